import { isWebLink } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import type { Span } from "../text/span.ts";
import { fold } from "../text/tokens.ts";
import { type DataPiece, dataPieces } from "./data-cell.ts";
import { demandOf, isDemandAlone } from "./demand.ts";
import type { Field } from "./fields.ts";
import { isPlatformsAlone, platformsIn } from "./platforms.ts";

/**
 * What a piece means in the words of the taxonomy. `data`: each thing the cell lists. `words`: ids of a vocabulary;
 * `links`: web addresses; `permissions`: names as manifests write them, and what is no known permission;
 * `text`: taken as it stands. `absent`: the cell says that there is nothing, or that it is not known.
 */
export type FieldValue =
  | { readonly kind: "data"; readonly pieces: readonly DataPiece[] }
  | { readonly kind: "words"; readonly ids: readonly string[] }
  | { readonly kind: "links"; readonly links: readonly string[] }
  | { readonly kind: "permissions"; readonly names: readonly string[]; readonly unknown: readonly string[] }
  | { readonly kind: "text" }
  | { readonly kind: "absent" };

const vocabularies = {
  methods: currentTaxonomy.methods,
  role: currentTaxonomy.roles,
  treatment: currentTaxonomy.treatments,
  trigger: currentTaxonomy.triggers,
  function: currentTaxonomy.functions,
  kind: currentTaxonomy.kinds,
} as const;
const nothing = /^(?:\/|-{1,3}|—{1,2}|无|n\/?a|none|null|tbd|供应商未说明|not stated by the vendor)$/i;

/** The meaning of `span` as a `field`. */
export function meaningOf(field: Field, span: Span): FieldValue {
  const text = span.text.trim();
  if (field === "data" || field === "category") return { kind: "data", pieces: dataPieces(span) };
  if (nothing.test(text)) return { kind: "absent" };
  switch (field) {
    case "platform":
    case "itemPlatform":
      return words(platformsIn(text));
    case "demand":
      return words(demandOf(text));
    case "methods":
    case "role":
    case "treatment":
    case "trigger":
    case "function":
    case "kind":
      return words(termsIn(text, vocabularies[field]));
    case "policy":
    case "site":
    case "links":
    case "documentation":
    case "source": {
      const links = [...new Set(span.links.map((link) => link.href).filter(isWebLink))];
      return links.length === 0 ? { kind: "text" } : { kind: "links", links };
    }
    case "permissions":
      return permissionsIn(text);
    default:
      return { kind: "text" };
  }
}

function words(ids: readonly string[]): FieldValue {
  return ids.length === 0 ? { kind: "text" } : { kind: "words", ids };
}

interface Worded {
  readonly id: string;
  readonly label: Readonly<Record<string, string>>;
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

/** The terms whose label or alias stands in `text`, the longest first to claim its words. */
export function termsIn(text: string, terms: readonly Worded[]): string[] {
  const spellings = terms
    .flatMap(({ id, label, aliases = {} }) =>
      [...Object.values(label), ...Object.values(aliases).flat()].map((word) => ({ id, word: plain(word) })),
    )
    .filter(({ word }) => word.length > 1)
    .sort((a, b) => b.word.length - a.word.length);
  let rest = plain(text);
  const found = new Set<string>();
  for (const { id, word } of spellings) {
    if (!rest.includes(word)) continue;
    found.add(id);
    rest = rest.replaceAll(word, "\u0001");
  }
  return [...found];
}

function plain(text: string): string {
  return fold(text)
    .replace(/[\s\-_·]+/g, "")
    .replaceAll("（", "(")
    .replaceAll("）", ")");
}

const manifestName =
  /\b(?:[a-z]\w*(?:\.[a-z]\w*)*\.permission\.[A-Z][A-Z_0-9]*|ohos\.permission\.\w+|NS\w+UsageDescription|[a-z]\w*(?:\.\w+)*\.[A-Z][A-Z_0-9]*|[A-Z]{3,}(?:_[A-Z]{2,})+)\b/g;

function permissionsIn(text: string): FieldValue {
  const names = new Set<string>();
  for (const [name] of text.matchAll(manifestName)) {
    const known = currentTaxonomy.permissions.find(
      (one) => one.id === name || one.id === `android.permission.${name}`,
    );
    names.add(known?.id ?? name);
  }
  const rest = text.replace(manifestName, " ");
  const unknown: string[] = [];
  for (const word of rest
    .split(/[、，,;；\n]+|[（）()]/)
    .map((one) => one.trim())
    .filter((one) => /\p{L}/u.test(one) && !/[:：]/.test(one) && !isAside(one))) {
    const found = currentTaxonomy.permissions.filter(({ label }) =>
      Object.values(label).some((one) => plain(one) === plain(word)),
    );
    // One label may name a permission of each system; a name beside it says which is meant.
    if (found.length === 0) unknown.push(word);
    else if (!found.some((one) => names.has(one.id))) for (const one of found) names.add(one.id);
  }
  return names.size === 0 ? { kind: "text" } : { kind: "permissions", names: [...names], unknown };
}

/** What a list says of a permission beside its name: on which system, and whether it is needed. */
function isAside(text: string): boolean {
  return isPlatformsAlone(text) || isDemandAlone(text);
}
