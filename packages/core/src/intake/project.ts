import { cells } from "@pilu/disclosure";
import type { Field } from "@pilu/intake/appendix";
import type { AnyDisclosure, Entry, Locale } from "@pilu/schema";
import { byType, type Carried, spaced } from "./carried.ts";

export type Format = "html" | "markdown" | "csv";

/** Which field of a reading tells of a field of an entry; those that are not named are told of items and permissions. */
const fieldsOf: Readonly<Record<string, Field>> = {
  "vendor.names": "vendor",
  "vendor.country": "country",
  "vendor.contact": "contact",
  brand: "brand",
  kind: "kind",
  function: "function",
  role: "role",
  cooperation: "cooperation",
  platforms: "platform",
  module: "module",
  packages: "packages",
  versionRange: "version",
  nationalPlatform: "nationalPlatform",
  "links.policy": "policy",
  "links.site": "site",
  "links.documentation": "documentation",
  purposeText: "purpose",
  purposes: "purposes",
  scenario: "scenario",
  trigger: "trigger",
  methods: "methods",
  processing: "processing",
  treatment: "treatment",
  soldOrShared: "soldOrShared",
  "necessity.required": "necessity",
  optOut: "optOut",
  "necessity.ifRefused": "ifRefused",
  rights: "rights",
  security: "security",
  certification: "certification",
  brief: "brief",
  options: "options",
};

/** Fields whose text a format tells once for all. Our page groups by function and does not repeat it at each SDK. */
const unsaid: Readonly<Record<Format, ReadonlySet<Field>>> = {
  html: new Set<Field>(["function"]),
  markdown: new Set(),
  csv: new Set(),
};

/**
 * What the list carries of each SDK in one language when it is written as `format`, by its name there. What is not known
 * is not carried: the format says so in a word. Items are told with their platforms, but on a page where they are all
 * of the SDK's.
 */
export function project(
  document: AnyDisclosure,
  { locale, format }: { locale: Locale; format: Format },
): Map<string, Carried> {
  const absent = new Set(["notStated", "none"].map((word) => document.labels.page?.[word]?.[locale]));
  const all = cells(document, locale);
  const entries = new Map(
    document.groups.flatMap((group) => group.entries.map((entry) => [entry.id, entry])),
  );
  return new Map(
    [...entries.values()].map((entry) => {
      const own = all.filter((cell) => cell.entry === entry.id);
      const texts: Partial<Record<Field, string[]>> = {};
      for (const { field, text } of own) {
        const name = fieldsOf[field];
        if (name === undefined || unsaid[format].has(name) || absent.has(text)) continue;
        texts[name] = [spaced(text)];
      }
      // The page names the company in every language that it has.
      if (format === "html")
        texts.vendor = [spaced([texts.vendor?.[0] ?? "", ...otherNames(entry, locale)].join(" "))];
      const name = own.find((cell) => cell.field === "names")?.text ?? "";
      return [
        spaced(name),
        {
          texts,
          items: itemsOf(entry, format),
          permissions: tellsPermissions(entry, format) ? entry.permissions.map((one) => one.name).sort() : [],
        },
      ];
    }),
  );
}

function otherNames({ vendor: { names } }: Entry, locale: Locale): string[] {
  const own = names[locale];
  if (own === undefined) return [];
  return Object.keys(names)
    .filter((tag) => tag !== locale && names[tag] !== own)
    .sort()
    .map((tag) => names[tag] ?? "");
}

// The page of an SDK that collects nothing is too short for them.
function tellsPermissions({ data }: Entry, format: Format): boolean {
  return format !== "html" || data.kind !== "none";
}

function itemsOf({ data, platforms }: Entry, format: Format): Carried["items"] {
  if (data.kind !== "items") return data.kind;
  return data.items
    .map((item) => ({
      type: item.type as string,
      demand: item.demand as string,
      platforms: format === "html" && item.platforms.length === platforms.length ? [] : [...item.platforms],
    }))
    .sort(byType);
}

/** Where what was read differs from what was carried: nothing, where the format can be read back. */
export function lost(given: ReadonlyMap<string, Carried>, read: ReadonlyMap<string, Carried>): string[] {
  const lines: string[] = [];
  const compare = (place: string, before: unknown, after: unknown) => {
    const [one, other] = [JSON.stringify(before), JSON.stringify(after)];
    if (one !== other) lines.push(`${place}: ${one} was read as ${other}`);
  };
  for (const name of read.keys()) if (!given.has(name)) lines.push(`${name}: was never there`);
  for (const [name, { texts, items, permissions }] of given) {
    const found = read.get(name);
    for (const [field, said] of Object.entries(texts))
      compare(`${name} ${field}`, said, found?.texts[field as Field]);
    compare(`${name} items`, items, found?.items);
    compare(`${name} permissions`, permissions, found?.permissions);
  }
  return lines;
}
