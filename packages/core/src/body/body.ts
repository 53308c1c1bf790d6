import type { Revision } from "@pilu/db";
import {
  App,
  canonical,
  Integration,
  Problem,
  parseOrRefuse,
  RegistrySettings,
  Sdk,
  Vendor,
} from "@pilu/schema";
import { type Lift, lifted } from "./lifted.ts";

// A stored body says its schema, is never rewritten, and is lifted to the newest one when it is read.

const newest = {
  vendor: Vendor,
  sdk: Sdk,
  app: App,
  integration: Integration,
  registry: RegistrySettings,
} as const;
export type Kind = keyof typeof newest;
export interface BodyOf {
  vendor: Vendor;
  sdk: Sdk;
  app: App;
  integration: Integration;
  registry: RegistrySettings;
}

/** For each kind of body the pure functions that lift schema 1 to 2, 2 to 3 and so on; their number is the newest less one. */
const lifts: Readonly<Record<Kind, readonly Lift[]>> = {
  vendor: [],
  sdk: [],
  app: [],
  integration: [],
  registry: [],
};

/** The canonical text that is stored for an entity's state. */
export function bodyOf<K extends Kind>(kind: K, value: BodyOf[K]): string {
  return canonical({ schema: `pilu.${kind}/${lifts[kind].length + 1}`, [kind]: value });
}

// Revisions never change, so what was parsed once stays parsed; by digest, and not without bound.
const read = new Map<string, unknown>();
const mostRead = 4000;

/** The entity's state in a revision. */
export function stateOf<K extends Kind>(kind: K, revision: Revision): BodyOf[K] {
  const known = read.get(revision.digest);
  if (known !== undefined) return known as BodyOf[K];
  const body = JSON.parse(revision.body) as Record<string, unknown>;
  const given = lifted(body[kind], { schema: body.schema, name: `pilu.${kind}`, lifts: lifts[kind] });
  if (given === undefined) {
    throw new Problem("document.schema", { schema: String(body.schema), kind, id: revision.id });
  }
  const value = parseOrRefuse(newest[kind], given, "document.malformed", {
    kind,
    id: revision.id,
  }) as BodyOf[K];
  if (read.size >= mostRead) read.delete(read.keys().next().value as string);
  read.set(revision.digest, value);
  return value;
}
