// Shows the words, the receivers, the text with its marks, and the verdict.
// SPDX-License-Identifier: MIT
import {RECEIVERS} from "./texts.js";
import {SEVERITIES, countOf, cutLines, markInput, standing} from "./logic.js";
import {MARKED, PASTED, byId, english, field, icon, make, state, words} from "./parts.js";
import {currentInput, isAsked} from "./session.js";
import {commandsPart, exportsPart, factsPart, findingParts, isMendable, requestList, showCommands}
  from "./answer.js";

// A text of more is shown without marks: they would be as slow as they are many.
const MAX_MARKED = 150000;
const MAX_MARKS = 400;

// --- showing ------------------------------------------------------------------------

function textAt(path) {
  return path.split(".").reduce((at, name) => at[name], words());
}

export function showWords() {
  document.documentElement.lang = state.language;
  document.title = words().title;
  for (const part of document.querySelectorAll("[data-text]"))
    part.textContent = textAt(part.dataset.text);
  field.placeholder = words().placeholder;
  showReceivers();
  showAbout();
}

export function showAbout() {
  if (state.engine === null) return;
  const {version, data} = state.engine.version();
  byId("about-what").textContent = words().about.what(version) + " " +
    words().about.data(data["public-suffix-list-date"]);
  byId("about-known").textContent = state.known === "there"
    ? words().about.known(data["debian-keys-date"]) : words().known[state.known];
}

export function receiverOf(name, summary) {
  return words().profiles[name] ?? [name, summary ?? "", name];
}

function showReceivers() {
  const summaries = new Map((state.engine?.profiles() ?? [])
    .map(({name, summary}) => [name, summary]));
  const told = new Set(Object.values(RECEIVERS).flat());
  const groups = Object.entries(RECEIVERS).map(([group, names]) => [group,
    group === "rest" ? [...names, ...[...summaries.keys()].filter((name) => !told.has(name))] : names]);
  byId("receiver-groups").replaceChildren(...groups.map(([group, names]) =>
    make("fieldset", {}, make("legend", {}, words().groups[group]),
      names.map((name) => receiver(name, summaries.get(name))))));
  const [name, line] = receiverOf(state.profile);
  byId("receiver-name").textContent = name;
  byId("receiver-line").textContent = line;
}

function receiver(profile, summary) {
  const [name, line] = receiverOf(profile, summary);
  return make("label", {className: "receiver"},
    make("input", {type: "radio", name: "receiver", value: profile,
      checked: profile === state.profile}),
    make("b", {}, name), make("span", {}, line));
}

// What is in the field, where it is not what is being typed there.
export function showText() {
  const input = currentInput();
  const isText = input !== null && input.text !== undefined;
  const text = isText ? input.text
    : input?.octets ? shownOf(input).text : "";
  field.readOnly = input !== null && !isText;
  if (field.value !== text) field.value = text;
  showMarks();
}

function shownOf(input) {
  const request = state.requests[state.selected];
  const findings = (request?.findings ?? [])
    .filter((finding) => finding.place !== null && MARKED.includes(finding.severity))
    .slice(0, input.text?.length > MAX_MARKED ? 0 : MAX_MARKS);
  const shown = markInput({text: input.text ?? null, octets: input.octets},
    findings, findings.map((finding) => finding.place));
  return {...shown, findings};
}

export let ranges = new Map(); // finding -> its range in the field
function showMarks() {
  const input = currentInput();
  const marks = byId("marks");
  ranges = new Map();
  noteField(input);
  if (input === null || input.unread) {
    marks.replaceChildren();
    return;
  }
  const {text, ranges: found, findings} = shownOf(input);
  findings.forEach((finding, i) => ranges.set(finding, found[i]));
  if (text.length > MAX_MARKED) {
    marks.textContent = text;
    return;
  }
  // A frame of a text ends no line in the field, so that none may here.
  marks.replaceChildren(...cutLines(text, found).map((pieces) =>
    make("span", {className: "line"}, pieces.map((piece) =>
      markOf(piece, findings)))));
}

function markOf(piece, findings) {
  if (piece.of.length === 0) return piece.text;
  const of = piece.of.map((i) => findings[i]);
  const worst = SEVERITIES.find((severity) =>
    of.some((finding) => finding.severity === severity));
  const mark = make("mark", {className: worst}, piece.text);
  mark.findings = of;
  if (piece.begins.length > 0)
    mark.dataset.n = piece.begins.map((i) => findings[i].number).join(" ");
  return mark;
}

