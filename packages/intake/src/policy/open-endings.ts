import type { Found } from "../text/lexicon.ts";
import { sentenceAround } from "../text/sentence.ts";

/** An ending that leaves a list of data open, by offsets. */
export interface OpenEnding {
  readonly from: number;
  readonly to: number;
}

const trailing = /等(?![级待于同候价额比效边式高号])|\betc\b\.?|\band so (?:on|forth)\b/gi;
const leading =
  /包括但不限于|\bincluding[,]? (?:but|without) (?:not )?(?:limited to|limitation)\b|\bincludes?,? but (?:is |are )?not limited to\b|\bsuch as\b/gi;
/** Told first: most parts of a policy have none, and to look for each one after the other takes longer. */
const any = new RegExp(`${trailing.source}|${leading.source}`, "i");
const reach = 40;

/**
 * Where a list of data is left open ("IMEI、MAC 地址等", "including but not limited to"): regulators ask for every item.
 * Lists of anything else may end as they like.
 */
export function openEndings(text: string, data: readonly Found[]): OpenEnding[] {
  if (data.length === 0 || !any.test(text)) return [];
  const endings: OpenEnding[] = [];
  for (const match of text.matchAll(trailing)) {
    const before = data[firstFrom(data, match.index) - 1];
    const between = before === undefined ? null : text.slice(before.to, match.index);
    if (between !== null && /^[\s）)”"'’,，、]{0,4}$/.test(between)) endings.push(spanOf(match));
  }
  for (const match of text.matchAll(leading)) {
    const end = match.index + match[0].length;
    const after = data[firstFrom(data, end)];
    const { to } = sentenceAround(text, match.index);
    if (after !== undefined && after.from - end <= reach && after.from < to) endings.push(spanOf(match));
  }
  return endings.sort((a, b) => a.from - b.from);
}

/** Index of the first term that begins at `offset` or later. */
function firstFrom(data: readonly Found[], offset: number): number {
  let low = 0;
  let high = data.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((data[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spanOf(match: RegExpExecArray): OpenEnding {
  return { from: match.index, to: match.index + match[0].length };
}
