// The page, as a person meets it in Chromium or Firefox. SPDX-License-Identifier: MIT
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import {pathToFileURL} from "node:url";
import {assert, end, note, skip, test} from "./tap.mjs";

const file = path.resolve(process.env.WEB, "csrlint.html");
const address = pathToFileURL(file).href;
const pictures = process.argv[process.argv.indexOf("--pictures") + 1 || Infinity];
const corpus = (name) => fs.readFileSync(`corpus/${name}.csr`, "latin1");
const quote = JSON.stringify;
const {Browser} = await import(process.env.FIREFOX ? "./firefox.mjs" : "./chromium.mjs");
const browser = new Browser(process.env.FIREFOX || process.env.CHROMIUM);

const verdict = (tab) => tab.ask('document.getElementById("verdict-words").textContent');
const results = (tab) => tab.ask('document.getElementById("results").textContent');
const value = (tab) => tab.ask('document.getElementById("field").value');
const isJudged = 'document.body.dataset.state === "judged"';

// Pasting with nothing in focus, as the page takes it, too.
async function paste(tab, text) {
  await tab.ask(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${quote(text)});
    const event = new ClipboardEvent("paste", {clipboardData, bubbles: true});
    // Firefox takes no data but its own.
    Object.defineProperty(event, "clipboardData", {value: clipboardData});
    document.dispatchEvent(event);
  })()`);
  await tab.until(isJudged);
}
// files: [name, Latin-1] of each
async function drop(tab, files) {
  await tab.ask(`(() => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of ${quote(files)})
      dataTransfer.items.add(new File([Uint8Array.from(text, (c) => c.charCodeAt(0))], name));
    dispatchEvent(new DragEvent("drop", {dataTransfer, bubbles: true, cancelable: true}));
  })()`);
  await tab.until(isJudged);
}
// Each test has a tab of its own, and may leave nothing to complain of.
async function inTab(name, run, options = {}) {
  if (options.chromium && !browser.isChromium) {
    skip(name, "Chromium's own protocol tells that alone");
    return;
  }
  await test(name, async () => {
    const tab = await browser.open(options.address ?? address, options);
    try {
      await run(tab);
      assert.deepEqual(tab.dialogs, [], "dialogs");
      if (!options.mayComplain) assert.deepEqual(tab.complaints, [], "complaints");
    } finally {
      await tab.close();
    }
  });
}
const notOwn = (asked, own) => asked.filter((one) => one !== own && !/^(data|blob):/.test(one));

// --- what it does ------------------------------------------------------------------

await inTab("the page gets ready and judges what is typed, asking for nothing", async (tab) => {
  note("ready after " + await tab.ask('Math.round(performance.getEntriesByName("csrlint-ready")[0].duration)') + " ms");
  await tab.ask('document.getElementById("field").focus()');
  await tab.type(corpus("mistakes"));
  await tab.until(isJudged);
  note("judged after " + await tab.ask('Math.round(performance.getEntriesByName("csrlint-verdict")[0].duration)') + " ms");
  assert.match(await verdict(tab), /^A public CA would refuse this: 3 things have to be mended\.$/);
  const text = await results(tab);
  for (const words of ["RSA 1024", "UK", "Toronto", "valid", "country-uk", "Write GB", "Line 5, column 13"])
    assert.ok(text.includes(words), words);
  assert.deepEqual(notOwn(tab.asked, address), []);
});
await inTab("a verdict takes at most 50 ms of a paste", async (tab) => {
  await tab.until("document.body.dataset.warm !== undefined");
  const texts = ["mistakes", "good-rsa4096", "good-p384", "good-ed25519", "hostile-names"];
  for (const name of texts) await paste(tab, corpus(name));
  const times = await tab.ask('performance.getEntriesByName("csrlint-verdict").map(({duration}) => duration)');
  note("verdicts after " + times.map((time) => time.toFixed(1)).join(", ") + " ms");
  assert.ok(Math.min(...times) < 50);
});
await inTab("a request that is fine may be sent, one that is doubtful is to be looked at", async (tab) => {
  await paste(tab, corpus("good-p256"));
  assert.match(await verdict(tab), /has nothing against this/);
  assert.ok(!(await results(tab)).includes("Make it right"));
  await paste(tab, corpus("ou-present"));
  assert.match(await verdict(tab), /may take this, but one thing needs a look/);
});
await inTab("what is no request is named", async (tab) => {
  await paste(tab, corpus("certificate"));
  assert.match(await verdict(tab), /not a certificate request/);
  assert.match(await tab.ask('document.getElementById("verdict-more").textContent'), /certificate for "www\.csrlint-demo\.org"/);
});
await inTab("each place is marked in the text, and the marks cover the text's own lines", async (tab) => {
  await paste(tab, corpus("mistakes"));
  const marks = await tab.ask(`[...document.querySelectorAll("#marks mark")].map((mark) =>
    [mark.textContent, mark.dataset.n ?? "", mark.className])`);
  assert.deepEqual(marks.find(([, n]) => n === "3"), ["VUs", "3", "error"]);
  assert.ok(marks.some(([, n]) => n === "8 9"));
  assert.equal(await tab.ask('document.getElementById("marks").innerText.replace(/\\s/g, "")'),
    corpus("mistakes").replace(/\s/g, ""));
  const [marked, typed] = await tab.ask(`[document.getElementById("marks"), document.getElementById("field")]
    .map((part) => [part.scrollWidth, part.scrollHeight])`);
  assert.deepEqual(marked, typed);
});
await inTab("a finding leads into the text, and the text to the finding", async (tab) => {
  await paste(tab, corpus("mistakes"));
  await tab.ask('[...document.querySelectorAll(".finding .link")][2].click()');
  assert.equal(await tab.ask(`(() => { const field = document.getElementById("field");
    return field.value.slice(field.selectionStart, field.selectionEnd); })()`), "VUs");
  assert.equal(await tab.ask("document.activeElement.id"), "field");
  await tab.ask(`(() => { const field = document.getElementById("field");
    field.setSelectionRange(field.value.indexOf("aHR0c") + 2, field.value.indexOf("aHR0c") + 2);
    field.click(); })()`);
  assert.match(await tab.ask('document.querySelector(".finding.current").textContent'), /scheme/);
});
await inTab("several requests of one text each have their verdict", async (tab) => {
  await paste(tab, corpus("mistakes") + corpus("good-p256"));
  assert.equal(await verdict(tab), "1 of 2 requests would be refused.");
  await tab.ask('document.querySelectorAll(".requests button")[1].click()');
  assert.match(await results(tab), /EC P-256/);
  assert.equal(await tab.ask('document.querySelectorAll(".requests [aria-current=true]").length'), 1);
});
await inTab("files are dropped, binary ones too, and compared with each other", async (tab) => {
  await drop(tab, [["a.csr", corpus("good-p256")], ["b.der", corpus("good-der")], ["a.csr", corpus("good-p256")]]);
  const list = await tab.ask('document.querySelector(".requests").innerText');
  for (const name of ["a.csr", "b.der", "a.csr (2)"]) assert.ok(list.includes(name), name);
  await tab.ask('document.querySelectorAll(".requests button")[1].click()');
  assert.match(await value(tab), /^0000 {2}30 8/);
  assert.ok(await tab.ask('document.getElementById("field").readOnly'));
  await tab.ask('document.querySelectorAll(".requests button")[2].click()');
  assert.match(await results(tab), /request-duplicate/);
});
await inTab("a file that is too large is not looked at, and said to be", async (tab) => {
  await drop(tab, [["big.csr", "A".repeat((1 << 20) + 1)]]);
  assert.match(await verdict(tab), /was not looked at/);
  await paste(tab, "A".repeat((1 << 20) + 1));
  assert.match(await verdict(tab), /was not looked at/);
});
await inTab("two hundred files, and no more", async (tab) => {
  await drop(tab, Array.from({length: 201}, (_, i) => [`${i}.csr`, corpus("good-p256")]));
  assert.equal(await tab.ask('document.querySelectorAll(".requests button").length'), 200);
});
await inTab("a text full of requests, and a request full of faults, are bounded", async (tab) => {
  await paste(tab, corpus("mistakes").repeat(600));
  assert.equal(await tab.ask('document.querySelectorAll(".requests button").length'), 400);
  assert.match(await results(tab), /And 200 more/);
  await tab.until('document.getElementById("commands").textContent !== ""');
  note("600 requests after " + await tab.ask('Math.round(performance.getEntriesByName("csrlint-verdict")[0].duration)') + " ms");
});
await inTab("the receiver decides", async (tab) => {
  await paste(tab, corpus("rsa1024"));
  assert.match(await verdict(tab), /^A public CA would refuse/);
  await tab.ask('document.querySelector(".receiver [value=vault]").click()');
  assert.match(await verdict(tab), /^Vault /);
  assert.match(await tab.ask('document.querySelector("#receivers summary").innerText'), /HashiCorp Vault/);
  await tab.ask('document.querySelector(".receiver [value=auto]").click()');
  assert.match(await tab.ask('document.getElementById("verdict-more").textContent'), /serverAuth/);
});
await inTab("commands for a tool, to be copied", async (tab) => {
  await browser.send("Browser.grantPermissions", {permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"]});
  await paste(tab, corpus("mistakes"));
  await tab.until('document.querySelector("#commands pre")');
  const text = await tab.ask('document.querySelector("#commands pre").textContent');
  assert.match(text, /openssl req -new -sha256/);
  assert.match(text, /CN=www\.csrlint-demo\.org/);
  await tab.ask('document.querySelector("#commands .primary").click()');
  await tab.until('document.querySelector("#commands .primary").textContent === "Copied."');
  assert.equal(await tab.ask("navigator.clipboard.readText()"), text);
  for (const [tool, words] of [["keytool", "keytool -genkeypair"], ["certreq", "new.inf"], ["cert-manager", "kind: Certificate"]]) {
    await tab.ask(`(() => { const choice = document.getElementById("tool"); choice.value = ${quote(tool)};
      choice.dispatchEvent(new Event("change")); })()`);
    await tab.until(`document.getElementById("commands").innerText.includes(${quote(words)})`);
  }
}, {chromium: true});
await inTab("the report is kept as text, JSON and HTML", async (tab) => {
  await paste(tab, corpus("mistakes"));
  await tab.ask(`window.kept = []; const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { kept.push(blob.text()); return make(blob); };
    HTMLAnchorElement.prototype.click = function () { kept.push(this.download); };
    for (const id of ["saveText", "saveJson", "saveHtml"]) document.getElementById(id).click()`);
  const [text, , json, , html, name] = await tab.ask("Promise.all(kept)");
  assert.match(text, /^pasted: RSA 1024, signature valid\n/);
  assert.equal(JSON.parse(json).requests[0].findings.length, 12);
  assert.match(html, /^<!DOCTYPE html>/);
  assert.equal(name, "csrlint.html");
});
await inTab("a rule is explained within the page, by its address too", async (tab) => {
  await paste(tab, corpus("country-uk"));
  await tab.ask('document.querySelector("a[href=\'#explain-country-uk\']").click()');
  await tab.until('document.getElementById("explanation").open');
  const text = await tab.ask('document.getElementById("explanation").innerText');
  for (const words of ["country-uk", "ISO 3166-1", "Vault: Notice"]) assert.ok(text.includes(words), words);
  await tab.press("Escape");
  await tab.until('!document.getElementById("explanation").open');
  await tab.until('location.hash === ""');
});
await inTab("German is spoken, and says that findings are English", async (tab) => {
  await paste(tab, corpus("mistakes"));
  await tab.ask(`(() => { const choice = document.getElementById("language"); choice.value = "de";
    choice.dispatchEvent(new Event("change")); })()`);
  assert.equal(await verdict(tab), "Eine öffentliche CA würde das ablehnen: 3 Dinge sind zu berichtigen.");
  assert.equal(await tab.ask("document.documentElement.lang"), "de");
  assert.ok(await tab.ask('document.querySelector(".finding h4 [lang=en]") !== null'));
});

// --- private keys --------------------------------------------------------------------

const pair = corpus("private-key-and-request");
const secret = pair.split("\n")[1];
// Nothing of the heap that lives, of what scripts have, holds the key.
async function heapHolds(tab, text) {
  let heap = "";
  browser.watchers.push(({method, params, sessionId}) => {
    if (method === "HeapProfiler.addHeapSnapshotChunk" && sessionId === tab.session) heap += params.chunk;
  });
  await tab.send("HeapProfiler.collectGarbage");
  await tab.send("HeapProfiler.takeHeapSnapshot", {reportProgress: false});
  assert.ok(heap.length > 100000);
  return heap.includes(text);
}
await inTab("a private key is blanked at once, said loudly, and forgotten", async (tab) => {
  await tab.ask('document.getElementById("field").focus()');
  await tab.type(pair);
  await tab.until(isJudged);
  assert.ok(!(await value(tab)).includes(secret));
  assert.match(await value(tab), /BEGIN PRIVATE KEY-----\n\*{64}\n/);
  assert.match(await tab.ask('document.querySelector("[role=alert]").innerText'), /private key\. It is blanked/);
  assert.match(await results(tab), /EC P-256/);
  assert.match(await results(tab), /private-key-in-input/);
  assert.equal(await tab.ask(`document.documentElement.outerHTML.includes(${quote(secret)})`), false);
  await tab.ask('document.getElementById("field").focus(); document.execCommand("undo")');
  assert.ok(!(await value(tab)).includes(secret), "undo brought it back");
});
await inTab("a private key that is pasted never gets into the field", async (tab) => {
  await browser.send("Browser.grantPermissions", {permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"]});
  await tab.ask(`window.seen = ""; const field = document.getElementById("field");
    field.addEventListener("input", () => { seen += field.value; });
    field.focus(); navigator.clipboard.writeText(${quote(pair)})`);
  await tab.send("Input.dispatchKeyEvent", {type: "keyDown", key: "v", modifiers: 2, commands: ["paste"]});
  await tab.until(isJudged);
  await tab.send("Input.dispatchKeyEvent", {type: "keyDown", key: "z", modifiers: 2, commands: ["undo"]});
  assert.ok(!(await value(tab) + await tab.ask("seen")).includes(secret));
  assert.match(await value(tab), /\*{64}/);
}, {chromium: true});
await inTab("nothing that scripts can reach holds a key that was typed", async (tab) => {
  await tab.ask('document.getElementById("field").focus()');
  await tab.type(corpus("private-key-pkcs8"));
  await tab.until(isJudged);
  await new Promise((done) => setTimeout(done, 300));
  assert.equal(await heapHolds(tab, corpus("private-key-pkcs8").split("\n")[1]), false);
  // What is no secret is found there.
  await tab.ask('document.getElementById("clear").click()');
  await tab.type(corpus("good-p256"));
  assert.equal(await heapHolds(tab, corpus("good-p256").split("\n")[1]), true);
}, {chromium: true});
await inTab("keys in files, without a frame, and inside of requests are blanked", async (tab) => {
  const bare = corpus("private-key-pkcs8").split("\n").slice(1, -2).join("\n");
  for (const [name, text] of [["k.der", corpus("private-key-der")], ["k.txt", bare],
    ["k.csr", corpus("rsa-private-key")]]) {
    await drop(tab, [[name, text]]);
    assert.match(await value(tab), /^-----BEGIN PRIVATE KEY-----\n\*{4}\n/, name);
    assert.ok(await tab.ask('document.querySelector(".leak") !== null'), name);
  }
  await paste(tab, corpus("good-p256"));
  assert.equal(await tab.ask('document.querySelector(".leak")'), null);
});

// --- keys that others have ---------------------------------------------------------------

const known = (tab) => tab.ask('document.getElementById("verdict-known").textContent');
const isKnown = 'document.body.dataset.known === "there"';
await inTab("keys that others have are known, also after a private key was wiped", async (tab) => {
  await tab.until(isKnown);
  note("the tables are there after " + await tab.ask('Math.round(performance.getEntriesByName("csrlint-known")[0].duration)') + " ms");
  for (const name of ["rsa-debian", "ec-debian", "ec-debian-p384", "rsa-rfc9500"]) {
    await paste(tab, corpus(name));
    assert.match(await results(tab), /-(debian-weak|key-compromised)/, name);
    assert.equal(await known(tab), "");
    await paste(tab, pair);
  }
  assert.equal(await tab.ask('document.querySelectorAll("script[data-table]").length'), 0);
  const times = await tab.ask('performance.getEntriesByName("csrlint-verdict").map(({duration}) => Math.round(duration))');
  note("known keys and private ones judged after " + times.join(", ") + " ms");
});
// A server that keeps all of the page back from the tables on, until rest is
// called; or ends there.
async function slowly(run) {
  const page = fs.readFileSync(file);
  const at = page.indexOf("data-table=") + 100000;
  let rest;
  const slow = http.createServer((request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.write(page.subarray(0, at));
    rest = (isWhole) => response.end(isWhole ? page.subarray(at) : "");
  });
  await new Promise((done) => slow.listen(0, "127.0.0.1", done));
  await run(`http://127.0.0.1:${slow.address().port}/`, (isWhole) => rest(isWhole));
  slow.close();
}
await slowly((address, rest) => inTab("what is judged before the tables are there is judged again", async (tab) => {
  await paste(tab, corpus("rsa-debian"));
  assert.match(await known(tab), /still loading/);
  assert.ok(!(await results(tab)).includes("debian-weak"));
  rest(true);
  await tab.until(isKnown);
  assert.match(await results(tab), /rsa-debian-weak/);
  assert.match(await verdict(tab), /^A public CA would refuse this/);
  assert.equal(await known(tab), "");
}, {address}));
await slowly((address, rest) => inTab("a request that is fine is not called so before", async (tab) => {
  await paste(tab, corpus("good-p256"));
  assert.match(await verdict(tab), /nothing against this, as far as was looked\.$/);
  assert.equal(await tab.ask('document.getElementById("verdict").className'), "verdict notice");
  rest(true);
  await tab.until(isKnown);
  assert.match(await verdict(tab), /You can send it\.$/);
  assert.equal(await tab.ask('document.getElementById("verdict").className'), "verdict good");
}, {address}));
await slowly((address, rest) => inTab("where they change nothing, what is read stays as it is", async (tab) => {
  await paste(tab, corpus("mistakes"));
  await tab.ask('window.was = document.querySelector(".finding"); document.querySelector(".finding .link").focus()');
  rest(true);
  await tab.until(isKnown);
  assert.ok(await tab.ask('was === document.querySelector(".finding") && document.activeElement.className === "link"'));
  assert.equal(await known(tab), "");
}, {address}));
await slowly((address, rest) => inTab("tables that are not whole are said to be missing", async (tab) => {
  await paste(tab, corpus("rsa-debian"));
  rest(false);
  await tab.until('document.body.dataset.known === "broken"');
  assert.match(await known(tab), /did not come whole/);
}, {address}));
const light = path.resolve(process.env.WEB, "csrlint-light.html");
if (!fs.existsSync(light)) {
  skip("the light page says what it does not know", "it is not built: make web NO_KNOWN_KEYS=1");
} else {
  await inTab("the light page says what it does not know", async (tab) => {
    await paste(tab, corpus("rsa-debian"));
    assert.match(await known(tab), /Not looked for: whether others have this key/);
    assert.match(await tab.ask('document.getElementById("about-known").textContent'), /light one/);
    note(`${fs.statSync(light).size} octets, and ${fs.statSync(file).size} with the tables`);
  }, {address: pathToFileURL(light).href});
}

