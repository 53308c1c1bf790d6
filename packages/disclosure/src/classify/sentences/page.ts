import type { ChangeKind, Content, ContentChange, Localised } from "@pilu/schema";
import { foreignTo, replacedValues } from "./details.ts";
import { poolOf } from "./entry-telling.ts";
import { contactText } from "./naming.ts";
import type { Sentence, Speaker } from "./speaker.ts";

type Controller = Content["app"]["controller"];

/** What changed about the app, its company and the page around the list. */
export function pageSentences(
  changes: readonly ContentChange[],
  { before, after, speaker }: { before: Content; after: Content; speaker: Speaker },
): Sentence[] {
  const pool = poolOf(changes);
  const told = controllerSentences(pool, {
    after: after.app.controller,
    before: before.app.controller,
    speaker,
  });
  const fields = new Map<ChangeKind, ContentChange[]>();
  for (const change of pool.takeWhere(() => true))
    fields.set(change.kind, [...(fields.get(change.kind) ?? []), change]);
  const names: readonly (Localised | null)[] = [before.app.names, after.app.names];
  const rest = [...fields].map(([kind, own]): Sentence => {
    const field = `${speaker.noun(kind)}${foreignTo(own, speaker)}`;
    const [change] = own;
    const [a, b] = names.map((name) => speaker.said(name));
    const renamed = kind === "app.name" && a !== undefined && b !== undefined && a !== b ? { a, b } : null;
    const values = renamed ?? (change === undefined ? null : replacedValues(change, speaker));
    if (values === null) return speaker.sentence("pageUpdated", own, { field });
    const isApp = kind.startsWith("app.") || kind.startsWith("controller.");
    return speaker.sentence(isApp ? "appReplaced" : "pageReplaced", own, { field, ...values });
  });
  return [...told, ...rest];
}

function controllerSentences(
  pool: ReturnType<typeof poolOf>,
  { before, after, speaker }: { before: Controller; after: Controller; speaker: Speaker },
): Sentence[] {
  const [a, b] = [speaker.said(before.names), speaker.said(after.names)];
  const contact = contactText(after.contact, speaker);
  if (before.id !== after.id) {
    const changes = pool.take("controller.replaced", "controller.name", "controller.contact");
    return changes.length === 0 ? [] : [speaker.sentence("controllerReplaced", changes, { a, b, contact })];
  }
  const renamed = pool.take("controller.name");
  const moved = pool.take("controller.contact");
  return [
    ...(renamed.length === 0 ? [] : [speaker.sentence("controllerRenamed", renamed, { a, b })]),
    ...(moved.length === 0
      ? []
      : [
          speaker.sentence("controllerContact", moved, {
            a: contactText(before.contact, speaker),
            b: contact,
            entity: b,
          }),
        ]),
  ];
}
