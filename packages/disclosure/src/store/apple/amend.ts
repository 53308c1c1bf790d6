import { xml } from "../../render/xml.ts";
import type { AppleDeclaration, DeclaredType } from "./declaration.ts";
import { typeText } from "./manifest-text.ts";
import { type PlistNode, plistPlaces } from "./plist-places.ts";

const key = "NSPrivacyCollectedDataType";
const list = "NSPrivacyCollectedDataTypes";

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The XML manifest `text` with what it leaves out of a declaration added: types, purposes, and that something tracks.
 * Nothing is taken away, and every other character, keys that Apple does not know among them, is as it was. Null where
 * the text is no XML property list, or has something else in the place of a list.
 */
export function amendedManifest(text: string, declaration: AppleDeclaration): string | null {
  const root = plistPlaces(text);
  if (root === null) return null;
  if (root.inner === root.to) {
    const opened = `<dict>\n${indentAt(text, root.from)}</dict>`;
    return amendedManifest(text.slice(0, root.from) + opened + text.slice(root.to), declaration);
  }
  const types = root.entries.get(list);
  if (types !== undefined && types.tag !== "array") return null;
  const edits: Edit[] = [];
  if (declaration.tracking) edits.push(...flagged(text, root, "NSPrivacyTracking"));
  const missing: DeclaredType[] = [];
  for (const declared of declaration.collected) {
    const there = types?.items.find((item) => item.entries.get(key)?.text.trim() === declared.type);
    if (there === undefined) missing.push(declared);
    else edits.push(...amendedType(text, there, declared));
  }
  if (missing.length > 0) edits.push(added(text, { root, types, missing }));
  return edited(text, edits);
}

function amendedType(text: string, item: PlistNode, { purposes, tracking }: DeclaredType): Edit[] {
  const edits = tracking ? flagged(text, item, `${key}Tracking`) : [];
  const name = `${key}Purposes`;
  const array = item.entries.get(name);
  // Some manifests have one purpose as a bare text, where a list belongs.
  const texts = array?.tag === "string" ? [array] : (array?.items ?? []);
  const known = new Set(texts.map((one) => one.text.trim()));
  const more = purposes.filter((purpose) => !known.has(purpose));
  if (more.length === 0) return edits;
  const lines = (indent: string, all: readonly string[]) =>
    all.map((purpose) => `${indent}<string>${xml(purpose)}</string>\n`).join("");
  if (array?.tag === "array") return [...edits, within(text, array, (indent) => lines(indent, more))];
  const indent = indentAt(text, array?.from ?? item.inner) + (array === undefined ? "\t" : "");
  const whole = `<array>\n${lines(`${indent}\t`, [...known, ...more])}${indent}</array>`;
  if (array !== undefined) return [...edits, { from: array.from, to: array.to, text: whole }];
  return [...edits, within(text, item, (at) => `${at}<key>${name}</key>\n${at}${whole}\n`)];
}

function added(
  text: string,
  {
    root,
    types,
    missing,
  }: { root: PlistNode; types: PlistNode | undefined; missing: readonly DeclaredType[] },
): Edit {
  const lines = (indent: string) => missing.map((one) => typeText(one, indent)).join("");
  if (types !== undefined) return within(text, types, lines);
  return within(
    text,
    root,
    (indent) => `${indent}<key>${list}</key>\n${indent}<array>\n${lines(`${indent}\t`)}${indent}</array>\n`,
  );
}

/** Makes a flag true; one that is not there is added. */
function flagged(text: string, dict: PlistNode, name: string): Edit[] {
  const flag = dict.entries.get(name);
  if (flag?.tag === "true") return [];
  if (flag !== undefined) return [{ from: flag.from, to: flag.to, text: "<true/>" }];
  return [within(text, dict, (indent) => `${indent}<key>${name}</key>\n${indent}<true/>\n`)];
}

/** Adds lines at the end of an array or a dictionary, set in as its other lines are. */
function within(text: string, node: PlistNode, lines: (indent: string) => string): Edit {
  const indent = indentAt(text, node.from);
  const own = lines(`${indent}\t`);
  // One that closes itself, or stands on one line, is opened.
  if (node.inner === node.to) {
    const whole = `<${node.tag}>\n${own}${indent}</${node.tag}>`;
    return { from: node.from, to: node.to, text: whole };
  }
  const line = text.lastIndexOf("\n", node.inner - 1) + 1;
  const isAlone = line > node.from && text.slice(line, node.inner).trim() === "";
  if (isAlone) return { from: line, to: line, text: own };
  return { from: node.inner, to: node.inner, text: `\n${own}${indent}` };
}

/** The white space before the first mark of the line that `at` is in. */
function indentAt(text: string, at: number): string {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, at))?.[0] ?? "";
}

function edited(text: string, edits: readonly Edit[]): string {
  let written = "";
  let done = 0;
  // Of two at one place the first comes first: sorting keeps their order.
  for (const { from, to, text: own } of [...edits].sort((a, b) => a.from - b.from)) {
    written += text.slice(done, from) + own;
    done = to;
  }
  return written + text.slice(done);
}