// --- what it does not do -----------------------------------------------------------------

const owned = "window.owned === undefined && document.querySelectorAll('main script, main img, main iframe, main a[href^=\"javascript\"]').length === 0";
await inTab("hostile requests and names of files script nothing", async (tab) => {
  const hostile = fs.readdirSync("corpus").filter((name) =>
    /^(hostile|html|o-|cn-|json|san-uri|email|dns-|policy-|quoted|friendly|challenge)/.test(name) && name.endsWith(".csr"));
  const evil = '"><img src=x onerror=owned=1><script>owned=1</script>';
  await drop(tab, [...hostile.slice(0, 195).map((name) => [name, fs.readFileSync("corpus/" + name, "latin1")]),
    [evil, corpus("mistakes")], ["javascript:owned=1", evil], ["\u202e\u0007::error::.csr", corpus("hostile-names")]]);
  const count = await tab.ask('document.querySelectorAll(".requests button").length');
  assert.ok(count >= 190, String(count));
  for (let i = 0; i < count; i++) {
    await tab.ask(`document.querySelectorAll(".requests button")[${i}].click()`);
    assert.ok(await tab.ask(owned), String(i));
  }
  await paste(tab, evil);
  assert.ok(await tab.ask(owned));
  assert.deepEqual(notOwn(tab.asked, address), []);
});
const before = `window.refused = [];
  document.addEventListener("securitypolicyviolation", ({effectiveDirective}) => refused.push(effectiveDirective));`;
