// The page's logic, its words and what it is made of; no browser is needed.
// SPDX-License-Identifier: MIT
import fs from "node:fs";
import {assert, end, test} from "./tap.mjs";
import {RECEIVERS, TEXTS} from "../../src/web/texts.js";
import {KEY_STUB, attributeOf, caretOf, countOf, cutLines, dayOf, extensionOf, gather, hexDump,
  isBinary, markInput, namesOf, saysKey, standing, textOf, withoutKeys} from "../../src/web/logic.js";

const source = (name) => fs.readFileSync("src/web/" + name, "utf8");
const corpus = (name) => fs.readFileSync("corpus/" + name);
const SCRIPTS = fs.readdirSync("src/web").filter((name) => name.endsWith(".js"));

// --- private keys -----------------------------------------------------------------

const KEY = "-----BEGIN PRIVATE KEY-----\nMIGHAgEA\nMBMGByqG\n-----END PRIVATE KEY-----\n";
const REQUEST = "-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----";
// A library that sees secrets where this word stands.
const seesSecret = (text) => text.includes("secret");

await test("a framed key becomes stars, line by line, and all else stays", () => {
  assert.equal(withoutKeys("a\n" + KEY + REQUEST, () => false),
    "a\n-----BEGIN PRIVATE KEY-----\n********\n********\n-----END PRIVATE KEY-----\n" + REQUEST);
});
await test("every kind of private key is one, and several are blanked", () => {
  for (const kind of ["RSA ", "EC ", "ENCRYPTED ", "OPENSSH ", "DSA ", "ANY "]) {
    const text = `-----BEGIN ${kind}PRIVATE KEY-----\nabcd\n-----END ${kind}PRIVATE KEY-----\n`;
    assert.ok(!withoutKeys(text + text, () => false).includes("abcd"), kind);
  }
});
await test("a key that is cut off is blanked up to what comes next", () => {
  const cut = "-----BEGIN PRIVATE KEY-----\nabcd\nefgh\n";
  assert.ok(!/abcd|efgh/.test(withoutKeys(cut, () => false)));
  const text = withoutKeys(cut + REQUEST, () => false);
  assert.ok(!/abcd|efgh/.test(text) && text.endsWith(REQUEST));
});
await test("headers of an encrypted key are blanked with it", () => {
  const text = KEY.replace("\n", "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES,00FF\n\n");
  assert.ok(!withoutKeys(text, () => false).includes("00FF"));
});
await test("a frame in any case, with few dashes, in CRLF", () => {
  assert.ok(!withoutKeys("--Begin Private Key--\r\nabcd\r\n--End Private Key--", () => false)
    .includes("abcd"));
});
await test("what was blanked is blanked the same again", () => {
  const once = withoutKeys(KEY + REQUEST, () => false);
  assert.equal(withoutKeys(once, () => false), once);
});
await test("a key without a frame leaves requests alone", () => {
  assert.equal(withoutKeys(`secret\n${REQUEST}\nsecret`, seesSecret), KEY_STUB + REQUEST);
});
await test("a key inside of a request leaves nothing", () => {
  assert.equal(withoutKeys(REQUEST.replace("MIIB", "secret"), seesSecret), KEY_STUB);
});
await test("no text keeps the search for keys busy", () => {
  const n = 300000;
  const bombs = ["-".repeat(n), "-- ".repeat(n), "--" + " ".repeat(n), "--BEGIN " + "PRIVATE KEY".repeat(n / 10),
    "--BEGIN PRIVATE KEY--".repeat(n / 20), "--BEGIN PRIVATE KEY--" + "-".repeat(n),
    "--BEGIN PRIVATE KEY--" + "--END ".repeat(n / 6), "-----BEGIN CERTIFICATE REQUEST-----".repeat(n / 30)];
  for (const bomb of bombs) {
    const began = Date.now();
    withoutKeys(bomb, () => true);
    assert.ok(Date.now() - began < 3000, bomb.slice(0, 40));
  }
});
await test("a text without a key stays as it is", () => {
  for (const text of ["", "a", REQUEST, corpus("mistakes.csr").toString()])
    assert.equal(withoutKeys(text, seesSecret), text);
});
await test("both rules that tell of private keys count, others do not", () => {
  const said = (rule) => saysKey([{findings: [{rule: "cn-missing"}, {rule}]}]);
  assert.ok(said("private-key-in-input") && said("private-key-as-public-key"));
  assert.ok(!said("rsa-small-private-exponent"));
  const rules = fs.readFileSync("src/rules/input/private_key.c", "utf8") +
    fs.readFileSync("src/rules/key/private_key_as.c", "utf8");
  for (const rule of ["private-key-in-input", "private-key-as-public-key"])
    assert.ok(rules.includes(`.id = "${rule}"`), rule);
});

