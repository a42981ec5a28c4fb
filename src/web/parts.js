// What all parts of the page stand on: what is known, and how a part is made.
// SPDX-License-Identifier: MIT
import {TEXTS} from "./texts.js";

export const PASTED = "pasted";
// What is marked in the text; infos are told alone.
export const MARKED = ["error", "warning", "notice"];

export const state = {
  engine: null, // until it is ready
  language: "en",
  profile: "tls",
  tool: "",
  inputs: [], // {name, text} or {name, octets}, and unread: why not
  requests: [],
  selected: 0,
  leaked: false, // a private key was here
  failed: null, // the name of a text
  known: "coming", // the tables of known keys: or "there", "absent", "broken"
};

// --- the page's parts ---------------------------------------------------------------

export const byId = (id) => document.getElementById(id);
export const field = byId("field");

export function words() {
  return TEXTS[state.language];
}

// A part of the page; props are properties, or attributes where they have a
// hyphen. Children are parts, or text.
export function make(tag, props = {}, ...children) {
  const part = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.includes("-") || name === "role" || name === "lang")
      part.setAttribute(name, value);
    else part[name] = value;
  }
  part.append(...children.flat().filter((child) => child !== null));
  return part;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", "#icon-" + name);
  svg.append(use);
  return svg;
}

// What the library says is English, in any language of the page.
export function english(tag, props, ...children) {
  return make(tag, state.language === "en" ? props : {...props, lang: "en"},
    ...children);
}

export function say(text) {
  byId("said").textContent = "";
  setTimeout(() => { byId("said").textContent = text; }, 50);
}
