import type { ItemJudgement } from "@pilu/disclosure";
import type { ChangeClass, ClassGiven } from "@pilu/schema";
import { Problem } from "@pilu/schema";
import type { AppEffect, Effects } from "../review/effect.ts";
import { effectIn } from "../review/rename.ts";

const weights: readonly ChangeClass[] = ["none", "minor", "notify", "material"];
const isBelow = (one: ChangeClass, other: ChangeClass) => weights.indexOf(one) < weights.indexOf(other);

/**
 * The judgements of a person that put a difference lower than the table does: a lower class, or without an action that
 * the table asks for. They take a second legal reviewer.
 */
export function loweredBy(classes: readonly ClassGiven[], judged: Effects): ClassGiven[] {
  return classes.filter((given) =>
    itemsNamed(given, judged, ({ byRule }) => byRule).some(
      (item) =>
        isBelow(given.class, item.class) ||
        (given.actions !== null &&
          // E stands only where nothing else does: a raise leaves it out.
          item.actions.some((action) => action !== "E" && !given.actions?.includes(action))),
    ),
  );
}

/** Refuses with `change.floor` what is put below the floor of its row: the rules did not follow it. */
export function mustKeepFloors(classes: readonly ClassGiven[], judged: Effects): void {
  for (const given of classes)
    for (const item of itemsNamed(given, judged, ({ judgement }) => judgement.items))
      if (isBelow(given.class, item.class))
        throw new Problem("change.floor", { class: item.class, row: item.rows.join(", ") });
}

function itemsNamed(
  { key }: ClassGiven,
  { groups }: Effects,
  itemsOf: (effect: AppEffect) => readonly ItemJudgement[],
): ItemJudgement[] {
  return groups.flatMap(({ apps, effect }) => {
    const app = apps.find((one) => key.startsWith(`/entries/${one}~1`));
    const items = itemsOf(app === undefined ? effect : effectIn({ effect }, app));
    const wanted = app === undefined ? key.replace("/entries/*~1", `/entries/${effect.app}~1`) : key;
    return items.filter((item) => item.key === wanted);
  });
}
