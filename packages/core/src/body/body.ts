import type { Revision } from "@pilu/db";
import {
  App,
  canonical,
  Integration,
  Problem,
  type ProblemCode,
  type ProblemFacts,
  parseOrRefuse,
  RegistrySettings,
  Sdk,
  Vendor,
} from "@pilu/schema";
import { type Lift, lifted } from "./lifted.ts";

// A stored body says its schema, is never rewritten, and is lifted to the newest one when it is read.

export const newest = {
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
  // 2: sites that may show the list in a frame; until then none could.
  app: [
    (older) => {
      const app = older as { settings: object };
      return { ...app, settings: { ...app.settings, frameAncestors: [] } };
    },
  ],
  // 2: proofs say how long and for what they count; until then they counted without end.
  integration: [
    (older) => {
      const { evidence, ...rest } = older as { evidence: readonly object[] };
      return { ...rest, evidence: evidence.map((one) => ({ ...one, expires: null, covers: null })) };
    },
  ],
  // 2: a company's own classes for rows of the table.
  registry: [(older) => ({ ...(older as object), overrides: [] })],
};

/** `value` as a state of its kind; refused with `code` and every fault. */
export function validBody<K extends Kind>(
  kind: K,
  value: unknown,
  refusal: { readonly code: ProblemCode; readonly facts?: ProblemFacts },
): BodyOf[K] {
  return parseOrRefuse(newest[kind], value, refusal.code, refusal.facts) as BodyOf[K];
}

/** The canonical text that is stored for an entity's state. */
export function bodyOf<K extends Kind>(kind: K, value: BodyOf[K]): string {
  return canonical({ schema: `pilu.${kind}/${lifts[kind].length + 1}`, [kind]: value });
}

// Revisions never change, so what was parsed once stays parsed; by digest, and not without bound.
const read = new Map<string, { readonly value: unknown; readonly isJudged: boolean }>();
const mostRead = 4000;

/** The entity's state in a revision. */
export function stateOf<K extends Kind>(kind: K, revision: Revision): BodyOf[K] {
  const known = read.get(revision.digest);
  if (known?.isJudged) return known.value as BodyOf[K];
  const value = validBody(kind, known?.value ?? readState(kind, revision), {
    code: "document.malformed",
    facts: { kind, id: revision.id },
  });
  return remembered(revision, { value, isJudged: true });
}

/** The same, remembered too but not judged again (it was when it was written): for what is not published by it. */
export function heldState<K extends Kind>(kind: K, revision: Revision): BodyOf[K] {
  const known = read.get(revision.digest);
  if (known !== undefined) return known.value as BodyOf[K];
  return remembered(revision, { value: readState(kind, revision), isJudged: false });
}

function remembered<T>({ digest }: Revision, state: { readonly value: T; readonly isJudged: boolean }): T {
  if (read.size >= mostRead) read.delete(read.keys().next().value as string);
  read.set(digest, state);
  return state.value;
}

/** The same, neither remembered nor judged again (it was when it was written): for what is read once among thousands. */
export function readState<K extends Kind>(
  kind: K,
  { body: text, id }: Pick<Revision, "body" | "id">,
): BodyOf[K] {
  const body = JSON.parse(text) as Record<string, unknown>;
  const given = lifted(body[kind], { schema: body.schema, name: `pilu.${kind}`, lifts: lifts[kind] });
  if (given === undefined) throw new Problem("document.schema", { schema: String(body.schema), kind, id });
  return given as BodyOf[K];
}
