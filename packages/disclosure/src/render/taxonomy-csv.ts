// The taxonomy as a table, for whoever works in a spreadsheet: a row for each word that a list may use.
import {
  type Crosswalks,
  crosswalks,
  type Equivalent,
  equivalent,
  type Term,
  taxonomyVersion,
} from "@pilu/schema/taxonomy";
import { csvCell } from "./csv.ts";

const columns = [
  "kind",
  "id",
  "zh-CN",
  "en",
  "aliases zh-CN",
  "aliases en",
  "group",
  "platforms",
  "sensitive CN",
  "sensitive EU",
  "sensitive US",
  "lifespan",
  "refusable",
  "CCPA",
  "Apple",
  "Google",
  "Apple and Google mapping",
  "DPV",
  "DPV match",
  "Fides",
  "Fides match",
  "permissions",
] as const;
type Row = Partial<Record<(typeof columns)[number], string>>;

/**
 * A version of the taxonomy with its crosswalks as RFC 4180; names in one cell stand on lines of their own. "none" is a
 * vocabulary without an equivalent, an empty cell one that has nothing to say of such a word. Throws `document.schema`
 * for a version that was never published.
 */
export function renderTaxonomyCsv(version: string): string {
  const lines = rowsOf(version).map((row) => columns.map((column) => csvCell(row[column] ?? "")).join(","));
  return `\ufeff${[columns.join(","), ...lines].map((line) => `${line}\r\n`).join("")}`;
}

function rowsOf(version: string): Row[] {
  const taxonomy = taxonomyVersion(version);
  const walks = crosswalks(version);
  const plain = (kind: string, terms: readonly Term[]) => terms.map((term) => headOf(kind, term));
  return [
    ...taxonomy.dataTypes.map((type) => ({
      ...headOf("data-type", type),
      "aliases zh-CN": type.aliases["zh-CN"].join("\n"),
      "aliases en": type.aliases.en.join("\n"),
      group: type.group,
      platforms: type.platforms.join("\n"),
      "sensitive CN": type.sensitive.cn,
      "sensitive EU": type.sensitive.eu,
      "sensitive US": type.sensitive.us,
      lifespan: type.lifespan === null ? "" : String(type.lifespan),
      refusable: String(type.refusable),
      CCPA: type.ccpa ?? "",
      Apple: type.apple ?? "none",
      Google: type.google?.response ?? "none",
      "Apple and Google mapping": type.mapping,
      ...crossed(walks, "dataTypes", type.id),
      permissions: type.permissions.join("\n"),
    })),
    ...taxonomy.purposes.map((purpose) => ({
      ...headOf("purpose", purpose),
      Apple: purpose.apple,
      Google: purpose.google,
      ...crossed(walks, "purposes", purpose.id),
    })),
    ...taxonomy.bases.map((basis) => ({ ...headOf("basis", basis), ...crossed(walks, "bases", basis.id) })),
    ...taxonomy.roles.map((role) => ({ ...headOf("role", role), ...crossed(walks, "roles", role.id) })),
    ...plain("group", taxonomy.groups),
    ...plain("function", taxonomy.functions),
    ...plain("method", taxonomy.methods),
    ...plain("treatment", taxonomy.treatments),
    ...plain("platform", taxonomy.platforms),
    ...plain("kind", taxonomy.kinds),
    ...plain("trigger", taxonomy.triggers),
    ...taxonomy.permissions.map((permission) => headOf("permission", permission)),
  ];
}

function headOf(kind: string, { id, label }: Term): Row {
  return { kind, id, "zh-CN": label["zh-CN"] ?? "", en: label.en ?? "" };
}

function crossed(
  { dpv, fides }: Crosswalks,
  rows: "dataTypes" | "purposes" | "bases" | "roles",
  id: string,
): Row {
  const term = (found: Equivalent) => found?.term ?? "none";
  const match = (found: Equivalent) => found?.match ?? "";
  const [inDpv, inFides] = [equivalent(dpv[rows], id), equivalent(fides[rows], id)];
  return { DPV: term(inDpv), "DPV match": match(inDpv), Fides: term(inFides), "Fides match": match(inFides) };
}