// --- octets and places ---------------------------------------------------------------

await test("DER and UTF-16 are binary, text is not", () => {
  assert.ok(isBinary(corpus("good-der.csr")));
  assert.ok(isBinary(Buffer.from([0xff, 0xfe, 0x2d, 0])));
  for (const name of ["mistakes.csr", "good-crlf.csr", "base64url.csr", "empty-file.csr"])
    assert.ok(!isBinary(corpus(name)), name);
});
await test("octets that are no UTF-8 become as many characters", () => {
  assert.equal(textOf(Buffer.from([0x61, 0xff, 0xe9])), "a\u00ff\u00e9");
  assert.equal(textOf(Buffer.from("\ufeffé")), "\ufeffé");
});
await test("a hex dump tells where each octet stands", () => {
  const {text, starts} = hexDump(Uint8Array.from({length: 18}, (_, i) => i + 0x3c));
  assert.equal(text.split("\n")[0],
    "0000  3c 3d 3e 3f 40 41 42 43 44 45 46 47 48 49 4a 4b  <=>?@ABCDEFGHIJK");
  assert.equal(text.slice(starts[17], starts[17] + 2), "4d");
  assert.equal(starts.length, 18);
});

// der: 0 1 2 | 3 4 5 in two lines of Base64, quoted as in mail.
const quoted = "> AAEC\r\n> AwQF\r\n";
const marked = (text, offset, der) => {
  const {ranges: [range]} = markInput({text}, [{der}], [{offset}]);
  return range && text.slice(range.start, range.end);
};
await test("octets of DER are the characters of Base64 that hold them", () => {
  assert.equal(marked("AAECAwQF", 0, {offset: 0, length: 1}), "AA");
  assert.equal(marked("AAECAwQF", 1, {offset: 1, length: 1}), "AE");
  assert.equal(marked("AAECAwQF", 2, {offset: 2, length: 1}), "EC");
  assert.equal(marked("AAECAwQF", 4, {offset: 3, length: 3}), "AwQF");
});
await test("a place with no octets is marked by one character", () => {
  assert.equal(marked("AAECAwQF", 4, {offset: 3, length: 0}), "A");
});
await test("line ends and marks of quotation are passed over", () => {
  assert.equal(marked(quoted, 2, {offset: 0, length: 6}), "AAEC\r\n> AwQF");
});
await test("line ends of JSON are passed over, and the frame ends it", () => {
  assert.equal(marked("AAEC\\nAwQF", 0, {offset: 0, length: 6}), "AAEC\\nAwQF");
  assert.equal(marked("AAEC\n-----END", 0, {offset: 0, length: 60}), "AAEC");
});
await test("what stands in no DER is marked up to its line's end", () => {
  assert.equal(marked("-----BEGIN X-----\nA", 11, null), "X-----");
});
await test("columns of octets become those of characters", () => {
  assert.equal(marked("é\u{1f511}\nAAEC", 7, {offset: 0, length: 3}), "AAEC");
});
await test("a place behind the text is none", () => {
  assert.equal(marked("AAEC", 9, {offset: 0, length: 1}), null);
});
await test("a binary input is marked in its dump", () => {
  const octets = Uint8Array.from([0x30, 0x82, 0x01, 0x02]);
  const {text, ranges} = markInput({text: null, octets},
    [{der: {offset: 1, length: 2}}, {der: null}], [{offset: 1}, {offset: 0}]);
  assert.equal(text.slice(ranges[0].start, ranges[0].end), "82 01");
  assert.equal(text.slice(ranges[1].start, ranges[1].end), "30");
});

const shown = (lines) => lines.map((pieces) => pieces.map((piece) => piece.text).join("")).join("\n");
await test("lines are cut where ranges begin and end, and lose nothing", () => {
  const text = "abcdef\nghi\n\njk\n";
  const lines = cutLines(text, [{start: 1, end: 9}, {start: 3, end: 4}, null]);
  assert.equal(shown(lines), text);
  assert.deepEqual(lines[0].map(({text: piece, of}) => [piece, of]),
    [["a", []], ["bc", [0]], ["d", [0, 1]], ["ef", [0]]]);
  assert.deepEqual(lines[0].map(({begins}) => begins), [[], [0], [1], []]);
  assert.deepEqual(lines[1].map(({text: piece, of}) => [piece, of]), [["gh", [0]], ["i", []]]);
});
await test("any text of few characters comes back from its lines", () => {
  for (let n = 0; n < 3 ** 6; n++) {
    const text = n.toString(3).padStart(6, "0").replaceAll("2", "\n");
    assert.equal(shown(cutLines(text, [{start: n % 6, end: 6}])), text);
  }
});

