// csrlint in WebAssembly beside the program: the same reports, byte for byte.
// SPDX-License-Identifier: MIT
import {spawnSync} from "node:child_process";
import fs from "node:fs";
import {performance} from "node:perf_hooks";
import zlib from "node:zlib";
import {assert, end, note, test} from "./tap.mjs";
import {Engine} from "../../src/web/engine.js";
import {octetsOfBase64, saysKey} from "../../src/web/logic.js";

const all = process.argv.includes("--all");
const native = process.env.CSRLINT || "build/csrlint";
const octets = fs.readFileSync(process.env.WEB + "/csrlint.wasm");
const DAY = 20261101;
const files = fs.readdirSync("corpus").filter((name) => name.endsWith(".csr")).sort()
  .map((name) => "corpus/" + name);
const inputs = files.map((name) => ({name, octets: fs.readFileSync(name)}));

const began = performance.now();
const module = new WebAssembly.Module(octets);
const engine = new Engine(module);
const light = new Engine(module);
engine.setTables(tablesOf(fs.readFileSync(process.env.WEB + "/csrlint.html", "latin1")));
note(`compiled and started in ${Math.round(performance.now() - began)} ms`);

function told(profile, format, more) {
  const {stdout, stderr, status} = spawnSync(native, ["--no-config", "--date", "2026-11-01",
    "--profile", profile, "--format", format, ...more, ...files],
  {encoding: "utf8", maxBuffer: 1 << 30});
  assert.ok(status < 2, stderr);
  return stdout;
}

// The tables of known keys that the page carries.
function tablesOf(page) {
  return [...page.matchAll(/<script type="application\/octet-stream" data-table="(\w+)">([^<]*)</g)]
    .map(([, name, text]) => [name, octetsOfBase64(text)]);
}

function firstDifference(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `from octet ${at} on:\n${a.slice(Math.max(at - 200, 0), at + 200)}\nnot\n` +
    b.slice(Math.max(at - 200, 0), at + 200);
}

