// Shows what a request says, what was found, and what to do about it.
// SPDX-License-Identifier: MIT
import {SEVERITIES, caretOf, countOf, factsOf, markInput, standing} from "./logic.js";
import {MARKED, PASTED, byId, english, field, icon, make, say, state, words} from "./parts.js";
import {currentInput, reportOn, suggest} from "./session.js";
import {LOOKS, numberFindings, ranges, receiverOf, sentenceOf, showResults, showText} from
  "./show.js";

// Of many so many are shown at once.
const NAMES_SHOWN = 12;
const FINDINGS_SHOWN = 100;
const REQUESTS_SHOWN = 400;

// What stands for the others; null where there are none.
function others(count, most) {
  return count > most ? make("p", {className: "small"}, words().others(count - most)) : null;
}

// --- several requests ------------------------------------------------------------------

export function requestList() {
  if (state.requests.length < 2) return null;
  return make("nav", {"aria-label": words().requests},
    make("ol", {className: "requests"}, state.requests.slice(0, REQUESTS_SHOWN)
      .map((request, i) => make("li", {}, requestButton(request, i)))),
    others(state.requests.length, REQUESTS_SHOWN));
}

function requestButton(request, i) {
  const how = standing(request);
  const siblings = state.requests.filter((other) => other.file === request.file);
  const title = request.file === PASTED || siblings.length > 1
    ? `${request.file === PASTED ? "" : request.file + ": "}${words().request(request.request || 1, siblings.length)}`
    : request.file;
  const button = make("button", {type: "button", className: LOOKS[how],
    "aria-current": i === state.selected}, icon(LOOKS[how]), make("b", {}, title),
    make("span", {}, subtitleOf(request), words().status[how]));
  button.addEventListener("click", () => select(i));
  return button;
}

function subtitleOf(request) {
  const name = factsOf(request).subject.find((one) => one.name === "commonName");
  return name && request.file === PASTED ? name.value + ": " : "";
}

function select(i) {
  state.selected = i;
  numberFindings();
  showResults();
  showText();
  if (state.requests[i].suggestion === undefined) suggest();
  byId("results").querySelector("[aria-current=true]")?.focus();
}

// --- what it says ------------------------------------------------------------------------

function nameFor(name) {
  return words().attributes[name] ?? name;
}

function row(term, ...children) {
  return make("tr", {}, make("th", {scope: "row"}, term), make("td", {}, ...children));
}

function namesCell(names) {
  if (names.length === 0)
    return make("span", {className: "small"}, words().facts.noNames);
  if (names.length <= NAMES_SHOWN) return nameList(names);
  return make("div", {}, nameList(names.slice(0, NAMES_SHOWN)), make("details", {},
    make("summary", {}, words().facts.moreNames(names.length - NAMES_SHOWN)),
    nameList(names.slice(NAMES_SHOWN))));
}

function nameList(names) {
  return make("ul", {className: "names"}, names.map(({kind, value}) =>
    make("li", {}, kind && kind !== "DNS"
      ? make("span", {className: "small"}, (words().kinds[kind] ?? kind) + " ") : null,
    value)));
}

function subjectCell(subject) {
  if (subject.length === 0)
    return make("span", {className: "small"}, words().facts.noSubject);
  return make("dl", {className: "subject"}, subject.map(({name, value}) =>
    [make("dt", {}, nameFor(name)), make("dd", {}, value)]).flat());
}

function signatureCell(signature) {
  const look = {valid: "good", invalid: "error"}[signature.status] ?? "warning";
  return [make("span", {className: "tag " + look}, icon(look),
    words().signature[signature.status]),
  signature.algorithm
    ? make("div", {className: "small"}, signature.algorithm) : null,
  signature.reason
    ? english("div", {className: "small"}, signature.reason) : null];
}

function listCell(items) {
  return make("ul", {}, items.map(({name, value, isCritical}) =>
    make("li", {}, `${nameFor(name)}: `, english("span", {}, value || "–"),
      isCritical ? make("span", {className: "small"}, ` (${words().facts.critical})`) : null)));
}

