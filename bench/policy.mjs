// Reading a privacy policy of 100 kB: the first call of a fresh process, and once warm.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";

const size = 100_000;
const golden = new URL("../packages/intake/src/policy/golden/", import.meta.url);
const sources = { zh: ["app-formal.zh.txt", "children.zh.md"], en: ["sloppy.en.txt", "website.en.md"] };

/** The same words as text, as a page with a paragraph for each line, and as a Word document. */
const formats = {
  Markdown: { path: "policy.md", bytesOf: (lines) => cut(lines.map((line) => `${line}\n`)) },
  HTML: {
    path: "policy.html",
    bytesOf: (lines) =>
      Buffer.concat([
        Buffer.from("<!doctype html><body>\n"),
        cut(lines.filter(Boolean).map((line) => `<p>${escaped(line)}</p>\n`)),
      ]),
  },
  DOCX: {
    path: "policy.docx",
    bytesOf: (lines) => {
      const text = cut(lines.map((line) => `${line}\n`)).toString();
      const paragraphs = text.split("\n").map((line) => `<w:p><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`);
      const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join("")}</w:body></w:document>`;
      return zipSync({ "word/document.xml": strToU8(xml) });
    },
  },
};

/**
 * For each format and language, milliseconds: the middle of the first calls of `runs` processes by the clock and in
 * processor time of all their threads, so with the compiler's and the collector's, and processor time once warm.
 */
export function measurePolicy({ runs = 15 } = {}) {
  const rows = Object.keys(formats).flatMap((format) =>
    Object.keys(sources).map((language) => {
      const times = Array.from({ length: runs }, () => inFreshProcess(format, language));
      const of = (what) => middle(times.map((one) => one[what]));
      return { format, language, clock: of("clock"), first: of("first"), warm: of("warm") };
    }),
  );
  return { size, rows };
}

function inFreshProcess(format, language) {
  const done = spawnSync(process.execPath, [fileURLToPath(import.meta.url), format, language], {
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}

async function measureHere(format, language) {
  const { readPolicy, readText } = await import("@pilu/intake/policy");
  const { path, bytesOf } = formats[format];
  const lines = sources[language].flatMap((name) => readFileSync(new URL(name, golden), "utf8").split("\n"));
  // As the command does.
  const inflate = (packed, most) => inflateRawSync(packed, { maxOutputLength: most });
  const input = { path, bytes: bytesOf(lines), inflate };
  const call = () => {
    const before = process.cpuUsage();
    const { mentions } = readPolicy(readText(input));
    const { user, system } = process.cpuUsage(before);
    if (mentions.length === 0) throw new Error("nothing was read");
    return (user + system) / 1000;
  };
  const before = performance.now();
  const first = call();
  const clock = performance.now() - before;
  const later = Array.from({ length: 24 }, call);
  return { first, clock, warm: middle(later.slice(12)) };
}

/** The pieces one after the other, from the beginning again, up to the size; the last one whole. */
function cut(pieces) {
  const chosen = [];
  let length = 0;
  for (let at = 0; length < size; at += 1) {
    const piece = Buffer.from(pieces[at % pieces.length]);
    length += piece.length;
    if (length <= size) chosen.push(piece);
  }
  return Buffer.concat(chosen);
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function middle(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await measureHere(process.argv[2], process.argv[3])));
