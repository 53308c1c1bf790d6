// The oracle's own fold over approved edits: plain members set on plain objects. It shares no code with deciding,
// publishing or patching.
import { isDeepStrictEqual } from "node:util";
import type { App, Integration, RegistrySettings, Sdk, Vendor } from "@pilu/schema";
import type { Beginning } from "../../registry/seed.ts";

/** A member by its names from the whole (no name) inwards, as its author found it and as it is to become. */
export interface Setting {
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
}

/** One entity as a change sets it. */
export interface WalkEdit {
  readonly kind: "vendor" | "sdk" | "app" | "integration";
  readonly id: string;
  readonly sets: readonly Setting[];
  /** Whether it corrects what was always so. */
  readonly isCorrection: boolean;
}

/** The class that reviewers gave a difference by its key; `*` for the app: in every app that their approval reaches. */
export interface GivenClass {
  readonly key: string;
  readonly class: "material" | "notify" | "minor";
}

/** An approval as the oracle remembers it. */
export interface Approved {
  readonly seq: number;
  readonly effectiveAt: number;
  readonly edits: readonly WalkEdit[];
  readonly classes: readonly GivenClass[];
}

/** Everything that holds at one instant, by id. */
export interface State {
  readonly settings: RegistrySettings;
  readonly vendor: ReadonlyMap<string, Vendor>;
  readonly sdk: ReadonlyMap<string, Sdk>;
  readonly app: ReadonlyMap<string, App>;
  readonly integration: ReadonlyMap<string, Integration>;
}

/** The beginning with the edits of all approvals up to `seq` that take effect by `t`, in the order of their dates. */
export function stateOfWalk(
  beginning: Beginning,
  log: readonly Approved[],
  { seq, t }: { seq: number; t: number },
): State {
  const state = {
    settings: beginning.settings,
    vendor: new Map<string, Vendor>(beginning.vendors.map((one) => [one.id, one])),
    sdk: new Map<string, Sdk>(beginning.sdks.map((one) => [one.id, one])),
    app: new Map<string, App>(beginning.apps.map((one) => [one.id, one])),
    integration: new Map<string, Integration>(beginning.integrations.map((one) => [one.id, one])),
  };
  const due = log.filter((one) => one.seq <= seq && one.effectiveAt <= t);
  due.sort((a, b) => a.effectiveAt - b.effectiveAt || a.seq - b.seq);
  return withEdits(
    state,
    due.flatMap(({ edits }) => edits),
  );
}

/** A state with edits on top. */
export function withEdits(state: State, edits: readonly WalkEdit[]): State {
  const { settings, ...held } = state;
  const made = {
    vendor: new Map(held.vendor),
    sdk: new Map(held.sdk),
    app: new Map(held.app),
    integration: new Map(held.integration),
  };
  for (const { kind, id, sets } of edits) {
    const all = made[kind] as Map<string, unknown>;
    for (const setting of sets) all.set(id, after(all.get(id), setting));
  }
  return { settings, ...made };
}

// Folded thousands of times: the same setting of the same state is the same object, by which pages are known again.
const made = new WeakMap<object, WeakMap<Setting, unknown>>();

function after(value: unknown, setting: Setting): unknown {
  if (setting.path.length === 0 || value === undefined) return put(value, setting.path, setting.to);
  const known = made.get(value as object) ?? new WeakMap<Setting, unknown>();
  made.set(value as object, known);
  if (!known.has(setting)) known.set(setting, put(value, setting.path, setting.to));
  return known.get(setting);
}

/** `value` with the member at the path set. */
export function put(value: unknown, [first, ...rest]: readonly string[], to: unknown): unknown {
  if (first === undefined) return to;
  const members = (value ?? {}) as Record<string, unknown>;
  return { ...members, [first]: put(members[first], rest, to) };
}

/** What stands at a path; null where nothing does. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((whole, name) => (whole as Record<string, unknown> | undefined)?.[name], value) ?? null;
}

/** Members that are edited part by part; any other is one value. */
const inParts = new Set(["names", "settings"]);

/** The settings that make `to` of `from`. */
export function settingsBetween(from: unknown, to: unknown, path: readonly string[] = []): Setting[] {
  if (isDeepStrictEqual(from, to)) return [];
  const isOneValue = path.length > 1 || (path[0] !== undefined && !inParts.has(path[0]));
  if (isOneValue || !isObject(from) || !isObject(to)) return [{ path, from: from ?? null, to: to ?? null }];
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return names.flatMap((name) => settingsBetween(from[name], to[name], [...path, name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
