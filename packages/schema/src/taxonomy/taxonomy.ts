import { Problem } from "../problem/problem.ts";
import type { Country, DataType, PermissionTerm, Taxonomy, Term } from "./shape.ts";
import countryRows from "./v1/countries.json" with { type: "json" };
import v1 from "./v1/taxonomy.json" with { type: "json" };

// The data is checked against its zod shape by a test, not at every start: parsing 300 kB costs a command 20 ms.
const versions: Readonly<Record<string, Taxonomy>> = { "1.0": v1 as unknown as Taxonomy };

/** Every version that was ever published, the oldest first. */
export const taxonomyVersions: readonly string[] = Object.keys(versions);

/** The version that new registries adopt. */
export const currentTaxonomy: Taxonomy = versionOf("1.0");

/** ISO 3166-1 countries and territories with names in both languages. */
export const countries = countryRows as readonly Country[];

/** The taxonomy as it was published under `version`. */
export function taxonomyVersion(version: string): Taxonomy {
  return versionOf(version);
}

function versionOf(version: string): Taxonomy {
  const found = Object.hasOwn(versions, version) ? versions[version] : undefined;
  if (found === undefined) throw new Problem("document.schema", { schema: `taxonomy ${version}` });
  return found;
}

function byId<T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

const dataTypes = byId<DataType>(currentTaxonomy.dataTypes);
const permissions = byId<PermissionTerm>(currentTaxonomy.permissions);

/** The current taxonomy's row for a data type; undefined for an id it does not have. */
export function dataType(id: string): DataType | undefined {
  return dataTypes.get(id);
}

/** The current taxonomy's row for a permission; vendors may declare permissions it does not have. */
export function permissionTerm(id: string): PermissionTerm | undefined {
  return permissions.get(id);
}

/** Order of a term within its list: documents sort by it, so that the most telling comes first. */
export function orderOf(rows: readonly Term[], id: string): number {
  const at = rows.findIndex((row) => row.id === id);
  return at === -1 ? rows.length : at;
}