// --- reports ----------------------------------------------------------------------------

const finding = (rule, severity, more = {}) => ({rule, severity, ...more});
const request = (file, number, findings, more = {}) =>
  ({file, request: number, findings, ...more});

await test("findings get their places, and late ones their request", () => {
  const requests = gather({requests: [
    request("a", 1, [finding("x", "warning")]), request("a", 2, []),
    request("b", 1, [finding("y", "info")]),
    request("a", 1, [finding("z", "error")], {late: true})]}, ["p", "q", "r"]);
  assert.equal(requests.length, 3);
  assert.deepEqual(requests[0].findings.map(({rule, place}) => [rule, place]),
    [["z", "r"], ["x", "p"]]);
  assert.deepEqual(requests.map((one) => one.input), [0, 0, 1]);
});
await test("a request stands as its worst finding", () => {
  const stand = (...levels) => standing(request("a", 1, levels.map((level) => finding("x", level))));
  assert.equal(stand(), "good");
  assert.equal(stand("info"), "good");
  assert.equal(stand("info", "notice"), "noted");
  assert.equal(stand("notice", "warning"), "doubtful");
  assert.equal(stand("warning", "error"), "refused");
  assert.equal(standing(request("a", 0, [finding("x", "error")])), "absent");
  assert.equal(standing(request("a", 0, [], {unread: "why"})), "unread");
  assert.deepEqual(countOf([finding("x", "error"), finding("x", "error"), finding("x", "info")]),
    {error: 2, warning: 0, notice: 0, info: 1});
});
await test("names are told apart, also where a comma stands in one", () => {
  assert.deepEqual(namesOf("DNS:a.example, IP:192.0.2.1, email:a, b@c.example, directoryName, RID:1.2"),
    [{kind: "DNS", value: "a.example"}, {kind: "IP", value: "192.0.2.1"},
      {kind: "email", value: "a, b@c.example"}, {kind: "", value: "directoryName"},
      {kind: "RID", value: "1.2"}]);
  assert.deepEqual(namesOf(""), []);
  assert.deepEqual(namesOf(null), []);
});
await test("details of the library are taken apart, or shown as they are", () => {
  assert.deepEqual(attributeOf('organizationName UTF8String "a "b" c"'),
    {name: "organizationName", type: "UTF8String", value: 'a "b" c'});
  assert.deepEqual(attributeOf("anything"), {name: "", type: "", value: "anything"});
  assert.deepEqual(extensionOf("keyUsage (2.5.29.15), critical: digitalSignature"),
    {name: "keyUsage", isCritical: true, value: "digitalSignature"});
  assert.deepEqual(extensionOf("1.2.3: 4"), {name: "1.2.3", isCritical: false, value: "4"});
});
await test("a caret is shown where columns are characters", () => {
  const caret = (value, caretStart, caretWidth) => caretOf({value, place: {caretStart, caretWidth}});
  assert.deepEqual(caret("https://a", 0, 8), ["", "https://", "a"]);
  assert.equal(caret("höst", 1, 1), null);
  assert.equal(caret("ab", 1, 5), null);
  assert.equal(caret("ab", 0, 0), null);
  assert.equal(caretOf({value: "ab", place: null}), null);
});
await test("a day is the one of the person's clock", () => {
  assert.equal(dayOf(new Date(2026, 10, 3, 23, 59)), 20261103);
});

// --- words --------------------------------------------------------------------------------

