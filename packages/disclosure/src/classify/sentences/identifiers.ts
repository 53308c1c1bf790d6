import type { ContentChange } from "@pilu/schema";
import type { ChangeWord, DataType } from "@pilu/schema/taxonomy";
import type { IdentifierStep } from "../item-moves.ts";
import { type EntryTelling, named, platformsOf } from "./entry-telling.ts";
import type { Sentence, Speaker } from "./speaker.ts";

/** An identifier that gave way to another, and what resets the new one. */
export function identifierReplaced(
  telling: EntryTelling,
  same: readonly IdentifierStep[],
  changes: readonly ContentChange[],
): Sentence[] {
  const { comparison, speaker } = telling;
  const typesOf = (list: IdentifierStep["gained"]) => [...new Set(list.map((item) => item.type))];
  const [now, old] = [
    typesOf(same.flatMap((step) => step.gained)),
    typesOf(same.flatMap((step) => step.lost)),
  ];
  const types = now.flatMap((id) => comparison.types.get(id) ?? []);
  const rank = (ids: readonly string[]) =>
    Math.max(...ids.map((id) => comparison.types.get(id)?.lifespan ?? 0));
  const slots = {
    ...named(telling),
    a: speaker.labels("data-type", old),
    b: speaker.labels("data-type", now),
    platforms: platformsOf(same, telling),
  };
  const event = commonEvent(types, speaker);
  if (rank(now) > rank(old)) {
    const reset = event === null ? speaker.word("resetNever") : speaker.word("resetAfter", { event });
    return [speaker.sentence("idLessResettable", changes, { ...slots, reset })];
  }
  if (event === null) return [speaker.sentence("idReplaced", changes, slots)];
  return [speaker.sentence("idMoreResettable", changes, { ...slots, path: event })];
}

// What changes the identifier; null where users can do nothing about it.
function commonEvent(types: readonly DataType[], speaker: Speaker): string | null {
  const words = new Set(types.map((type) => events[type.persistence] ?? null));
  const [word] = words;
  return words.size === 1 && word !== null && word !== undefined ? speaker.word(word) : null;
}

const events: Readonly<Record<string, ChangeWord>> = {
  "until-user-reset": "event.until-user-reset",
  "until-cookie-cleared": "event.until-cookie-cleared",
  "until-storage-cleared": "event.until-storage-cleared",
  "until-reboot": "event.until-reboot",
  "until-uninstall": "event.until-uninstall",
  "until-uninstall-all-vendor-apps": "event.until-uninstall-all-vendor-apps",
  "until-factory-reset": "event.until-factory-reset",
  "until-sim-change": "event.until-sim-change",
};