export function factsPart(request) {
  if (request.request === 0 || !request.signature) return null;
  const facts = factsOf(request);
  const text = words().facts;
  const rows = [
    row(text.names, namesCell(facts.names)),
    row(text.subject, subjectCell(facts.subject)),
    row(text.key, facts.key ?? text.noKey),
    row(text.signature, ...signatureCell(facts.signature)),
  ];
  if (facts.extensions.length > 0) rows.push(row(text.wishes, listCell(facts.extensions)));
  if (facts.attributes.length > 0) rows.push(row(text.besides, listCell(facts.attributes)));
  return make("section", {className: "part", "aria-labelledby": "says"},
    make("h3", {id: "says"}, words().says),
    make("table", {className: "facts"}, make("tbody", {}, rows)),
    make("details", {className: "everything"}, make("summary", {}, text.more),
      english("dl", {}, facts.details.map(({name, value}) =>
        [make("dt", {}, name), make("dd", {}, value)]).flat())));
}

// --- findings ----------------------------------------------------------------------------

export function findingParts(request) {
  const parts = SEVERITIES.map((severity) => {
    const findings = request.findings.filter((finding) => finding.severity === severity);
    if (findings.length === 0) return null;
    return MARKED.slice(0, 2).includes(severity) ? openGroup(severity, findings)
      : foldedGroup(severity, findings);
  });
  return parts.filter((part) => part !== null);
}

function openGroup(severity, findings) {
  const [title, line] = words().findings[severity];
  return make("section", {className: "part group " + severity, "aria-labelledby": "group-" + severity},
    make("h3", {id: "group-" + severity}, icon(severity), `${title} (${findings.length})`),
    make("p", {}, line), cards(findings));
}

function foldedGroup(severity, findings) {
  const [title] = words().findings[severity];
  return make("details", {className: "folded " + severity},
    make("summary", {}, icon(severity), `${title} (${findings.length})`),
    cards(findings));
}

function cards(findings) {
  return [...findings.slice(0, FINDINGS_SHOWN).map(findingCard),
    others(findings.length, FINDINGS_SHOWN)];
}

function findingCard(finding) {
  const id = "finding-" + finding.number;
  const card = make("article", {className: "finding " + finding.severity, "aria-labelledby": id},
    make("h4", {id}, make("span", {className: "number"},
      make("span", {className: "unseen"}, words().severity[finding.severity] + " "),
      String(finding.number)), english("span", {}, sentenceOf(finding.message))),
    valueLine(finding),
    english("dl", {}, ...reason(finding), make("dt", {lang: state.language}, words().fix),
      make("dd", {}, finding.fix)),
    footOf(finding));
  card.finding = finding;
  return card;
}

function reason(finding) {
  return [make("dt", {lang: state.language}, words().why),
    make("dd", {}, state.engine.why(finding.rule))];
}

function valueLine(finding) {
  if (!finding.value && !finding.suggestion) return null;
  const caret = caretOf(finding);
  const parts = [];
  if (finding.value) {
    parts.push(english("code", {}, ...(caret === null ? [finding.value]
      : [caret[0], make("mark", {}, caret[1]), caret[2]])));
  }
  if (finding.suggestion) {
    parts.push(make("span", {className: "arrow"},
      `${finding.value ? " → " : ""}${words().write} `),
      make("code", {className: "better"}, finding.suggestion));
  }
  return make("p", {className: "value"}, parts);
}

function placeButton(finding) {
  const range = ranges.get(finding);
  const input = currentInput();
  const text = input?.octets ? words().octet(finding.place?.offset ?? 0)
    : words().place(finding.line, finding.column);
  if (!finding.place || input === null || input.unread || range === null) return null;
  const button = make("button", {type: "button", className: "link"},
    `${text}: ${words().show}`);
  button.addEventListener("click", () => goTo(finding));
  return button;
}

function footOf(finding) {
  return make("p", {className: "foot"}, placeButton(finding),
    make("a", {href: "#explain-" + finding.rule,
      "aria-label": words().explain(finding.rule)},
    make("code", {}, finding.rule)),
    english("span", {}, `${words().source}: ${finding.source}`));
}