// Where all would go that leaves the page.
let reached = 0;
const outside = http.createServer((request, response) => {
  reached++;
  response.end();
});
await new Promise((done) => outside.listen(0, "127.0.0.1", done));
async function tryToLeave(tab) {
  await tab.ask(`(async () => {
    const to = "http://127.0.0.1:${outside.address().port}/";
    const add = (tag, props) => document.body.append(Object.assign(document.createElement(tag), props));
    await fetch(to).catch(() => {});
    try { navigator.sendBeacon(to, "x"); } catch {}
    try { new WebSocket(to.replace("http", "ws")); } catch {}
    try { new EventSource(to); } catch {}
    try { new Worker(to); } catch {}
    try { new Worker(URL.createObjectURL(new Blob(["1"]))); } catch {}
    try { eval("window.owned = 1"); } catch {}
    add("img", {src: to}); add("script", {src: to}); add("script", {textContent: "window.owned = 1"});
    add("iframe", {src: to}); add("link", {rel: "stylesheet", href: to}); add("style", {textContent: "*{color:red}"});
    add("object", {data: to}); add("video", {src: to}); add("base", {href: to});
    const form = document.createElement("form"); form.action = to; document.body.append(form);
    try { form.submit(); } catch {}
  })()`);
  for (const what of ["connect-src", "worker-src", "img-src", "script-src-elem", "style-src-elem",
    "media-src", "base-uri", "form-action", "script-src",
    // Firefox refuses these without a word.
    ...browser.isChromium ? ["frame-src", "object-src"] : []])
    await tab.until(`refused.includes(${quote(what)})`);
  assert.equal(await tab.ask("window.owned"), undefined);
  await new Promise((done) => setTimeout(done, 300));
  assert.equal(reached, 0, "something left the page");
}
await inTab("from a file, the policy of the page refuses all that would leave it", tryToLeave, {before, mayComplain: true});

