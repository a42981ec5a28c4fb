// csrlint in WebAssembly beside the program: the same reports, byte for byte.
// SPDX-License-Identifier: MIT
import {spawnSync} from "node:child_process";
import fs from "node:fs";
import {performance} from "node:perf_hooks";
import zlib from "node:zlib";
import {assert, end, note, test} from "./tap.mjs";
import {Engine} from "../../src/web/engine.js";
import {saysKey} from "../../src/web/logic.js";

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
note(`compiled and started in ${Math.round(performance.now() - began)} ms`);

function told(profile, format, more) {
  const {stdout, stderr, status} = spawnSync(native, ["--no-config", "--date", "2026-11-01",
    "--profile", profile, "--format", format, ...more, ...files],
  {encoding: "utf8", maxBuffer: 1 << 30});
  assert.ok(status < 2, stderr);
  return stdout;
}

// Reports agree byte for byte, but for what this module leaves out: findings of
// known keys, and the days of their tables.
const KNOWN_RULES = /-(key-compromised|debian-weak)$/;
function withoutKnown(line) {
  const request = JSON.parse(line);
  const all = request.findings.length;
  request.findings = request.findings.filter(({rule}) => !KNOWN_RULES.test(rule));
  assert.ok(request.findings.length < all, "nothing of it is left out:" + line);
  return JSON.stringify(request);
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
    const mine = engine.report(inputs, {profile, day: DAY, format: "jsonl"}).split("\n");
    note(`${profile}: ${((performance.now() - start) / files.length).toFixed(2)} ms a file`);
    const theirs = told(profile, "jsonl", ["--show"]).split("\n");
    assert.equal(mine.length, theirs.length);
    let same = 0;
    for (const [i, line] of theirs.entries()) {
      if (line === mine[i]) same++;
      else if (line !== "") {
        const [a, b] = [JSON.stringify(JSON.parse(mine[i])), withoutKnown(line)];
        assert.ok(a === b, firstDifference(a, b));
      }
    }
    note(`${profile}: ${same} of ${mine.length} lines are the same, byte for byte`);
    assert.ok(same > 0.97 * mine.length);
  });
}
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
    const rest = (report) => report.replace(/"(debian|published)-keys-date":[^,]*,/g, "");
    assert.ok(rest(text) === rest(stdout), format + firstDifference(rest(text), rest(stdout)));
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
