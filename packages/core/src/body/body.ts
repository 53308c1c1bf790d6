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

const version = 1;

/** The canonical text that is stored for an entity's state. */
export function bodyOf<K extends Kind>(kind: K, value: BodyOf[K]): string {
  return canonical({ schema: `pilu.${kind}/${version}`, [kind]: value });
}

// Revisions never change, so what was parsed once stays parsed; by digest, and not without bound.
const read = new Map<string, unknown>();
const mostRead = 4000;

/** The entity's state in a revision. */
export function stateOf<K extends Kind>(kind: K, revision: Revision): BodyOf[K] {
  const known = read.get(revision.digest);
  if (known !== undefined) return known as BodyOf[K];
  const body = JSON.parse(revision.body) as Record<string, unknown>;
  if (body.schema !== `pilu.${kind}/${version}`) {
    throw new Problem("document.schema", { schema: String(body.schema), kind, id: revision.id });
  }
  const value = parseOrRefuse(newest[kind], body[kind], "document.malformed", {
    kind,
    id: revision.id,
  }) as BodyOf[K];
  if (read.size >= mostRead) read.delete(read.keys().next().value as string);
  read.set(revision.digest, value);
  return value;
}
