import type { Localised } from "@pilu/schema";
import { countries, type DataType, type Taxonomy } from "@pilu/schema/taxonomy";
import { ordered } from "../document/canonical-text.ts";
import { onceFor } from "./once-for.ts";

/** The taxonomy as composing asks it: labels by vocabulary and id, and the place of each id in its list. */
export interface TaxonomyIndex {
  readonly version: string;
  readonly dataTypes: ReadonlyMap<string, DataType>;
  readonly labels: Readonly<Record<Vocabulary, ReadonlyMap<string, Localised>>>;
  readonly places: Readonly<Record<Vocabulary, ReadonlyMap<string, number>>>;
}

export type Vocabulary =
  | "audience"
  | "basis"
  | "country"
  | "data-type"
  | "demand"
  | "function"
  | "group"
  | "group-short"
  | "kind"
  | "method"
  | "permission"
  | "platform"
  | "purpose"
  | "region"
  | "role"
  | "treatment"
  | "trigger";

interface Row {
  readonly id: string;
  readonly label: Localised;
}

/** The index of `taxonomy`, made once: a taxonomy is a constant of the program. */
export const indexOf = onceFor(makeIndex);

function makeIndex(taxonomy: Taxonomy): TaxonomyIndex {
  const rows: Record<Vocabulary, readonly Row[]> = {
    audience: taxonomy.audiences,
    basis: taxonomy.bases,
    country: countries,
    "data-type": taxonomy.dataTypes,
    demand: taxonomy.demands,
    function: taxonomy.functions,
    group: taxonomy.groups,
    "group-short": taxonomy.groups.map(({ id, short }) => ({ id, label: short })),
    kind: taxonomy.kinds,
    method: taxonomy.methods,
    permission: taxonomy.permissions,
    platform: taxonomy.platforms,
    purpose: taxonomy.purposes,
    region: taxonomy.regions,
    role: taxonomy.roles,
    treatment: taxonomy.treatments,
    trigger: taxonomy.triggers,
  };
  return {
    dataTypes: new Map(taxonomy.dataTypes.map((type) => [type.id, type])),
    labels: each(rows, (list) => new Map(list.map((row) => [row.id, ordered(row.label)]))),
    places: each(rows, (list) => new Map(list.map((row, at) => [row.id, at]))),
    version: taxonomy.version,
  };
}

function each<T>(
  rows: Record<Vocabulary, readonly Row[]>,
  make: (list: readonly Row[]) => T,
): Record<Vocabulary, T> {
  const entries = Object.entries(rows).map(([name, list]) => [name, make(list)] as const);
  return Object.fromEntries(entries) as Record<Vocabulary, T>;
}
