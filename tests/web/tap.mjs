// Tests that say in TAP how they went. SPDX-License-Identifier: MIT
import assert from "node:assert/strict";

let count = 0;
let failed = 0;

// Runs one test, which throws where it fails.
export async function test(name, run) {
  count++;
  try {
    await run();
    console.log(`ok ${count} - ${name}`);
  } catch (error) {
    failed++;
    console.log(`not ok ${count} - ${name}`);
    for (const line of String(error.stack ?? error).split("\n").slice(0, 30))
      console.log("# " + line);
  }
}

export function skip(name, why) {
  count++;
  console.log(`ok ${count} - ${name} # SKIP ${why}`);
}

export function note(text) {
  console.log("# " + text);
}

// The plan; to be called once, at the end.
export function end() {
  console.log(`1..${count}`);
  process.exitCode = failed === 0 ? 0 : 1;
}

export {assert};