// The range of a finding; of one that is not marked it is found anew.
function rangeOf(finding) {
  const input = currentInput();
  return ranges.get(finding) ?? markInput(
    {text: input.text ?? null, octets: input.octets}, [finding], [finding.place]).ranges[0];
}

function goTo(finding) {
  const range = rangeOf(finding);
  if (!range) return;
  field.focus({preventScroll: true});
  field.setSelectionRange(range.start, range.end);
  light(finding);
  const mark = [...byId("marks").querySelectorAll("mark")]
    .find((one) => one.findings.includes(finding));
  const paper = byId("paper");
  const top = mark ? mark.getBoundingClientRect().top - paper.getBoundingClientRect().top +
    paper.scrollTop : 0;
  paper.scrollTop = Math.max(top - paper.clientHeight / 3, 0);
  paper.scrollIntoView({block: "nearest"});
}

function light(finding) {
  for (const mark of byId("marks").querySelectorAll("mark"))
    mark.classList.toggle("current", finding !== null && mark.findings.includes(finding));
  for (const card of document.querySelectorAll(".finding"))
    card.classList.toggle("current", card.finding === finding);
}

// From the text to what is said of it: the narrowest mark at the caret.
export function lightAtCaret() {
  const at = field.selectionStart;
  if (at !== field.selectionEnd) return;
  const hit = [...ranges].filter(([, range]) => range && range.start <= at && at < range.end)
    .sort(([, a], [, b]) => (a.end - a.start) - (b.end - b.start))[0];
  light(hit ? hit[0] : null);
  const card = hit && [...document.querySelectorAll(".finding")]
    .find((one) => one.finding === hit[0]);
  card?.closest("details")?.setAttribute("open", "");
  card?.scrollIntoView({block: "nearest"});
}

// --- the corrected request ------------------------------------------------------------------

export function isMendable(request) {
  const count = countOf(request.findings);
  return request.request > 0 && count.error + count.warning + count.notice > 0;
}

export function commandsPart(request) {
  if (!isMendable(request)) return null;
  const choice = make("select", {id: "tool"}, ["", ...state.engine.tools()].map((tool) =>
    make("option", {value: tool, selected: tool === state.tool}, words().tools[tool] ?? tool)));
  choice.addEventListener("change", () => {
    state.tool = choice.value;
    state.requests.forEach((request) => { delete request.suggestion; });
    suggest();
  });
  return make("section", {className: "part", "aria-labelledby": "corrected"},
    make("h3", {id: "corrected", tabIndex: -1}, words().corrected),
    make("div", {className: "with"}, make("label", {htmlFor: "tool"}, words().tool), choice),
    make("div", {id: "commands"}));
}

export function showCommands() {
  const place = byId("commands");
  const request = state.requests[state.selected];
  if (!place || !request || request.suggestion === undefined) return;
  const suggestion = request.suggestion;
  if (suggestion === null) {
    place.replaceChildren(make("p", {}, words().noSuggestion));
    return;
  }
  place.replaceChildren(...commandParts(suggestion));
}

function commandParts(suggestion) {
  const parts = [];
  if (suggestion.commands === null) parts.push(make("p", {}, words().noCommands));
  const apart = suggestion.file_name !== null &&
    !(suggestion.commands ?? "").includes("<<");
  if (suggestion.file_name !== null && apart)
    parts.push(...filePart(suggestion, words().fileNeeded(suggestion.file_name)));
  if (suggestion.commands !== null) {
    parts.push(make("p", {}, leadOf(suggestion)), shell(suggestion.commands,
      words().tools[suggestion.tool] ?? suggestion.tool, words().copyWhat));
  }
  parts.push(notesOf(suggestion));
  return parts;
}

function leadOf(suggestion) {
  const lead = words().correctedLead;
  return /\bnew\.(key|p12|jks)\b/.test(suggestion.commands) ? lead.newKey : lead.sameKey;
}

function filePart(suggestion, line) {
  const save = make("button", {type: "button"}, words().saveFile(suggestion.file_name));
  save.addEventListener("click", () => download(suggestion.file_name, "text/plain", suggestion.file));
  return [make("p", {}, line), shell(suggestion.file, suggestion.file_name,
    words().copyFile(suggestion.file_name), save)];
}

