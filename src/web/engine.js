// csrlint in WebAssembly: text and octets in, what glue.h says out.
// SPDX-License-Identifier: MIT

// All that the module asks of its host is answered by no: there are no files,
// no clock and no randomness. 8 is WASI's EBADF.
const REFUSED = 8;

// What a report tells of a finding's place, in words of four octets.
const PLACE_WORDS = 3;

function hostOf(module) {
  const host = {};
  for (const wanted of WebAssembly.Module.imports(module)) {
    host[wanted.module] ??= {};
    host[wanted.module][wanted.name] = () => REFUSED;
  }
  return host;
}

export class Engine {
  // module: a WebAssembly.Module
  constructor(module) {
    this.module = module;
    this.work = 0;
    this.tables = [];
    this.start();
  }

  start() {
    const instance = new WebAssembly.Instance(this.module, hostOf(this.module));
    this.calls = instance.exports;
    this.calls._initialize();
    this.calls.page_set_work(this.work);
    this.tables.forEach(([name, octets]) => this.handIn(name, octets));
  }

  // The tables of known keys, [name, octets] of each; once. Until they are here,
  // no report says of a key that others have it. Throws where one is damaged.
  setTables(tables) {
    tables.forEach(([name, octets]) => this.handIn(name, octets));
    this.tables = tables;
  }

  // The octets stay in the module.
  handIn(name, octets) {
    this.demand(this.call("page_set_table", [name], this.put(octets),
      octets.length));
  }

  // Bounds what an input may cost, as CSRLINT_WORK does; 0: nothing does.
  setWork(most) {
    this.work = most;
    this.calls.page_set_work(most);
  }

  // Does a part of what is else done with the first report; false: all is done.
  prepare() {
    return this.calls.page_prepare() !== 0;
  }

  // Overwrites all that the module holds, secrets too, and begins anew.
  wipe() {
    new Uint8Array(this.calls.memory.buffer).fill(0);
    this.start();
  }

  octets() {
    return new Uint8Array(this.calls.memory.buffer);
  }

  put(octets) {
    const at = this.calls.malloc(octets.length || 1);
    if (at === 0) throw new Error("memory is short");
    this.octets().set(octets, at);
    return at;
  }

  // Text with a NUL behind it, which ends it at the first; null: NULL.
  putText(text) {
    return text === null ? 0
      : this.put(new TextEncoder().encode(text.replaceAll("\0", "") + "\0"));
  }

  // The octets are overwritten, as they may have been a secret.
  drop(at, length = 0) {
    this.octets().fill(0, at, at + length);
    this.calls.free(at);
  }

  // Calls a function with these texts in front of further numbers.
  call(name, texts, ...numbers) {
    const given = texts.map((text) => this.putText(text));
    const got = this.calls[name](...given, ...numbers);
    given.forEach((at) => this.drop(at));
    return got;
  }

  answer() {
    const at = this.calls.page_text();
    const length = this.calls.page_text_length();
    return new TextDecoder().decode(this.octets().subarray(at, at + length));
  }

  demand(isDone) {
    if (!isDone) throw new Error(this.answer());
  }

  add(input) {
    if (input.unread) {
      this.demand(this.call("page_unread", [input.name, input.unread]));
      return;
    }
    const name = this.putText(input.name);
    const at = this.put(input.octets);
    const isDone = this.calls.page_add(name, at, input.octets.length);
    this.drop(at, input.octets.length);
    this.drop(name);
    this.demand(isDone);
  }

  // The report on inputs, each {name, octets} or {name, unread: why}. tool:
  // for whom requests are made anew, "" who made them, null: they are not.
  report(inputs, {profile, tool = null, day = 0, format}) {
    const texts = [profile, tool, format].map((text) => this.putText(text));
    const isOpen = this.calls.page_open(texts[0], texts[1], day, texts[2]);
    texts.forEach((at) => this.drop(at));
    this.demand(isOpen);
    inputs.forEach((input) => this.add(input));
    this.demand(this.calls.page_close());
    return this.answer();
  }

  // Of the findings of the last report, in their order.
  places() {
    const count = this.calls.page_place_count();
    const words = new Uint32Array(this.calls.memory.buffer,
      this.calls.page_places(), count * PLACE_WORDS);
    return Array.from({length: count}, (_, i) => ({
      offset: words[PLACE_WORDS * i],
      caretStart: words[PLACE_WORDS * i + 1],
      caretWidth: words[PLACE_WORDS * i + 2],
    }));
  }

  text(at) {
    if (at === 0) return null;
    const octets = this.octets();
    return new TextDecoder().decode(
      octets.subarray(at, octets.indexOf(0, at)));
  }

  all(name) {
    const out = [];
    for (let i = 0; ; i++) {
      const text = this.text(this.calls[name](i));
      if (text === null) return out;
      out.push(text);
    }
  }

  profiles() {
    return this.all("page_profile").map((name) => ({
      name,
      summary: this.text(this.call("page_profile_summary", [name])),
    }));
  }

  tools() {
    return this.all("page_tool");
  }

  why(id) {
    this.demand(this.call("page_why", [id]));
    return this.answer();
  }

  // All that is known of a rule.
  explain(id) {
    this.demand(this.call("page_explain", [id]));
    return JSON.parse(this.answer());
  }

  version() {
    this.demand(this.call("page_explain", [null]));
    return JSON.parse(this.answer());
  }
}
