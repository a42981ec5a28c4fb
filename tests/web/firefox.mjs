// Drives Firefox by WebDriver BiDi, without any library: what page.mjs asks of
// chromium.mjs, as far as that protocol goes. SPDX-License-Identifier: MIT
import {spawn} from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

// As WebDriver calls them.
const KEYS = {Tab: "\uE004", Enter: "\uE007", Escape: "\uE00C", ArrowDown: "\uE015", ArrowRight: "\uE014"};

export class Browser {
  constructor(program) {
    this.program = program;
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), "csrlint-page-"));
    this.waiting = new Map();
    this.watchers = [];
    this.last = 0;
  }

  // Chromium's own protocol: its tests of the clipboard, the heap, the network
  // and the tree of accessibility.
  get isChromium() {
    return false;
  }

  // Starts it, and answers where it listens.
  start() {
    this.process = spawn(this.program, ["--headless", "--no-remote", "--profile", this.folder,
      "--remote-debugging-port=0", "about:blank"], {stdio: ["ignore", "ignore", "pipe"]});
    return new Promise((done, fail) => {
      let said = "";
      this.process.on("exit", () => fail(new Error("Firefox ended: " + said)));
      this.process.stderr.on("data", (octets) => {
        said += octets;
        const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
        if (address) done(address);
      });
    });
  }

  async connect() {
    this.socket = new WebSocket(await this.start() + "/session");
    this.socket.addEventListener("message", ({data}) => this.take(JSON.parse(data)));
    await new Promise((done, fail) => {
      this.socket.addEventListener("open", done);
      this.socket.addEventListener("error", fail);
    });
    await this.send("session.new", {capabilities: {alwaysMatch: {unhandledPromptBehavior: {default: "accept"}}}});
    await this.send("session.subscribe",
      {events: ["network.beforeRequestSent", "log.entryAdded", "browsingContext.userPromptOpened"]});
  }

  take(message) {
    const waiting = this.waiting.get(message.id);
    if (waiting) {
      this.waiting.delete(message.id);
      if (message.type === "error") waiting.fail(new Error(message.message));
      else waiting.done(message.result);
    } else {
      this.watchers.forEach((watcher) => watcher(message));
    }
  }

  send(method, params = {}) {
    const id = ++this.last;
    this.socket.send(JSON.stringify({id, method, params}));
    return new Promise((done, fail) => this.waiting.set(id, {done, fail}));
  }

  async open(address, options = {}) {
    if (!this.socket) await this.connect();
    const {context} = await this.send("browsingContext.create", {type: "tab"});
    const tab = new Tab(this, context);
    await tab.resize(options.width ?? 1366, options.height ?? 900);
    if (options.before)
      await this.send("script.addPreloadScript", {functionDeclaration: `() => {${options.before}}`, contexts: [context]});
    await this.send("browsingContext.navigate", {context, url: address, wait: "none"});
    await tab.until(options.isReady ?? "document.body?.dataset.ready !== undefined");
    return tab;
  }

  async close() {
    await this.send("browser.close").catch(() => {});
    await new Promise((done) => {
      this.process.on("exit", done);
      setTimeout(() => this.process.kill("SIGKILL"), 5000).unref();
    });
    fs.rmSync(this.folder, {recursive: true, force: true, maxRetries: 5});
  }
}

// A page in a tab, and what it asked for: addresses, dialogs, and complaints.
export class Tab {
  constructor(browser, context) {
    Object.assign(this, {browser, context, asked: [], dialogs: [], complaints: []});
    browser.watchers.push(({method, params}) => {
      if (context !== (params?.context ?? params?.source?.context)) return;
      if (method === "network.beforeRequestSent") this.asked.push(params.request.url);
      if (method === "browsingContext.userPromptOpened") this.dialogs.push(params.message);
      if (method === "log.entryAdded" && params.level === "error") this.complaints.push(params.text);
    });
  }

  // The value of an expression, or what it promises.
  async ask(expression) {
    const {result, exceptionDetails} = await this.browser.send("script.evaluate", {
      expression: `(async () => JSON.stringify(await (0, eval)(${JSON.stringify(expression)})))()`,
      target: {context: this.context}, awaitPromise: true, userActivation: true});
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value === undefined ? undefined : JSON.parse(result.value);
  }

  async until(expression, seconds = 60) {
    const end = Date.now() + seconds * 1000;
    while (!await this.ask(expression).catch(() => false)) {
      if (Date.now() > end) throw new Error("never came true: " + expression);
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  resize(width, height) {
    return this.browser.send("browsingContext.setViewport", {context: this.context, viewport: {width, height}, devicePixelRatio: 1});
  }

  // What a person types or pastes comes in this way.
  type(text) {
    return this.ask(`document.execCommand("insertText", false, ${JSON.stringify(text)})`);
  }

  press(key) {
    const value = KEYS[key] ?? key;
    return this.browser.send("input.performActions", {context: this.context, actions: [{type: "key", id: "keys",
      actions: [{type: "keyDown", value}, {type: "keyUp", value}]}]});
  }

  async picture(file) {
    const {data} = await this.browser.send("browsingContext.captureScreenshot", {context: this.context});
    fs.writeFileSync(file, Buffer.from(data, "base64"));
  }

  close() {
    return this.browser.send("browsingContext.close", {context: this.context});
  }
}
