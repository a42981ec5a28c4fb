// Takes texts and files, and has them judged.
// SPDX-License-Identifier: MIT
import {KEY_STUB, dayOf, gather, isBinary, saysKey, standing, textOf, withoutKeys} from "./logic.js";
import {PASTED, say, state, words} from "./parts.js";
import {show, showKnown, showText, showVerdict} from "./show.js";
import {showCommands} from "./answer.js";

const MAX_OCTETS = 1 << 20;
// Corrected requests are made of the current input, if it holds no more.
const MAX_CORRECTED = 50;
const MAX_FILES = 200;

// --- judging ------------------------------------------------------------------------

function octetsOf(input) {
  return input.octets ?? new TextEncoder().encode(input.text);
}

export function reportOn(inputs, format, tool = null) {
  const given = inputs.map(({name, ...input}) => input.unread ? {name, unread: input.unread}
    : input.text?.length > MAX_OCTETS ? {name, unread: words().tooLarge}
      : {name, octets: octetsOf(input)});
  const report = state.engine.report(given, {
    profile: state.profile, tool, day: dayOf(new Date()), format});
  given.forEach((one, i) => {
    if (!inputs[i].octets) one.octets?.fill(0);
  });
  return report;
}

function requestsOf(inputs, tool = null) {
  const report = JSON.parse(reportOn(inputs, "json", tool));
  return gather(report, state.engine.places());
}

// The rules of all findings, to see whether another judgement is another.
function rulesOf(requests) {
  return requests.flatMap(({findings}) => findings.map(({rule}) => rule)).join(" ");
}

export function holdsKey(text) {
  return saysKey(requestsOf([{name: PASTED, text}]));
}

// Takes private keys out of an input; true where there was one.
function blank(input) {
  if (input.unread) return false;
  if (input.octets) {
    if (!saysKey(requestsOf([input]))) return false;
    input.octets.fill(0);
    delete input.octets;
    input.text = KEY_STUB;
    return true;
  }
  const text = withoutKeys(input.text, holdsKey);
  const was = text !== input.text;
  input.text = text;
  return was;
}

function blankAll() {
  const had = state.inputs.map(blank).some(Boolean);
  state.engine.wipe();
  if (!had) return;
  state.leaked = true;
  showText();
}

// After the verdict is on the screen, as it takes the time of several more.
let suggesting = 0;
export function suggest() {
  clearTimeout(suggesting);
  suggesting = setTimeout(() => {
    const {input} = state.requests[state.selected];
    const of = state.requests.filter((request) => request.input === input);
    let anew = [];
    try {
      if (of.length <= MAX_CORRECTED) anew = requestsOf([state.inputs[input]], state.tool);
    } catch {
      // There is none, then.
    }
    of.forEach((request, i) => { request.suggestion = anew[i]?.suggestion ?? null; });
    showCommands();
  }, 0);
}

export function judge() {
  performance.mark("csrlint-asked");
  state.failed = null;
  if (!isAsked() || state.engine === null) {
    state.requests = [];
    show();
    return;
  }
  try {
    state.requests = requestsOf(state.inputs);
    if (saysKey(state.requests)) blankAll();
  } catch {
    state.engine.start();
    state.requests = [];
    state.failed = "broken";
  }
  state.selected = Math.min(state.selected, Math.max(state.requests.length - 1, 0));
  show();
  performance.measure("csrlint-verdict", "csrlint-asked");
  if (state.requests.length > 0) suggest();
}

// The tables of known keys are here, or will not be. Where they change nothing,
// what a person reads stays as it is.
export function judgeAgain() {
  if (state.known === "there" && state.requests.length > 0 && isOtherNow()) judge();
  else if (state.requests.some((request) => standing(request) === "good")) showVerdict();
  else showKnown();
}

function isOtherNow() {
  try {
    return rulesOf(requestsOf(state.inputs)) !== rulesOf(state.requests);
  } catch {
    return true; // which judge deals with
  }
}

export function isAsked() {
  return state.inputs.some((input) => input.unread || input.octets ||
    input.text.trim() !== "");
}

// --- taking -------------------------------------------------------------------------

export function take(inputs) {
  state.inputs = inputs;
  state.selected = 0;
  state.leaked = false;
  judge();
  showText();
}

export function currentInput() {
  return state.inputs[state.requests[state.selected]?.input ?? 0] ?? null;
}

export function takeText(text) {
  take([{name: PASTED, text}]);
}

async function readFile(file, name) {
  if (file.size > MAX_OCTETS) return {name, unread: words().tooLarge};
  const octets = new Uint8Array(await file.arrayBuffer());
  return isBinary(octets) ? {name, octets} : {name, text: textOf(octets)};
}

export async function takeFiles(files) {
  const names = new Set();
  const inputs = [];
  for (const file of [...files].slice(0, MAX_FILES)) {
    let name = file.name || PASTED;
    for (let n = 2; names.has(name); n++) name = `${file.name} (${n})`;
    names.add(name);
    inputs.push(await readFile(file, name));
  }
  if (files.length > MAX_FILES) say(words().tooMany(MAX_FILES));
  if (inputs.length > 0) take(inputs);
}
