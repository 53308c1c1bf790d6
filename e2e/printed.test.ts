// Both layouts on paper, read back from the PDF and held against the document that they were printed from.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Disclosure, inLanguage, type Locale, locales } from "@pilu/schema";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { chromiumPath } from "./browser.ts";
import { piecesOf } from "./printed.ts";
import { root } from "./product.ts";

const app = "ferrywise";
const plain = (text: string) => text.replace(/\s+/g, "");

interface Wanted {
  readonly layout: "table" | "text";
  readonly locale: Locale;
}

/** A document as `pilu render` prints it. */
async function printed(document: object, { layout, locale }: Wanted) {
  const folder = mkdtempSync(join(tmpdir(), "pilu-printed-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [from, to] = [join(folder, "list.json"), join(folder, "list.pdf")];
  writeFileSync(from, JSON.stringify(document));
  const command = ["render", from, "--format", "pdf", "--layout", layout, "--lang", locale, "--out", to];
  const { PATH = "" } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [join(root, "apps/cli/bin/pilu.mjs"), ...command], {
    env: { PATH, PILU_LANG: "en", PILU_CHROMIUM: await chromiumPath() },
    encoding: "utf8",
  });
  expect({ status, stderr: stderr.replace(/^Wrote .+\n$/, "") }).toEqual({ status: 0, stderr: "" });
  return piecesOf(readFileSync(to));
}

const published = async (): Promise<Disclosure> =>
  (await fetch(`${inject("door")}/d/${app}.json`)).json() as Promise<Disclosure>;

/** What is said of one SDK, in words. */
interface Terms {
  readonly name: string;
  readonly purpose: string;
  readonly bases: string;
  readonly role: string;
  readonly retention: string;
}
const told = ["purpose", "basis", "role", "retention"] as const;

/** The same of the document, in one language. */
function termsOf({ groups, labels }: Disclosure, locale: Locale): Terms[] {
  const said = (text: Readonly<Record<string, string>> | undefined | null) =>
    text === undefined || text === null ? "" : plain(inLanguage(text, locale).text);
  return groups
    .flatMap(({ entries }) => entries)
    .map((entry) => ({
      name: said(entry.names),
      purpose: said(entry.purposeText),
      bases: entry.purposes.map(({ purpose }) => said(labels.purpose?.[purpose])).join(),
      role: said(labels.role?.[entry.role]),
      retention: said(entry.retention?.criterion),
    }));
}

/** What a print says under the labels of those terms, SDK by SDK. */
function termsIn(
  pieces: Awaited<ReturnType<typeof piecesOf>>,
  document: Disclosure,
  locale: Locale,
): Terms[] {
  const word = (key: string) => plain(document.labels.page?.[key]?.[locale] ?? "");
  const labels = new Set(Object.keys(document.labels.page ?? {}).map(word));
  const found: { name: string; facts: Map<string, string> }[] = [];
  let under = "";
  for (const [at, { role, text }] of pieces.entries()) {
    const label = text.replace(/[：:]$/, "");
    // The number of an SDK, and then its name.
    if (role === "H4" && /^\d+\.?$/.test(text))
      found.push({ name: pieces[at + 1]?.text ?? "", facts: new Map() });
    else if (role.startsWith("H")) under = "";
    else if (labels.has(label)) under = label;
    else found.at(-1)?.facts.set(under, `${found.at(-1)?.facts.get(under) ?? ""}${text}`);
  }
  return found.map(({ name, facts }) => {
    const [purpose = "", bases = "", role = "", retention = ""] = told.map((key) => facts.get(word(key)));
    return { name, purpose, bases, role, retention };
  });
}

describe.each(["table", "text"] as const)("printed as %s", (layout) => {
  test.each(locales)(
    "in %s it says the names, purposes, roles and retention of the document",
    async (locale) => {
      const document = await published();
      const pieces = await printed(document, { layout, locale });
      const [read, expected] = [termsIn(pieces, document, locale), termsOf(document, locale)];
      expect(read.map(({ name, role }) => [name, role])).toEqual(
        expected.map(({ name, role }) => [name, role]),
      );
      for (const [at, { name, purpose, bases, retention }] of expected.entries()) {
        expect([name, read[at]?.purpose]).toEqual([name, purpose]);
        // Beside a purpose stands its basis, beside a criterion the days.
        for (const one of bases.split(","))
          expect([name, read[at]?.bases.includes(one)]).toEqual([name, true]);
        expect([name, read[at]?.retention.includes(retention)]).toEqual([name, true]);
      }
      // Nothing is drawn as a character and read as the radical that looks like it.
      expect(pieces.filter(({ text }) => /[\u2e80-\u2fdf]/.test(text))).toEqual([]);
    },
  );
});

test.each(locales)(
  "line by line in %s it says what the text of the same version says, and nothing else",
  async (locale) => {
    const pieces = await printed(await published(), { layout: "text", locale });
    const lines = new Map<number, string>();
    for (const { block, role, text } of pieces)
      lines.set(block, `${lines.get(block) ?? (role === "LI" ? "-" : "")}${text}`);
    const text = await (await fetch(`${inject("door")}/d/${app}.txt?lang=${locale}`)).text();
    // What is a heading on paper stands in brackets there.
    const expected = text
      .split("\n")
      .map((line) => plain(line).replace(/^[[【](.+)[\]】]$/, "$1"))
      .filter((line) => line !== "");
    const first = (all: readonly string[]) => all.slice(all.findIndex((line) => line.startsWith("1.")));
    expect(first([...lines.values()])).toEqual(first(expected));
  },
);