function notesOf(suggestion) {
  const notes = [];
  if (suggestion.blanks > 0) notes.push([words().blanks]);
  if (suggestion.left_out !== null) notes.push([words().leftOut(suggestion.left_out)]);
  if (suggestion.remaining !== null) notes.push([words().remaining(suggestion.remaining)]);
  return make("ul", {className: "notes"}, notes.map((note) => make("li", {}, note)));
}

function shell(text, title, label, ...more) {
  const copy = make("button", {type: "button", className: "primary", "aria-label": label}, words().copy);
  const pre = make("pre", {tabIndex: 0, "aria-label": label, role: "region", lang: "en"}, text);
  copy.addEventListener("click", () => copyText(text, pre, copy));
  return make("div", {className: "shell"}, make("div", {className: "do"},
    make("span", {}, title), make("div", {}, ...more, copy)), pre);
}

async function copyText(text, pre, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection().selectAllChildren(pre);
    if (!document.execCommand("copy")) {
      say(words().notCopied);
      return;
    }
  }
  say(words().copied);
  button.textContent = words().copied;
  setTimeout(() => { button.textContent = words().copy; }, 2000);
}

// --- keeping ---------------------------------------------------------------------------------

const EXPORTS = {
  saveText: ["text", "text/plain", "csrlint.txt"],
  saveJson: ["json", "application/json", "csrlint.json"],
  saveHtml: ["html", "text/html", "csrlint.html"],
};

export function exportsPart() {
  return make("section", {className: "part", "aria-labelledby": "exports"},
    make("h3", {id: "exports"}, words().exports),
    make("div", {className: "exports"}, Object.entries(EXPORTS).map(([name, [format, type, file]]) => {
      const button = make("button", {type: "button", id: name}, words()[name]);
      button.addEventListener("click", () => download(file, type,
        reportOn(state.inputs, format, state.tool)));
      return button;
    })));
}

function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], {type: type + ";charset=utf-8"}));
  make("a", {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// --- explanations -----------------------------------------------------------------------------

export function showExplanation() {
  const dialog = byId("explanation");
  const [, id] = /^#explain-([a-z0-9-]+)$/.exec(location.hash) ?? [];
  if (id === undefined || state.engine === null) {
    dialog.close();
    return;
  }
  let rule;
  try {
    rule = state.engine.explain(id);
  } catch {
    return;
  }
  dialog.replaceChildren(explanationOf(rule));
  if (!dialog.open) dialog.showModal();
}

function citation(one) {
  if (one.document === null) return make("li", {}, one.practice ?? "");
  const clause = [one.clause, one.heading].filter((part) => part !== null).join(" ");
  return make("li", {}, make("a", {href: one.address, rel: "noopener noreferrer external", target: "_blank"},
    [one.document, one.edition].filter((part) => part !== null).join(" ")),
  `, ${one.title}${clause ? ": " + clause : ""}`);
}

function explanationOf(rule) {
  const text = words();
  const close = make("button", {type: "button", autofocus: true}, text.explained.close);
  close.addEventListener("click", () => byId("explanation").close());
  const part = (title, ...children) => [make("h3", {lang: state.language}, title), ...children];
  return english("div", {className: "inside"},
    make("div", {className: "top"}, make("h2", {id: "explanation-title"}, sentenceOf(rule.summary)), close),
    make("p", {}, make("code", {}, rule.id)),
    ...part(text.why, make("p", {}, rule.why)),
    ...part(text.fix, make("p", {}, rule.fix)),
    ...(rule.example ? part(text.explained.example, exampleOf(rule.example)) : []),
    ...part(text.explained.rests, make("ul", {}, rule.citations.map(citation))),
    ...part(text.explained.bySeverity, levelsOf(rule.profiles)));
}

function exampleOf(example) {
  return make("div", {}, make("p", {}, sentenceOf(example.message)),
    valueLine({...example, place: null}));
}

function levelsOf(profiles) {
  return make("ul", {className: "levels", lang: state.language},
    Object.entries(profiles).map(([name, level]) => make("li", {className: level},
      `${receiverOf(name)[0]}: ${words().severity[level] ?? words().explained.off}`)));
}