// "path: kind" of all that an object of words holds.
function shapeOf(words, path = "") {
  return Object.entries(words).flatMap(([name, word]) => {
    const here = path + "." + name;
    if (typeof word === "function") return [`${here}: takes ${word.length}`];
    return typeof word === "string" ? [`${here}: text`] : shapeOf(word, here);
  }).sort();
}
for (const code of Object.keys(TEXTS)) {
  await test(`${code} has all the words of English`, () => {
    assert.deepEqual(shapeOf(TEXTS[code]), shapeOf(TEXTS.en));
  });
  await test(`${code} has something to say everywhere`, () => {
    const optional = new Set([".about.english"]);
    const empty = (words, path = "") => Object.entries(words).flatMap(([name, word]) =>
      word === "" ? [path + "." + name] : typeof word === "object" ? empty(word, path + "." + name) : []);
    assert.deepEqual(empty(TEXTS[code]).filter((path) => !optional.has(path)), []);
  });
  await test(`${code} tells numbers apart`, () => {
    const {verdict} = TEXTS[code];
    assert.notEqual(verdict.refused("X", 1), verdict.refused("X", 2).replace("2", "1"));
    assert.ok(verdict.refused("X", 7).includes("7") && verdict.refused("X", 7).startsWith("X"));
    assert.ok(verdict.several(5, 3).includes("5") && verdict.several(5, 3).includes("3"));
  });
}
await test("each profile is offered once, and explained in every language", () => {
  const profiles = fs.readdirSync("src/profiles").filter((name) => name.endsWith(".ini"))
    .map((name) => name.slice(0, -4)).sort();
  assert.deepEqual(Object.values(RECEIVERS).flat().sort(), profiles);
  for (const [code, words] of Object.entries(TEXTS)) {
    assert.deepEqual(Object.keys(words.profiles).sort(), profiles, code);
    for (const texts of Object.values(words.profiles)) assert.equal(texts.length, 3);
  }
});
await test("each place for words in the page has some", () => {
  const wanted = [...source("page.html").matchAll(/data-text="([^"]+)"/g)].map(([, path]) => path);
  assert.ok(wanted.length > 10);
  for (const path of wanted)
    for (const words of Object.values(TEXTS))
      assert.equal(typeof path.split(".").reduce((at, name) => at?.[name], words), "string", path);
});
await test("each word that is asked for is there", () => {
  const asked = [...SCRIPTS.map(source).join("").matchAll(/words\(\)((?:\.[a-z][A-Za-z]*)+)/g)];
  assert.ok(asked.length > 40);
  for (const [, path] of asked)
    assert.notEqual(path.slice(1).split(".").reduce((at, name) => at?.[name], TEXTS.en), undefined, path);
});

// --- what the page is made of ----------------------------------------------------------------

await test("no foreign text can become markup or code", () => {
  const makes = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|DOMParser|createContextualFragment|setHTML|srcdoc|javascript:/;
  for (const name of SCRIPTS) assert.doesNotMatch(source(name), makes, name);
  for (const handler of source("page.html").match(/\son[a-z]+=/g) ?? []) assert.fail(handler);
});
await test("nothing asks a network, and nothing is stored", () => {
  const asks = /\bfetch\b|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|localStorage|sessionStorage|indexedDB|document\.cookie|serviceWorker|https?:\/\/(?!www\.w3\.org\/2000\/svg)/;
  for (const name of [...SCRIPTS, "page.html", "page.css"])
    assert.doesNotMatch(source(name), asks, name);
  assert.doesNotMatch(source("page.css"), /url\(|@import/);
});
await test("the page's policy lets nothing in and nothing out", () => {
  const policy = source("assemble");
  for (const line of ['"default-src \'none\'"', '"base-uri \'none\'"', '"form-action \'none\'"'])
    assert.ok(policy.includes(line), line);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*'|https?:/);
  assert.match(source("page.html"), /<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="@POLICY@">/);
});
await test("modules take from each other what is there, and all of them are in the page", async () => {
  globalThis.document = {getElementById: () => ({})};
  for (const name of ["session.js", "show.js", "answer.js"]) await import("../../src/web/" + name);
  for (const name of SCRIPTS) assert.ok(source("assemble").includes(`"${name}"`), name);
});
await test("no two modules have one name for two things, as they share one scope", () => {
  const names = SCRIPTS.flatMap((name) => [...source(name)
    .matchAll(/^(?:export )?(?:async )?(?:function|const|let|class) ([A-Za-z_]+)/gm)].map(([, found]) => found));
  assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), []);
});
await test("each part that the page's script asks for is in the page", () => {
  const html = source("page.html");
  const scripts = SCRIPTS.map(source).join("");
  for (const [, id] of scripts.matchAll(/byId\("([a-z-]+)"\)/g))
    assert.ok(html.includes(`id="${id}"`) || scripts.includes(`id: "${id}"`) ||
      ["module", "example-mistakes", "example-good"].includes(id), id);
});
await test("README shows the page, and says what there is", () => {
  const [, section] = /^## In a browser\n([\s\S]*?)^## /m.exec(fs.readFileSync("README.md", "utf8"));
  const [, picture] = /!\[[^\]]{40,}\]\(([^)]+)\)/.exec(section);
  assert.ok(fs.statSync(picture).size < 150000, picture);
  for (const [, target] of section.matchAll(/^make ([a-z-]+) /gm))
    assert.match(source("web.mk"), new RegExp(`^${target}: `, "m"), target);
  for (const [, named] of section.matchAll(/`((?:src|tests)\/[^` ]+)/g)) assert.ok(fs.existsSync(named), named);
  assert.equal(Object.keys(TEXTS).length, 2);
});

end();
