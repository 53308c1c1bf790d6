import type { Moment, Reader } from "@pilu/db";
import { statesOf } from "../app/gather.ts";
import type { Overlay } from "../app/overlay.ts";
import { stateOf } from "../body/body.ts";
import type { BrokenReference } from "./effect.ts";
import type { RebasedEdit } from "./rebased.ts";

interface Proposal {
  readonly edits: readonly RebasedEdit[];
  readonly moment: Moment;
  readonly overlay: Overlay;
}

interface Reference {
  readonly kind: "vendor" | "sdk" | "app";
  readonly id: string;
  readonly from: string;
}

/**
 * References of live entities to what is missing or retired, with the change on top of what holds at the moment: those
 * that edited entities make, and those of others to an entity that the change retires. An integration of a retired app
 * stays: the page of that app does.
 */
export async function brokenReferences(view: Reader, proposal: Proposal): Promise<BrokenReference[]> {
  const { edits } = proposal;
  const made = edits.flatMap(referencesOf);
  const onto: Reference[] = [];
  for (const edit of edits.filter(retires)) onto.push(...(await referencesTo(view, edit, proposal)));
  const all = new Map([...made, ...onto].map((one) => [`${one.kind} ${one.id} ${one.from}`, one]));
  const broken: BrokenReference[] = [];
  for (const kind of ["app", "sdk", "vendor"] as const) {
    const own = [...all.values()].filter((one) => one.kind === kind);
    const ids = [...new Set(own.map((one) => one.id))].sort();
    const states = await statesOf(view, { kind, ids, ...proposal });
    const status = new Map<string, string>(states.map((one) => [one.id, one.status]));
    for (const { id, from } of own) {
      const found = status.get(id);
      if (found === undefined) broken.push({ code: "reference.unknown", kind, id, from });
      else if (found === "retired" && kind !== "app")
        broken.push({ code: "reference.retired", kind, id, from });
    }
  }
  return broken;
}

function referencesOf({ kind, id: from, after }: RebasedEdit): Reference[] {
  if (kind === "registry" || !("status" in after) || after.status !== "live") return [];
  if ("app" in after)
    return [
      { kind: "app", id: after.app, from },
      { kind: "sdk", id: after.sdk, from },
      ...(after.contractingVendor === null
        ? []
        : [{ kind: "vendor" as const, id: after.contractingVendor, from }]),
    ];
  return "vendor" in after ? [{ kind: "vendor", id: after.vendor, from }] : [];
}

function retires({ kind, before, after }: RebasedEdit): boolean {
  const isShared = kind === "sdk" || kind === "vendor";
  return isShared && before !== null && "status" in after && after.status === "retired";
}

/** Live entities that the change does not edit and that refer to the one it retires. */
async function referencesTo(
  view: Reader,
  { kind, id }: RebasedEdit,
  { moment, overlay }: Proposal,
): Promise<Reference[]> {
  if (kind !== "sdk" && kind !== "vendor") return [];
  const target = { kind, id } as const;
  const integrations = (await view.referring("integration", target, moment))
    .filter((row) => !overlay.integration.has(row.id))
    .map((row) => stateOf("integration", row));
  const sdks =
    kind === "sdk"
      ? []
      : (await view.referring("sdk", target, moment))
          .filter((row) => !overlay.sdk.has(row.id))
          .map((row) => stateOf("sdk", row));
  return [...integrations, ...sdks]
    .filter((one) => one.status === "live")
    .map((one) => ({ kind, id, from: one.id }));
}