const profiles = engine.profiles().map(({name}) => name);
await test("the module knows the profiles and the tools of the program", () => {
  assert.deepEqual(profiles, fs.readdirSync("src/profiles").filter((name) => name.endsWith(".ini"))
    .map((name) => name.slice(0, -4)).sort());
  assert.equal(engine.tools()[0], "openssl");
});
for (const profile of all ? profiles : ["tls", "private"]) {
  await test(`${files.length} files by ${profile}: the same reports`, () => {
    const start = performance.now();
    const mine = engine.report(inputs, {profile, day: DAY, format: "jsonl"});
    note(`${profile}: ${((performance.now() - start) / files.length).toFixed(2)} ms a file`);
    const theirs = told(profile, "jsonl", ["--show"]);
    assert.ok(mine === theirs, firstDifference(mine, theirs));
    note(`${profile}: ${mine.split("\n").length - 1} lines are the same, byte for byte`);
  });
}
// The only rules that rest on the tables, and corpus files that they are of.
const KNOWN_RULES = /-(key-compromised|debian-weak)$/;
const KNOWN = inputs.filter(({name}) => /debian|published|compromised|rfc9500/.test(name));
await test("without the tables nothing of known keys is told, and all else", () => {
  const given = {profile: "tls", day: DAY, format: "json"};
  const [all, less] = [engine, light].map((one) => JSON.parse(one.report(KNOWN, given)));
  const [rests, lacks] = [engine, light].map((one) => one.version().data);
  assert.deepEqual(Object.keys(rests).filter((name) => rests[name] && !lacks[name]),
    ["debian-keys-date", "published-keys-date"]);
  const left = all.requests.filter(({findings}, i) => {
    const others = findings.filter(({rule}) => !KNOWN_RULES.test(rule));
    assert.deepEqual(less.requests[i].findings, others);
    return others.length < findings.length;
  });
  note(`${left.length} of ${KNOWN.length} requests have known keys`);
  assert.equal(left.length, KNOWN.length);
});
await test("a table that is not whole is refused", () => {
  const tables = tablesOf(fs.readFileSync(process.env.WEB + "/csrlint.html", "latin1"));
  for (const [name, octets] of tables) {
    const fresh = new Engine(module);
    for (const less of [octets.subarray(0, octets.length - 1), octets.subarray(0, 0)])
      assert.throws(() => fresh.setTables([[name, less]]), /no table/, name);
    assert.throws(() => fresh.setTables([["other", octets]]), /no table/);
    fresh.setTables([[name, octets]]);
  }
});
await test("what is there of a finding's place fits the report", () => {
  const report = JSON.parse(engine.report(inputs, {profile: "tls", day: DAY, format: "json"}));
  const count = report.requests.reduce((sum, {findings}) => sum + findings.length, 0);
  const places = engine.places();
  assert.equal(places.length, count);
  let next = 0;
  const sizes = new Map(inputs.map(({name, octets: {length}}) => [name, length]));
  for (const request of report.requests)
    for (const finding of request.findings) {
      const {offset, caretStart, caretWidth} = places[next++];
      assert.ok(offset <= sizes.get(request.file), request.file + finding.rule);
      if (finding.value === null) assert.equal(caretStart + caretWidth, 0);
    }
});
await test("each format of the page is the program's", () => {
  const few = inputs.filter(({name}) => /good-|mistakes|hostile/.test(name));
  for (const format of ["text", "json", "html"]) {
    const {stdout} = spawnSync(native, ["--no-config", "--date", "2026-11-01", "--show", "-f", format,
      ...few.map(({name}) => name)], {encoding: "utf8", maxBuffer: 1 << 28});
    const tool = format === "json" ? null : "";
    const text = engine.report(few, {profile: "tls", tool, day: DAY, format});
    assert.ok(text === stdout, format + firstDifference(text, stdout));
  }
});
await test("corrected requests are the program's, for every tool", () => {
  const few = inputs.filter(({name}) => /mistakes|cn-url|o-missing|san-types|ms-template/.test(name));
  for (const tool of engine.tools()) {
    const {stdout} = spawnSync(native, ["--no-config", "--date", "2026-11-01", "--show", "--suggest",
      "--for", tool, "-f", "jsonl", ...few.map(({name}) => name)],
    {encoding: "utf8", maxBuffer: 1 << 28});
    const text = engine.report(few, {profile: "tls", tool, day: DAY, format: "jsonl"});
    assert.ok(text === stdout, tool + firstDifference(text, stdout));
  }
});
await test("rules are explained in the program's words", () => {
  for (const id of ["country-uk", "san-missing", "rsa-roca", "ec-private-key-trivial"]) {
    const {stdout} = spawnSync(native, ["--explain", id, "-f", "json"], {encoding: "utf8"});
    const {example, ...theirs} = JSON.parse(stdout);
    const {example: none, ...mine} = engine.explain(id);
    assert.deepEqual(mine, theirs);
    assert.equal(engine.why(id), theirs.why);
  }
  assert.throws(() => engine.explain("nothing"), /no such rule/);
});
await test("a profile, a tool or a format that is not there is refused in words", () => {
  const given = {profile: "tls", format: "json"};
  assert.throws(() => engine.report([], {...given, profile: "nothing"}), /nothing/);
  assert.throws(() => engine.report([], {...given, tool: "nothing"}), /nothing/);
  assert.throws(() => engine.report([], {...given, format: "nothing"}));
});
await test("an input that was not read stands in the report", () => {
  const report = JSON.parse(engine.report([{name: "<b>", unread: "too\nlarge"}],
    {profile: "tls", format: "json"}));
  assert.equal(report.requests[0].unread, "too\\x0Alarge");
});
await test("nothing of a private key stays in the module once it is wiped", () => {
  const key = fs.readFileSync("corpus/private-key-pkcs8.csr");
  const body = Buffer.from(key.toString().split("\n")[1]);
  const der = Buffer.from(body.toString(), "base64").subarray(8, 40);
  const memory = engine.calls.memory;
  const report = JSON.parse(engine.report([{name: "key", octets: key}], {profile: "tls", format: "json"}));
  assert.ok(saysKey(report.requests));
  engine.wipe();
  for (const {buffer} of [memory, engine.calls.memory])
    for (const part of [body, der]) assert.equal(Buffer.from(buffer).indexOf(part), -1);
  note(`the memory has ${memory.buffer.byteLength >> 10} KiB, wiped ${engine.calls.memory.buffer.byteLength >> 10} KiB`);
  assert.ok(engine.version().data["debian-keys-date"], "the tables are there again");
  assert.ok(engine.report([{name: "key", octets: key}], {profile: "tls", format: "json"}).length > 100);
});
await test("a budget of work ends what would take long", () => {
  const bomb = Buffer.concat(Array(2000).fill(fs.readFileSync("corpus/rsa16392.csr")));
  engine.setWork(100);
  const start = performance.now();
  const report = engine.report([{name: "bomb", octets: bomb.subarray(0, 4 << 20)}],
    {profile: "tls", format: "json"});
  note(`4 MiB of long keys: ${Math.round(performance.now() - start)} ms`);
  engine.setWork(0);
  assert.ok(report.includes('"requests"'));
});
await test("the module is no larger than 700 kB as it is sent", () => {
  const {length} = zlib.brotliCompressSync(octets, {params: {
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: octets.length}});
  note(`${octets.length} octets, ${length} in brotli`);
  assert.ok(length <= 700000, `${length} octets`);
});

end();