const requests = [];
const server = http.createServer((request, response) => {
  requests.push(request.url);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  fs.createReadStream(file).pipe(response);
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const served = `http://127.0.0.1:${server.address().port}/`;
await inTab("from any server too, which is asked once", tryToLeave, {before, mayComplain: true, address: served});
await inTab("once it is there it works without a network", async (tab) => {
  await tab.send("Network.emulateNetworkConditions", {offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0});
  await paste(tab, corpus("mistakes"));
  assert.match(await verdict(tab), /3 things/);
  assert.deepEqual(notOwn(tab.asked, served), []);
}, {chromium: true, address: served});
await test("the server was asked for nothing but the page", () => {
  assert.deepEqual(requests, browser.isChromium ? ["/", "/"] : ["/"]);
});
server.close();
await fetch(`http://127.0.0.1:${outside.address().port}/`);
await test("what left the page would have been seen", () => assert.equal(reached, 1));
outside.close();

// --- who uses it ------------------------------------------------------------------------

await inTab("by keys alone: to the field, a finding's place, an explanation and back", async (tab) => {
  const focused = () => tab.ask('document.activeElement.id || document.activeElement.className || document.activeElement.tagName');
  await tab.press("Tab");
  assert.equal(await focused(), "skip");
  await tab.press("Tab");
  await tab.press("Tab");
  assert.equal(await focused(), "field");
  await tab.type(corpus("mistakes"));
  await tab.until(isJudged);
  const seen = new Set();
  for (let i = 0; i < 14; i++) {
    await tab.press("Tab");
    seen.add(await focused());
    if (await focused() === "link") break;
  }
  assert.ok(seen.has("files") && seen.has("clear") && seen.has("jump"), [...seen].join(" "));
  await tab.press("Enter");
  assert.equal(await tab.ask('getSelection().toString().length > 0 || document.getElementById("field").selectionEnd > document.getElementById("field").selectionStart'), true);
});
await inTab("every control has a name, and each heading its level", async (tab) => {
  await paste(tab, corpus("mistakes"));
  const {nodes} = await tab.send("Accessibility.getFullAXTree");
  const nameless = nodes.filter(({role, name, ignored}) => !ignored &&
    ["button", "link", "textbox", "combobox", "radio", "checkbox"].includes(role?.value) && !name?.value);
  assert.deepEqual(nameless.map(({role}) => role.value), []);
  const levels = await tab.ask('[...document.querySelectorAll("main h1, main h2, main h3, main h4")].map((one) => +one.tagName[1])');
  levels.reduce((last, level) => {
    assert.ok(level <= last + 1, `a heading of level ${level} behind one of ${last}`);
    return level;
  }, 0);
}, {chromium: true});
for (const [width, what] of [[683, "200 %"], [390, "a telephone"], [320, "400 %"]]) {
  await inTab(`nothing runs out of the page at ${what}`, async (tab) => {
    for (const name of ["mistakes", "hostile-names", "good-sans-100"]) {
      await paste(tab, corpus(name));
      await tab.ask('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
      assert.ok(await tab.ask("document.documentElement.scrollWidth <= innerWidth"), name);
    }
  }, {width});
}
const situations = {
  empty: null,
  mistakes: corpus("mistakes"),
  good: corpus("good-p256"),
  doubtful: corpus("ou-present"),
  certificate: corpus("certificate"),
  key: pair,
  hostile: corpus("hostile-names"),
  several: corpus("mistakes") + corpus("good-p256") + corpus("san-types"),
  invalid: corpus("signature-bit-changed"),
  many: corpus("good-sans-100"),
  known: corpus("rsa-debian"),
};
async function situation(tab, name) {
  await tab.until("document.body.dataset.known !== undefined || document.body.dataset.tables === '0'");
  if (situations[name] === null) return;
  await paste(tab, situations[name]);
  await tab.until('document.querySelector("#commands pre") !== null || document.getElementById("commands") === null');
}
const axe = process.env.AXE && fs.readFileSync(process.env.AXE, "utf8");
for (const dark of [false, true]) {
  const look = dark ? "dark" : "light";
  if (!axe) {
    skip(`axe-core finds nothing in eleven situations, ${look}`, "AXE does not say where it is");
    continue;
  }
  await inTab(`axe-core finds nothing in eleven situations, ${look}`, async (tab) => {
    // What comes by the protocol is not the page's, and its policy lets it in.
    await tab.ask(axe);
    for (const name of Object.keys(situations)) {
      await situation(tab, name);
      const found = await tab.ask(`axe.run(document).then(({violations}) => violations.map(({id, nodes}) =>
        id + ": " + nodes.map(({target, failureSummary}) => target.join(" ") + " " + failureSummary).join("; ")))`);
      assert.deepEqual(found, [], name);
    }
    await tab.ask('location.hash = "explain-country-uk"');
    await tab.until('document.getElementById("explanation").open');
    assert.deepEqual(await tab.ask("axe.run(document).then(({violations}) => violations.map(({id}) => id))"), []);
  }, {dark});
}
if (pictures) {
  fs.mkdirSync(pictures, {recursive: true});
  for (const [size, width, height] of [["desk", 1366, 900], ["tablet", 820, 1180], ["phone", 390, 844]])
    for (const [i, name] of Object.keys(situations).entries()) {
      const tab = await browser.open(address, {width, height, dark: i % 3 === 2});
      await situation(tab, name);
      await tab.picture(path.join(pictures, `${name}-${size}.png`));
      await tab.close();
    }
}
await browser.close();
end();
