// The tables of known keys, which stand at the end of the page so that it need
// not wait for them. SPDX-License-Identifier: MIT
import {octetsOfBase64} from "./logic.js";

const pause = () => new Promise((done) => setTimeout(done, 0));

const isWhole = () => document.readyState !== "loading";

function whole() {
  return isWhole() ? Promise.resolve() : new Promise((done) =>
    document.addEventListener("DOMContentLoaded", done, {once: true}));
}

// The page is made with so many.
const expected = Number(document.body.dataset.tables);

export const isWithoutTables = expected === 0;

// [name, octets] of each, once all of the page is there; one at a time, so that
// the page answers in between. Throws where one of them did not come.
export async function readTables() {
  await whole();
  const tables = [];
  for (const block of document.querySelectorAll("script[data-table]")) {
    await pause();
    tables.push([block.dataset.table, octetsOfBase64(block.textContent)]);
    block.remove();
  }
  if (tables.length < expected) throw new Error("the page is not whole");
  return tables;
}
