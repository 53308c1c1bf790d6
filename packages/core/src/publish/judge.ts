import { compose, diff, type RowOverride, replay } from "@pilu/disclosure";
import type { Content } from "@pilu/schema";
import type { Gathered } from "../app/gather.ts";
import type { BodyOf, Kind } from "../body/body.ts";
import { at } from "../log/holding.ts";
import { givenFor } from "../review/given.ts";
import type { Said as SaidOf } from "./decided.ts";
import { amongThem, stateAt } from "./dependencies.ts";
import type { Planning, Said } from "./plan.ts";
import type { WaitingApp } from "./waiting.ts";

/** How the differences on an app's page are judged, instant by instant. */
export function judgedBy({
  decided,
  dependencies,
}: Pick<WaitingApp, "decided" | "dependencies">): Planning["judgeAt"] {
  const dependsOn = amongThem(dependencies);
  return (t, base) =>
    judgeOf(decided.saidAt({ dependsOn, t }), {
      base,
      before: stateAt(dependencies, t - 1),
      overrides: at(dependencies.settings, t - 1)?.value.overrides ?? [],
    });
}

/** How the differences from `before` (the app just before they come, with its page) are judged by law and by people. */
function judgeOf(
  said: readonly SaidOf[],
  { before, base, overrides }: { before: Gathered | null; base: Content; overrides: readonly RowOverride[] },
): Said {
  const given = {
    answers: said.flatMap((one) => one.answers),
    classes: said.flatMap((one) => one.classes),
  };
  return {
    ...(before === null ? {} : givenFor(before.app.id, given)),
    corrections: before === null ? [] : correctionsIn(said, { base, before }),
    rowOverrides: overrides,
  };
}

/** Keys of the differences that correct what was always so: those that the corrections alone would make. */
export function correctionsIn(
  said: readonly SaidOf[],
  { before, base }: { before: Gathered; base: Content },
): string[] {
  const edits = said.flatMap((one) => one.edits);
  if (!edits.some((edit) => edit.nature.kind === "correction")) return [];
  // A new SDK or company shows nowhere by itself, and a correction may refer to it.
  const alone = edits.filter(
    ({ kind, nature, sets }) =>
      nature.kind === "correction" ||
      ((kind === "sdk" || kind === "vendor") && sets.some(({ path }) => path === "")),
  );
  const put = <K extends Kind>(kind: K, states: readonly (BodyOf[K] & { readonly id: string })[]) => {
    const made = new Map(states.map((state) => [state.id, state]));
    for (const edit of alone.filter((one) => one.kind === kind)) {
      const state = replay(kind, (made.get(edit.id) as BodyOf[K] | undefined) ?? null, edit.sets);
      // Of what the app does not use nothing is known, and nothing is corrected on its page.
      if (state !== null) made.set(edit.id, state as BodyOf[K] & { readonly id: string });
    }
    return [...made.values()];
  };
  const corrected = compose({
    app: put("app", [before.app]).find((app) => app.id === before.app.id) ?? before.app,
    integrations: put("integration", before.integrations),
    sdks: put("sdk", before.sdks),
    vendors: put("vendor", before.vendors),
    taxonomy: before.taxonomy,
  });
  return diff(base, corrected).map((change) => change.key);
}
