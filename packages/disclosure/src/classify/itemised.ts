import type { Action, ChangeClass, ContentChange } from "@pilu/schema";
import type { Firing } from "./firing.ts";
import type { ItemOverride, Judge } from "./judge.ts";
import { actionsIn, highest, type ItemJudgement, isBelow, rowsIn } from "./judgement.ts";

/** Every difference with the rows it fired, after what a team's rules and a reviewer's judgement make of it. */
export function itemised(
  changes: readonly ContentChange[],
  firings: readonly Firing[],
  { rowOverrides = [], itemOverrides = [] }: Judge,
): ItemJudgement[] {
  const byKey = new Map<string, Firing[]>(changes.map((change) => [change.key, []]));
  for (const firing of firings) {
    for (const key of firing.keys) {
      const own = byKey.get(key);
      if (own === undefined) byKey.set(key, [firing]);
      else own.push(firing);
    }
  }
  const classOf = (firing: Firing): ChangeClass => {
    const override = rowOverrides.find((one) => one.row === firing.row);
    return override === undefined ? firing.class : floored(override.class, firing.hasFloor);
  };
  return [...byKey].map(([key, own]) => {
    const judged: ItemJudgement = {
      actions: actionsIn(own.flatMap((firing) => [...firing.actions])),
      class: highest(own.map(classOf)),
      key,
      proofs: [...new Set(own.flatMap((firing) => firing.proofs))],
      rows: rowsIn(own.flatMap((firing) => firing.row ?? [])),
    };
    const override = itemOverrides.find((one) => one.key === key);
    const hasFloor = own.some((firing) => firing.hasFloor);
    return override === undefined ? judged : overridden(judged, override, hasFloor);
  });
}

function overridden(
  judged: ItemJudgement,
  { actions, class: given }: ItemOverride,
  hasFloor: boolean,
): ItemJudgement {
  if (!isBelow(given, judged.class))
    return { ...judged, actions: actionsIn([...judged.actions, ...(actions ?? [])]), class: given };
  const kept: Iterable<Action> = actions ?? judged.actions;
  return { ...judged, actions: actionsIn(kept), class: floored(given, hasFloor) };
}

// A floored row is always told.
function floored(given: ChangeClass, hasFloor: boolean): ChangeClass {
  return hasFloor && isBelow(given, "notify") ? "notify" : given;
}
