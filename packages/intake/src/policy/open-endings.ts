import { isAt } from "../text/ahead.ts";
import type { Found } from "../text/lexicon.ts";
import { sentenceAround } from "../text/sentence.ts";
import type { Stretch } from "../text/tokens.ts";
import type { Reading } from "./reading.ts";

/** Words that may leave a list open: those of the first group stand after what is listed ("etc."), the others before it. */
const ending =
  /(等(?![级待于同候价额比效边式高号])|\betc\b\.?|\band so (?:on|forth)\b)|包括但不限于|\bincluding[,]? (?:but|without) (?:not )?(?:limited to|limitation)\b|\bincludes?,? but (?:is |are )?not limited to\b|\bsuch as\b/g;
const reach = 40;

/** What may stand between a list and its ending. */
const gap = /[\s）)”"'’,，、]{0,4}/y;

/**
 * Words that leave a list of `data` open ("IMEI、MAC 地址等", "including but not limited to"): regulators ask for every
 * item. Lists of anything else may end as they like.
 */
export function openEndings({ plain }: Reading, data: readonly Found[]): Stretch[] {
  const open: Stretch[] = [];
  let next = 0;
  ending.lastIndex = 0;
  for (let match = ending.exec(plain); match !== null; match = ending.exec(plain)) {
    const from = match.index;
    const to = ending.lastIndex;
    const isAfter = match[1] !== undefined;
    // The first that begins after the words, or of a list before them the last one.
    while ((data[next]?.from ?? plain.length) < (isAfter ? from : to)) next += 1;
    const listed = data[isAfter ? next - 1 : next];
    if (listed === undefined) continue;
    if (isAfter ? isEndOf(listed, plain, from) : isBeginOf(listed, plain, to)) open.push({ from, to });
  }
  return open;
}

function isEndOf({ to }: Found, plain: string, ending: number): boolean {
  return isAt(gap, plain, to) && gap.lastIndex >= ending;
}

function isBeginOf({ from }: Found, plain: string, to: number): boolean {
  return from - to <= reach && from < sentenceAround(plain, to, to).to;
}
