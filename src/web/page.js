// The page itself. Whatever comes from a request, a file's name or the library
// gets into it as text, never as markup. SPDX-License-Identifier: MIT
import {TEXTS} from "./texts.js";
import {Engine} from "./engine.js";
import {octetsOfBase64, withoutKeys} from "./logic.js";
import {isWithoutTables, readTables} from "./known.js";
import {byId, field, make, state} from "./parts.js";
import {currentInput, holdsKey, judge, judgeAgain, take, takeFiles, takeText} from "./session.js";
import {receiverOf, show, showAbout, showWords} from "./show.js";
import {lightAtCaret, showExplanation} from "./answer.js";

// CSRLINT_WORK of each input: half a second of this machine's long numbers.
const WORK = 300;

// --- what a person does --------------------------------------------------------------------------

function listen() {
  field.addEventListener("input", () => {
    const input = currentInput();
    if (input === null || state.inputs.length === 1 && input.unread) {
      takeText(field.value);
      return;
    }
    input.text = field.value;
    if (field.value === "") state.leaked = false;
    judge();
  });
  // So that a private key gets neither into the field nor into what can be
  // undone there.
  field.addEventListener("paste", (event) => {
    const files = event.clipboardData.files;
    const text = event.clipboardData.getData("text/plain");
    if (files.length > 0) {
      event.preventDefault();
      takeFiles(files);
    } else if (state.engine !== null && !field.readOnly && withoutKeys(text, holdsKey) !== text) {
      event.preventDefault();
      takeText(field.value.slice(0, field.selectionStart) + text +
        field.value.slice(field.selectionEnd));
    }
  });
  document.addEventListener("paste", (event) => {
    if (event.target === field && !field.readOnly || event.defaultPrevented) return;
    const files = event.clipboardData.files;
    const text = event.clipboardData.getData("text/plain");
    if (files.length > 0) takeFiles(files);
    else if (text !== "") takeText(text);
  });
  field.addEventListener("click", lightAtCaret);
  field.addEventListener("keyup", (event) => {
    if (event.key.startsWith("Arrow")) lightAtCaret();
  });
  byId("files").addEventListener("change", async (event) => {
    await takeFiles(event.target.files);
    event.target.value = "";
  });
  byId("example").addEventListener("click", () => {
    takeText(byId("example-mistakes").textContent);
    byId("verdict").focus();
  });
  byId("clear").addEventListener("click", () => {
    take([]);
    field.focus();
  });
  byId("language").addEventListener("change", (event) => {
    state.language = event.target.value;
    showWords();
    show();
  });
  byId("receivers").addEventListener("change", (event) => {
    state.profile = event.target.value;
    const [name, line] = receiverOf(state.profile);
    byId("receiver-name").textContent = name;
    byId("receiver-line").textContent = line;
    judge();
  });
  addEventListener("hashchange", showExplanation);
  byId("explanation").addEventListener("close", () => {
    if (location.hash.startsWith("#explain-"))
      history.replaceState(null, "", location.pathname + location.search);
  });
  listenToDrops();
}

function listenToDrops() {
  let depth = 0;
  const dropping = (is) => document.body.classList.toggle("is-dropping", is);
  addEventListener("dragenter", () => { depth++; dropping(true); });
  addEventListener("dragleave", () => { depth = Math.max(depth - 1, 0); dropping(depth > 0); });
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    dropping(false);
    const text = event.dataTransfer.getData("text/plain");
    if (event.dataTransfer.files.length > 0) takeFiles(event.dataTransfer.files);
    else if (text !== "") takeText(text);
  });
}

// --- beginning -------------------------------------------------------------------------------------

async function unpack(text) {
  const stream = new Blob([octetsOfBase64(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

// What would make the first verdict slow is done while a person looks at the
// page, in parts, so that it answers in between.
function warm() {
  if (state.engine.prepare()) {
    setTimeout(warm, 0);
  } else if (state.requests.length === 0) {
    holdsKey(byId("example-good").textContent);
    document.body.dataset.warm = "";
  }
}

async function takeTables() {
  try {
    state.engine.setTables(await readTables());
    state.known = "there";
  } catch {
    state.known = "broken";
  }
  showAbout();
  judgeAgain();
  performance.measure("csrlint-known");
  document.body.dataset.known = state.known;
}

async function begin() {
  const preferred = navigator.language.slice(0, 2);
  if (Object.hasOwn(TEXTS, preferred)) state.language = preferred;
  byId("language").append(...Object.entries(TEXTS).map(([code, {language}]) =>
    make("option", {value: code, lang: code, selected: code === state.language}, language)));
  if (isWithoutTables) state.known = "absent";
  showWords();
  show();
  listen();
  try {
    state.engine = new Engine(await WebAssembly.compile(await unpack(byId("module").textContent)));
  } catch {
    state.failed = "failed";
    show();
    return;
  }
  byId("module").remove();
  state.engine.setWork(WORK);
  showWords();
  performance.measure("csrlint-ready");
  document.body.dataset.ready = "";
  setTimeout(warm, 0);
  // A browser keeps what was in a field when a page is loaded again.
  if (field.value !== "") takeText(field.value);
  showExplanation();
  if (!isWithoutTables) await takeTables();
}

begin();
