// The oracle's own fold over approved edits: plain members set on plain objects. It shares no code with deciding,
// publishing or patching.
import type { App, Integration, RegistrySettings, Sdk, Vendor } from "@pilu/schema";
import type { Beginning } from "../../registry/seed.ts";

/** One entity as an approval sets it: members by name, or the whole (no path). */
export interface WalkEdit {
  readonly kind: "vendor" | "sdk" | "app" | "integration";
  readonly id: string;
  readonly sets: readonly { readonly path: readonly string[]; readonly to: unknown }[];
}

/** An approval as the oracle remembers it. */
export interface Approved {
  readonly seq: number;
  readonly effectiveAt: number;
  readonly edits: readonly WalkEdit[];
  /** Keys of differences whose class a reviewer raised to `material`; `*` for the app: in every app it reaches. */
  readonly raised: readonly string[];
}

/** Everything that holds at one instant, by id. */
export interface State {
  readonly settings: RegistrySettings;
  readonly vendor: Map<string, Vendor>;
  readonly sdk: Map<string, Sdk>;
  readonly app: Map<string, App>;
  readonly integration: Map<string, Integration>;
}

/** The beginning with the edits of all approvals up to `seq` that take effect by `t`, in the order of their dates. */
export function stateOfWalk(
  beginning: Beginning,
  log: readonly Approved[],
  { seq, t }: { seq: number; t: number },
): State {
  const state: State = {
    settings: beginning.settings,
    vendor: new Map(beginning.vendors.map((one) => [one.id, one])),
    sdk: new Map(beginning.sdks.map((one) => [one.id, one])),
    app: new Map(beginning.apps.map((one) => [one.id, one])),
    integration: new Map(beginning.integrations.map((one) => [one.id, one])),
  };
  const due = log.filter((one) => one.seq <= seq && one.effectiveAt <= t);
  due.sort((a, b) => a.effectiveAt - b.effectiveAt || a.seq - b.seq);
  for (const { edits } of due)
    for (const { kind, id, sets } of edits) {
      const all = state[kind] as Map<string, unknown>;
      for (const { path, to } of sets) all.set(id, put(all.get(id), path, to));
    }
  return state;
}

function put(value: unknown, [first, ...rest]: readonly string[], to: unknown): unknown {
  if (first === undefined) return to;
  const members = (value ?? {}) as Record<string, unknown>;
  return { ...members, [first]: put(members[first], rest, to) };
}
