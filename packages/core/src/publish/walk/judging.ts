// How people judge a difference otherwise than the table, by the oracle's own pages and fold.
import { classifyAll } from "@pilu/disclosure";
import type { Actor } from "../../actor.ts";
import { brokenIn } from "./broken.ts";
import type { KnownChange } from "./known.ts";
import { pageIn } from "./pages.ts";
import { refusalOf } from "./people.ts";
import type { Act } from "./perform.ts";
import { overridesFor } from "./reference.ts";
import { type GivenClass, type WalkEdit, withEdits } from "./state.ts";
import type { Walk } from "./walk.ts";

const weights = ["none", "minor", "notify", "material"];

interface Difference {
  readonly edits: readonly WalkEdit[];
  readonly t: number;
}

/** What the table makes of the differences that edits make to one app after the other. */
function* itemsOf(walk: Walk, { edits, t }: Difference) {
  const before = walk.stateAt(t);
  const after = withEdits(before, edits);
  // There is no page to judge that would show what has ended: for that alone it is refused.
  if (brokenIn(after).length > 0) return;
  for (const app of after.app.keys()) {
    const [was, then] = [pageIn(before, app), pageIn(after, app)];
    if (was === null || then === null) continue;
    for (const { key, class: weight } of classifyAll(was, then, {}).items) yield { app, key, class: weight };
  }
}

/** One difference that edits make, for every app, and the class that somebody gives it; none where none fits. */
export function classGiven(walk: Walk, what: Difference & { judges: "higher" | "lower" }): GivenClass[] {
  for (const { app, key, class: weight } of itemsOf(walk, what)) {
    const isBelow = what.judges === "lower" && weights.indexOf(weight) < weights.indexOf("notify");
    if (isBelow) continue;
    const given = what.judges === "higher" ? "material" : weight === "material" ? "notify" : "minor";
    return [{ key: key.replace(`/entries/${app}~1`, "/entries/*~1"), class: given }];
  }
  return [];
}

/** Whether a class is below the table's in some app. */
export function isLowered(walk: Walk, { one, ...what }: Difference & { readonly one: GivenClass }): boolean {
  return [...itemsOf(walk, what)].some(
    ({ app, key, class: weight }) =>
      overridesFor(app, [one])[0]?.key === key && weights.indexOf(one.class) < weights.indexOf(weight),
  );
}

/** Whether another who may decide, and wrote nothing of it, has proposed the same for what is decided on. */
export function isSeconded(
  { known }: Walk,
  { change, actor, one }: { change: KnownChange; actor: Actor; one: GivenClass },
): boolean {
  return change.proposals.some(
    ({ by, edit, given }) =>
      by !== actor.person &&
      edit === change.edit &&
      given.key === one.key &&
      given.class === one.class &&
      !change.authors.has(by) &&
      refusalOf(known.people, { person: by, token: null }, "decide") === null,
  );
}

/** A reviewer proposes a class for another to decide on. */
export function proposing(
  walk: Walk,
  { actor, change, given }: { actor: Actor; change: KnownChange; given: GivenClass },
): Act<"propose-class"> {
  const { edit } = change;
  const said = { ...given, actions: null, reason: "As I read it." };
  const isTheirs = () => change.authors.has(actor.person);
  return {
    call: { verb: "propose-class", given: { actor, change: change.id, edit, given: said } },
    change: change.id,
    refusals() {
      const forbidden = refusalOf(walk.known.people, actor, "decide");
      return {
        must: [
          ...(forbidden === null ? [] : [forbidden]),
          ...(["draft", "in-review", "changes-requested"].includes(change.state) ? [] : ["change.state"]),
          ...(edit === change.edit ? [] : ["change.moved"]),
          ...(isTheirs() ? ["change.own"] : []),
        ],
        may: [],
      };
    },
    land() {
      change.proposals.push({ by: actor.person, edit, given });
      change.remarks.push("class-proposed");
    },
    async after() {
      return null;
    },
  };
}
