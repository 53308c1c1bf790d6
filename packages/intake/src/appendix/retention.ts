import { Retention } from "@pilu/schema";
import { localised } from "./pieces.ts";
import type { PlacedPiece } from "./reading.ts";

const disposalLabel = /^(?:到期后|then)$/i;
const removalLabel = /移除|removed/i;

/** "30 天", and what decides from when: "14 days; from delivery". Months and years differ in days, so they stay words. */
const inDays = /^(\d{1,5})\s*(?:个)?(?:自然)?(?:天|日|days?)(?:\s*[;；]\s*(\S[\s\S]*))?$/i;

/**
 * How long a list says that data is kept, as a number of days or in its own words. Undefined where it does not say, or
 * says it differently of several items.
 */
export function retentionOf(pieces: readonly PlacedPiece[]): Retention | undefined {
  const said = pieces.filter((piece) => piece.field === "retention" && piece.value.kind !== "absent");
  const textUnder = (isMeant: (label: string) => boolean) => {
    const own = said.filter(({ label }) => isMeant(label?.text.trim() ?? ""));
    return [...new Set(own.map((piece) => piece.text.trim()))];
  };
  const isAfter = (label: string) => disposalLabel.test(label) || removalLabel.test(label);
  const [period, ...others] = textUnder((label) => !isAfter(label));
  if (period === undefined || others.length > 0) return undefined;
  const [, days, from] = inDays.exec(period) ?? [];
  const words = (texts: readonly string[]) => (texts.length === 0 ? null : localised(texts.join("\n")));
  return Retention.safeParse({
    days: days === undefined ? null : Number(days),
    criterion: words([days === undefined ? period : from].filter((text) => text !== undefined)),
    disposal: words(textUnder((label) => disposalLabel.test(label))),
    afterRemoval: words(textUnder((label) => removalLabel.test(label))),
  }).data;
}
