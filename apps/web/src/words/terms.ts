// The taxonomy's labels in one language, made on the server: 25 kB instead of the 300 kB the whole taxonomy weighs.
import type { Locale, Localised } from "@pilu/schema";
import { countries, currentTaxonomy } from "@pilu/schema/taxonomy";
import type { Labels, Terms } from "./term-shapes.ts";

/** Labels by id, in the taxonomy's own order. */
export function termsIn(locale: Locale): Terms {
  const other: Locale = locale === "en" ? "zh-CN" : "en";
  const label = (text: Localised, language = locale) => text[language] ?? text.en ?? "";
  const labels = (rows: readonly { id: string; label: Localised }[]): Labels =>
    Object.fromEntries(rows.map((row) => [row.id, label(row.label)]));
  const taxonomy = currentTaxonomy;
  return {
    function: labels(taxonomy.functions),
    purpose: labels(taxonomy.purposes),
    method: labels(taxonomy.methods),
    role: labels(taxonomy.roles),
    treatment: labels(taxonomy.treatments),
    platform: labels(taxonomy.platforms),
    kind: labels(taxonomy.kinds),
    trigger: labels(taxonomy.triggers),
    basis: labels(taxonomy.bases),
    region: labels(taxonomy.regions),
    audience: labels(taxonomy.audiences),
    group: labels(taxonomy.groups),
    groupShort: Object.fromEntries(taxonomy.groups.map((group) => [group.id, label(group.short)])),
    country: labels(countries),
    permission: labels(taxonomy.permissions),
    dataType: Object.fromEntries(
      taxonomy.dataTypes
        .filter((row) => row.id !== "none")
        .map((row) => [
          row.id,
          {
            label: label(row.label),
            other: label(row.label, other),
            group: row.group,
            sensitive: row.sensitive,
          },
        ]),
    ),
  };
}
