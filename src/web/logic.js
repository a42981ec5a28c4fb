// What the page finds out about texts and reports; it knows of no page.
// SPDX-License-Identifier: MIT

export const SEVERITIES = ["error", "warning", "notice", "info"];

// --- private keys ---------------------------------------------------------------

// All that repeats has a bound, or ends before what begins it: a text may be
// made to keep the page busy.
const KEY_BLOCK =
  /(-{2,9}\s*BEGIN[^\n-]{0,60}PRIVATE KEY[^\n-]{0,60}-{2,})([\s\S]*?)(-{2,9}\s*END[^\n-]{0,80}-{2,}|(?=-{2,9}\s*BEGIN)|$)/gi;
const REQUEST_BLOCK =
  /-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----(?:(?!-----)[\s\S])*-----END (?:NEW )?CERTIFICATE REQUEST-----/g;
const SAYS_KEY = ["private-key-in-input", "private-key-as-public-key"];

// Stands for a key that had no frame, so that the library still says that one
// was here.
export const KEY_STUB =
  "-----BEGIN PRIVATE KEY-----\n****\n-----END PRIVATE KEY-----\n";

// Does a report say that a private key is in an input, or inside of a request?
export function saysKey(requests) {
  return requests.some((request) => request.findings.some(
    (finding) => SAYS_KEY.includes(finding.rule)));
}

// Every character of what stands in a key's frame becomes a star, so that
// lines and columns stay. Both lines of the frame stay, too.
function blankFrames(text) {
  return text.replace(KEY_BLOCK, (_, begin, body, end) =>
    begin + body.replace(/[^\s]/g, "*") + end);
}

// The text without private keys; the same where there are none. holds: does the
// library say that there is one in a text? A key without a frame may be
// anywhere: of such a text only requests stay, and none that has it inside.
export function withoutKeys(text, holds) {
  const blanked = blankFrames(text);
  if (!holds(blanked.replace(KEY_BLOCK, ""))) return blanked;
  const requests = (text.match(REQUEST_BLOCK) ?? []).join("\n");
  return holds(requests) ? KEY_STUB : KEY_STUB + requests;
}

// --- octets ----------------------------------------------------------------------

const isWide = (octets) => octets.length > 1 &&
  ((octets[0] === 0xff && octets[1] === 0xfe) ||
    (octets[0] === 0xfe && octets[1] === 0xff));

// Octets that no person reads as they are: DER, UTF-16.
export function isBinary(octets) {
  return isWide(octets) || octets.subarray(0, 4096).includes(0) ||
    (octets[0] === 0x30 && octets[1] >= 0x80);
}

// The octets as text of the same length where they are UTF-8, else Latin-1.
export function textOf(octets) {
  try {
    return new TextDecoder("utf-8", {fatal: true, ignoreBOM: true})
      .decode(octets);
  } catch {
    let out = "";
    for (const octet of octets) out += String.fromCharCode(octet);
    return out;
  }
}

export function octetsOfBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const packed = atob(text);
  const octets = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i++) octets[i] = packed.charCodeAt(i);
  return octets;
}

const hexOf = (octet) => octet.toString(16).padStart(2, "0");
const HEX_ROW = 16;

// Rows as "0010  30 82 ...  0..." of the first octets, and where each octet's
// digits stand in them.
export function hexDump(octets, most = 4096) {
  const shown = Math.min(octets.length, most);
  const starts = [];
  let text = "";
  for (let row = 0; row < shown; row += HEX_ROW) {
    const part = octets.subarray(row, Math.min(row + HEX_ROW, shown));
    text += row.toString(16).padStart(4, "0") + " ";
    for (const octet of part) {
      starts.push(text.length + 1);
      text += " " + hexOf(octet);
    }
    text += "   ".repeat(HEX_ROW - part.length) + "  " +
      Array.from(part, (octet) => octet > 0x20 && octet < 0x7f
        ? String.fromCharCode(octet) : ".").join("") + "\n";
  }
  return {text, starts};
}

// For each octet of the text's UTF-8, the index of its character; null where
// they are the same, as in ASCII.
function indexesOf(text) {
  // eslint-disable-next-line no-control-regex
  if (/^[\0-\x7f]*$/.test(text)) return null;
  const out = [];
  let index = 0;
  for (const character of text) {
    const point = character.codePointAt(0);
    const n = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (let i = 0; i < n; i++) out.push(index);
    index += character.length;
  }
  out.push(index);
  return out;
}

// --- places ----------------------------------------------------------------------

const IN_BASE64 = /[A-Za-z0-9+/_-]/;

// Where the Base64 of `count` characters from `start` on ends; line ends, marks
// of quotation and backslashes of JSON with their letter are passed over, and
// no frame is.
function endOfBase64(text, start, count) {
  let at = start;
  let end = start;
  while (at < text.length && count > 0 && !text.startsWith("-----", at)) {
    if (text[at] === "\\") at++;
    else if (IN_BASE64.test(text[at])) {
      count--;
      end = at + 1;
    }
    at++;
  }
  return Math.max(end, Math.min(start + 1, text.length));
}

// The characters of a text that hold the octets of a finding.
function rangeInText(text, start, der) {
  if (der === null) {
    const rest = text.slice(start).search(/[\r\n]/);
    return {start, end: rest < 0 ? text.length : start + rest};
  }
  const first = Math.floor(der.offset * 8 / 6);
  const last = Math.floor(((der.offset + der.length) * 8 - 1) / 6);
  return {start, end: endOfBase64(text, start, Math.max(last - first + 1, 1))};
}

