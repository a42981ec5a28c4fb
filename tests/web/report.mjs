// The report of the format html, as a person meets it in Chromium.
// SPDX-License-Identifier: MIT
import {spawnSync} from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {pathToFileURL} from "node:url";
import {Browser} from "./chromium.mjs";
import {assert, end, note, skip, test} from "./tap.mjs";

const native = process.env.CSRLINT || "build/csrlint";
const pictures = process.argv[process.argv.indexOf("--pictures") + 1 || Infinity];
const axe = process.env.AXE && fs.readFileSync(process.env.AXE, "utf8");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "csrlint-report-"));
const evil = `${folder}/"><img src=x onerror=owned=1><script>owned=1<\\script>'&lt;.csr`;
fs.copyFileSync("corpus/hostile-names.csr", evil);
const corpus = fs.readdirSync("corpus").filter((name) => name.endsWith(".csr"))
  .sort().map((name) => "corpus/" + name);

const reports = {
  mistakes: ["corpus/mistakes.csr"],
  good: ["corpus/good-p256.csr"],
  hostile: [evil, "corpus/hostile-names.csr", `${folder}/no<b>such.csr`],
  long: corpus,
};
function write(name) {
  const {stdout, status} = spawnSync(native, ["--no-config", "--date", "2026-11-01", "-f", "html",
    ...reports[name]], {maxBuffer: 1 << 28});
  assert.ok(status <= 1 || name === "hostile", String(status));
  fs.writeFileSync(`${folder}/${name}.html`, stdout);
  return pathToFileURL(`${folder}/${name}.html`).href;
}

const browser = new Browser(process.env.CHROMIUM);
const isReady = 'document.readyState === "complete"';
const sizes = [["phone", 390, 844], ["tablet", 820, 1180], ["desk", 1366, 900]];
for (const name of Object.keys(reports)) {
  const address = write(name);
  // The long one takes its time, and the narrowest size is the hardest.
  for (const [size, width, height] of sizes.slice(0, name === "long" && !pictures ? 1 : 3)) {
    await test(`${name}, ${size}: read whole, nothing asked for, nothing run, nothing cut off`, async () => {
      const tab = await browser.open(address, {width, height, dark: size === "tablet", isReady});
      await tab.ask('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
      assert.ok(await tab.ask("document.documentElement.scrollWidth <= innerWidth"), "it is too wide");
      assert.equal(await tab.ask("window.owned"), undefined);
      assert.equal(await tab.ask('document.querySelectorAll("script, img, iframe, a").length'), 0);
      assert.ok(await tab.ask('document.querySelectorAll("h2").length') >= reports[name].length);
      assert.deepEqual(tab.asked, [address]);
      assert.deepEqual(tab.dialogs, []);
      assert.deepEqual(tab.complaints, []);
      if (name === "long")
        note(`${fs.statSync(`${folder}/${name}.html`).size >> 10} KiB, there after ` + await tab.ask(
          "Math.round(performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart)") + " ms");
      await tab.close();
      if (!pictures) return;
      const shown = await browser.open(address, {width, height, dark: size === "tablet", isReady});
      fs.mkdirSync(pictures, {recursive: true});
      await shown.picture(path.join(pictures, `report-${name}-${size}.png`));
      await shown.close();
    });
  }
  if (!axe || name === "long") {
    if (!axe) skip(`axe-core finds nothing in ${name}`, "AXE does not say where it is");
    continue;
  }
  await test(`axe-core finds nothing in ${name}`, async () => {
    for (const dark of [false, true]) {
      const tab = await browser.open(address, {dark, isReady});
      await tab.ask(axe);
      assert.deepEqual(await tab.ask("axe.run(document).then(({violations}) => violations.map(({id, nodes}) => " +
        'id + ": " + nodes.map(({target}) => target.join(" ")).join("; ")))'), []);
      await tab.close();
    }
  });
}
await test("boxes choose what is shown, without a script", async () => {
  const tab = await browser.open(write("mistakes"), {isReady});
  const shown = (severity) => tab.ask(
    `[...document.querySelectorAll("details.${severity}")].filter((one) => one.offsetHeight > 0).length`);
  for (const [severity, there] of [["error", true], ["warning", true], ["info", false]]) {
    assert.equal(await shown(severity) > 0, there, severity);
    await tab.ask(`document.getElementById("show-${severity}").click()`);
    assert.equal(await shown(severity) > 0, !there, severity);
  }
  await tab.close();
});
await browser.close();
fs.rmSync(folder, {recursive: true, force: true});
end();
