// Drives Chromium over a pipe by its own protocol, without any library.
// SPDX-License-Identifier: MIT
import {spawn} from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

export class Browser {
  constructor(program) {
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), "csrlint-page-"));
    // Tests run as root in containers, where Chromium has no sandbox.
    this.process = spawn(program, ["--headless=new", "--remote-debugging-pipe", "--no-sandbox",
      "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
      "--disable-component-update", "--hide-scrollbars", `--user-data-dir=${this.folder}`,
      "about:blank"], {stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"]});
    this.waiting = new Map();
    this.watchers = [];
    this.last = 0;
    let rest = Buffer.alloc(0);
    this.process.stdio[4].on("data", (octets) => {
      rest = Buffer.concat([rest, octets]);
      for (let at; (at = rest.indexOf(0)) >= 0; rest = rest.subarray(at + 1))
        this.take(JSON.parse(rest.subarray(0, at).toString()));
    });
    this.process.stdio[3].on("error", () => {});
  }

  get isChromium() {
    return true;
  }

  take(message) {
    const waiting = this.waiting.get(message.id);
    if (waiting) {
      this.waiting.delete(message.id);
      if (message.error) waiting.fail(new Error(message.error.message));
      else waiting.done(message.result);
    } else {
      this.watchers.forEach((watcher) => watcher(message));
    }
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.last;
    this.process.stdio[3].write(JSON.stringify({id, method, params, sessionId}) + "\0");
    return new Promise((done, fail) => this.waiting.set(id, {done, fail}));
  }

  async open(address, options = {}) {
    const {targetId} = await this.send("Target.createTarget", {url: "about:blank"});
    const {sessionId} = await this.send("Target.attachToTarget", {targetId, flatten: true});
    const tab = new Tab(this, sessionId, targetId);
    for (const domain of ["Page", "Network", "Runtime", "Log"]) await tab.send(domain + ".enable");
    await tab.resize(options.width ?? 1366, options.height ?? 900);
    if (options.dark) {
      await tab.send("Emulation.setEmulatedMedia",
        {features: [{name: "prefers-color-scheme", value: "dark"}]});
    }
    if (options.before)
      await tab.send("Page.addScriptToEvaluateOnNewDocument", {source: options.before});
    await tab.send("Page.navigate", {url: address});
    await tab.until(options.isReady ?? "document.body?.dataset.ready !== undefined");
    return tab;
  }

  async close() {
    await this.send("Browser.close").catch(() => {});
    await new Promise((done) => {
      this.process.on("exit", done);
      setTimeout(() => this.process.kill("SIGKILL"), 5000).unref();
    });
    fs.rmSync(this.folder, {recursive: true, force: true, maxRetries: 5});
  }
}

// A page in a tab, and what it asked for: addresses, dialogs, and complaints.
export class Tab {
  constructor(browser, session, target) {
    Object.assign(this, {browser, session, target, asked: [], dialogs: [], complaints: []});
    browser.watchers.push(({method, params, sessionId}) => {
      if (sessionId !== session) return;
      if (method === "Network.requestWillBeSent") this.asked.push(params.request.url);
      if (method === "Page.javascriptDialogOpening") {
        this.dialogs.push(params.message);
        this.send("Page.handleJavaScriptDialog", {accept: true});
      }
      if (method === "Runtime.exceptionThrown")
        this.complaints.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
      if (method === "Log.entryAdded") this.complaints.push(params.entry.text);
    });
  }

  send(method, params = {}) {
    return this.browser.send(method, params, this.session);
  }

  // The value of an expression, or what it promises.
  async ask(expression) {
    const {result, exceptionDetails} = await this.send("Runtime.evaluate",
      {expression, awaitPromise: true, returnByValue: true, userGesture: true,
        allowUnsafeEvalBlockedByCSP: false});
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async until(expression, seconds = 60) {
    const end = Date.now() + seconds * 1000;
    while (!await this.ask(expression).catch(() => false)) {
      if (Date.now() > end) throw new Error("never came true: " + expression);
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  resize(width, height) {
    return this.send("Emulation.setDeviceMetricsOverride",
      {width, height, deviceScaleFactor: 1, mobile: width < 600});
  }

  // What a person types or pastes comes in this way.
  type(text) {
    return this.send("Input.insertText", {text});
  }

  async press(key, code = key, modifiers = 0) {
    const codes = {Tab: 9, Enter: 13, Escape: 27, ArrowDown: 40, ArrowRight: 39, z: 90, " ": 32};
    const event = {key, code, modifiers, windowsVirtualKeyCode: codes[key],
      text: key === "Enter" ? "\r" : key === " " ? " " : undefined};
    await this.send("Input.dispatchKeyEvent", {type: "keyDown", ...event});
    await this.send("Input.dispatchKeyEvent", {type: "keyUp", ...event, text: undefined});
  }

  async picture(file, isWhole = false) {
    const {data} = await this.send("Page.captureScreenshot",
      {format: "png", captureBeyondViewport: isWhole});
    fs.writeFileSync(file, Buffer.from(data, "base64"));
  }

  close() {
    return this.browser.send("Target.closeTarget", {targetId: this.target});
  }
}
