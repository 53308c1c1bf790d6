// What CycloneDX has no field for, as properties under our own name: ids of the taxonomy, one property a value.
import { type AnyDisclosure, type Entry, itemKeys } from "@pilu/schema";
import type { Teller } from "../teller.ts";
import type { Property } from "./shape.ts";

type Row = readonly [name: string, values: readonly (string | number | null)[]];

/** Which document it is, so that it can be fetched and its hashes compared. */
export function versionProperties(document: AnyDisclosure, teller: Teller): Property[] {
  const { app, taxonomy, hash } = document;
  const published: Row[] =
    document.version === null
      ? []
      : [
          ["version", [document.version]],
          ["effectiveAt", [new Date(document.effectiveAt).toISOString()]],
          ["digest", [document.digest]],
        ];
  return properties([
    ...named(app.names, teller),
    ["app", [app.slug]],
    ...published,
    ["hash", [hash]],
    ["taxonomy", [taxonomy]],
    ["platform", app.platforms],
    ["region", app.regions],
  ]);
}

export function entryProperties(entry: Entry, teller: Teller): Property[] {
  const items = entry.data.kind === "items" ? entry.data.items : [];
  const demands = items.flatMap((item) => itemKeys(item).map((key) => [key, item.demand] as const));
  return properties([
    ...named(entry.names, teller),
    ["sdk", [entry.sdk]],
    ["vendor", [entry.vendor.id]],
    ["kind", [entry.kind]],
    ["function", [entry.function]],
    ["role", [entry.role]],
    ["platform", entry.platforms],
    ["purpose", entry.purposes.map(({ purpose }) => purpose)],
    // None recorded counts as consent.
    ...entry.purposes.map(({ purpose, basis }): Row => [`basis:${purpose}`, [basis ?? "consent"]]),
    ["trigger", [entry.trigger]],
    ["method", entry.methods],
    ["treatment", [entry.treatment]],
    ["collection", [entry.data.kind]],
    // A data item by its key: `data:imei|android` says whether it is required there.
    ...demands.map(([key, demand]): Row => [`data:${key}`, [demand]]),
    ["country:seat", [entry.countries.seat]],
    ["country:storage", entry.countries.storage],
    ["country:access", entry.countries.access],
    ["country:recipient", [entry.crossBorder?.country ?? null]],
    ["retention:days", [entry.retention?.days ?? null]],
    ["package", entry.packages.map((name) => teller.plain(name))],
    ["versionRange", [entry.versionRange === null ? null : teller.plain(entry.versionRange)]],
  ]);
}

function named(names: Entry["names"], teller: Teller): Row[] {
  return teller.everyLanguage(names).map(([tag, text]) => [`name:${tag}`, [text]]);
}

function properties(rows: readonly Row[]): Property[] {
  return rows.flatMap(([name, values]) =>
    values.flatMap((value) => (value === null ? [] : [{ name: `pilu:${name}`, value: String(value) }])),
  );
}