function noteField(input) {
  const several = state.inputs.length > 1 || (input !== null && input.name !== PASTED);
  const note = [];
  if (input !== null && several) note.push(input.name);
  if (input?.octets) note.push(words().binary);
  if (input?.octets?.length > 4096) note.push(words().cut);
  byId("field-note").textContent = note.join(" · ");
}

export function show() {
  const isJudged = state.requests.length > 0 || state.failed !== null;
  document.body.dataset.state = isJudged ? "judged" : "empty";
  byId("clear").hidden = !isAsked();
  byId("example").hidden = isJudged;
  numberFindings();
  showLeak();
  showVerdict();
  showResults();
  showMarks();
}

export function numberFindings() {
  const request = state.requests[state.selected];
  request?.findings.forEach((finding, i) => { finding.number = i + 1; });
}

function showLeak() {
  const alert = byId("key-alert");
  if (!state.leaked) {
    alert.replaceChildren();
    return;
  }
  if (alert.firstChild?.dataset?.language === state.language) return;
  const close = make("button", {type: "button"}, words().key.dismiss);
  const box = make("div", {className: "leak", "data-language": state.language},
    icon("lock"), make("div", {}, make("h2", {}, words().key.title),
      make("p", {}, words().key.text), close));
  close.addEventListener("click", () => {
    state.leaked = false;
    alert.replaceChildren();
    field.focus();
  });
  alert.replaceChildren(box);
}

// What of known keys a verdict does not rest on.
export function showKnown() {
  const isJudged = state.requests.some(({request, unread}) => request > 0 && !unread);
  byId("verdict-known").textContent = isJudged && state.failed === null
    ? words().known[state.known] ?? "" : "";
}

export const LOOKS = {refused: "error", doubtful: "warning", noted: "notice",
  good: "good", absent: "error", unread: "warning"};

// Of a verdict on one request or all; what is not known yet may not look good.
function lookOf(how) {
  return how === "good" && state.known !== "there" ? "notice" : LOOKS[how];
}

export function showVerdict() {
  showKnown();
  const box = byId("verdict");
  if (state.failed !== null) {
    setVerdict("error", words()[state.failed], "");
    return;
  }
  if (state.requests.length === 0) {
    setVerdict("info", state.engine === null ? words().loading : words().ready, "");
    return;
  }
  if (state.requests.length === 1) tellOne(state.requests[0]);
  else tellSeveral();
  box.hidden = false;
}

function setVerdict(look, sentence, more) {
  byId("verdict").className = "verdict " + look;
  byId("verdict-icon").setAttribute("href", "#icon-" + look);
  if (byId("verdict-words").textContent !== sentence)
    byId("verdict-words").textContent = sentence;
  byId("verdict-more").replaceChildren(...[more].flat());
}

function tellOne(request) {
  const how = standing(request);
  const count = countOf(request.findings);
  const who = receiverOf(request.profile)[2];
  const name = how === "good" && state.known !== "there" ? "goodSoFar" : how;
  const sentence = words().verdict[name](who, how === "refused" ? count.error : count.warning);
  const first = request.findings[0];
  const more = [];
  if (how === "refused" && count.warning > 0)
    more.push(words().verdict.beside(count.warning) + " ");
  if (how === "absent" && first) more.push(english("span", {}, sentenceOf(first.message)));
  if (how === "unread") more.push(english("span", {}, sentenceOf(request.unread)));
  if (request.profile_reason)
    more.push(`${receiverOf(request.profile)[0]}: `, english("span", {}, request.profile_reason + ". "));
  if (how === "refused" && request.findings.length > 1)
    more.push(words().begin + " ", english("span", {}, sentenceOf(first.message)));
  if (isMendable(request)) more.push(jump());
  setVerdict(lookOf(how), sentence, more);
}

function jump() {
  return make("a", {className: "jump", href: "#corrected"}, words().jump);
}

function tellSeveral() {
  const all = state.requests.map(standing);
  const bad = all.filter((how) => how === "refused" || how === "absent").length;
  const worst = ["refused", "absent", "unread", "doubtful", "noted", "good"]
    .find((how) => all.includes(how));
  setVerdict(lookOf(worst), words().verdict.several(all.length, bad), "");
}

// Names such as commonName stay as they are.
export function sentenceOf(message) {
  const isWord = /^[a-z]+(?![A-Za-z0-9_])/.test(message);
  return (isWord ? message.charAt(0).toUpperCase() + message.slice(1) : message) + ".";
}

export function showResults() {
  const results = byId("results");
  const request = state.requests[state.selected];
  if (request === undefined) {
    results.replaceChildren();
    return;
  }
  results.replaceChildren(...[requestList(), factsPart(request), ...findingParts(request),
    commandsPart(request), exportsPart()].filter((part) => part !== null));
  showCommands();
}