function rangeInOctets(starts, offset, der) {
  if (offset >= starts.length) return null;
  const last = Math.min(offset + Math.max(der?.length ?? 1, 1), starts.length);
  return {start: starts[offset], end: starts[last - 1] + 2};
}

// What is shown of an input, and in it the range of each finding; null: it
// stands nowhere there.
export function markInput(input, findings, places) {
  if (input.text === null) {
    const {text, starts} = hexDump(input.octets);
    return {text, ranges: findings.map((finding, i) =>
      rangeInOctets(starts, places[i].offset, finding.der))};
  }
  const indexes = indexesOf(input.text);
  const indexOf = (offset) => indexes === null ? offset
    : indexes[Math.min(offset, indexes.length - 1)];
  return {text: input.text, ranges: findings.map((finding, i) => {
    const start = indexOf(places[i].offset);
    return start >= input.text.length ? null
      : rangeInText(input.text, start, finding.der);
  })};
}

// Lines of a text, each cut into pieces that have the same findings: {text,
// of: indexes of ranges, begins: those that begin here}.
export function cutLines(text, ranges) {
  const cuts = new Set([0, text.length]);
  for (const range of ranges) if (range !== null) cuts.add(range.start).add(range.end);
  for (let at = 0; (at = text.indexOf("\n", at)) >= 0; at++) cuts.add(at).add(at + 1);
  const points = [...cuts].sort((a, b) => a - b);
  const lines = [[]];
  points.slice(0, -1).forEach((from, i) => {
    const piece = text.slice(from, points[i + 1]);
    if (piece === "\n") {
      lines.push([]);
      return;
    }
    const of = [];
    ranges.forEach((range, k) => {
      if (range !== null && range.start <= from && from < range.end) of.push(k);
    });
    lines.at(-1).push({
      text: piece,
      of,
      begins: of.filter((k) => ranges[k].start === from),
    });
  });
  return lines;
}

// --- reports ---------------------------------------------------------------------

// Each finding gets its place, and findings that could only be made behind the
// last request go to their request.
export function gather(report, places) {
  let next = 0;
  let input = -1;
  let file = null;
  const requests = [];
  for (const request of report.requests) {
    // Each input has a name of its own, and an object at least.
    if (!request.late && request.file !== file) input++;
    file = request.late ? file : request.file;
    request.input = input;
    request.findings.forEach((finding) => {
      finding.place = places[next++] ?? null;
    });
    const earlier = request.late && requests.find((other) =>
      other.file === request.file && other.request === request.request);
    if (earlier) earlier.findings.push(...request.findings);
    else requests.push(request);
  }
  for (const request of requests)
    request.findings.sort((a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return requests;
}

export function countOf(findings) {
  const count = {error: 0, warning: 0, notice: 0, info: 0};
  for (const finding of findings) count[finding.severity]++;
  return count;
}

// How a request stands with its receiver: "unread", "absent" where there is
// none, "refused", "doubtful", "noted", "good".
export function standing(request) {
  const count = countOf(request.findings);
  if (request.unread) return "unread";
  if (request.request === 0) return "absent";
  if (count.error > 0) return "refused";
  if (count.warning > 0) return "doubtful";
  return count.notice > 0 ? "noted" : "good";
}

const NAME_KINDS =
  /, (?=(?:DNS|IP|email|URI|RID|UPN):|(?:otherName|directoryName|x400Address|ediPartyName)\b)/;

// "DNS:a, IP:b" as [{kind, value}].
export function namesOf(text) {
  if (!text) return [];
  return text.split(NAME_KINDS).map((name) => {
    const [, kind, value] = /^(DNS|IP|email|URI|RID|UPN):([\s\S]*)$/.exec(name) ??
      [null, "", name];
    return {kind, value};
  });
}

// 'countryName PrintableString "DE"' as {name, type, value}.
export function attributeOf(text) {
  const [, name, type, value] =
    /^(\S+) (\S+) "([\s\S]*)"$/.exec(text) ?? [null, "", "", text];
  return {name, type, value};
}

// 'keyUsage (2.5.29.15), critical: digitalSignature' as {name, isCritical,
// value}.
export function extensionOf(text) {
  const [, name, critical, value] =
    /^(\S+)(?: \([0-9.]+\))?(, critical)?: ([\s\S]*)$/.exec(text) ??
    [null, text, "", ""];
  return {name, isCritical: Boolean(critical), value};
}

// What a person wants to see of a request.
export function factsOf(request) {
  const details = request.details ?? [];
  const all = (name) => details.filter((detail) => detail.name === name)
    .map((detail) => detail.value);
  return {
    names: namesOf(request.names),
    subject: all("subject-rdn").map(attributeOf),
    key: request.key,
    fingerprint: all("spki-sha256")[0] ?? null,
    signature: request.signature,
    extensions: all("extension").map(extensionOf)
      .filter((extension) => extension.name !== "subjectAltName"),
    attributes: all("attribute").map(extensionOf)
      .filter((attribute) => attribute.name !== "extensionRequest"),
    details,
  };
}

// The part of a value that a fault covers, as [before, fault, behind]; null
// where columns cannot be told from characters.
export function caretOf(finding) {
  const {caretStart, caretWidth} = finding.place ?? {};
  const value = finding.value;
  if (!value || !caretWidth || !/^[\x20-\x7e]*$/.test(value)) return null;
  const end = caretStart + caretWidth;
  if (end > value.length) return null;
  return [value.slice(0, caretStart), value.slice(caretStart, end),
    value.slice(end)];
}

// Today, as csrlint takes a day: 20261130.
export function dayOf(date) {
  return date.getFullYear() * 10000 + (date.getMonth() + 1) * 100 +
    date.getDate();
}
