import type { Found } from "../text/lexicon.ts";
import { sentenceAround } from "../text/sentence.ts";

/** An ending that leaves a list of data open, by offsets. */
export interface OpenEnding {
  readonly from: number;
  readonly to: number;
}

/** Words that may leave a list open, by offsets. */
export interface Ending extends OpenEnding {
  /** Whether they stand after what is listed ("etc."), not before it ("such as"). */
  readonly isAfter: boolean;
}

const ending =
  /(等(?![级待于同候价额比效边式高号])|\betc\b\.?|\band so (?:on|forth)\b)|包括但不限于|\bincluding[,]? (?:but|without) (?:not )?(?:limited to|limitation)\b|\bincludes?,? but (?:is |are )?not limited to\b|\bsuch as\b/gi;
const reach = 40;

/** Words that may leave a list open, whatever it is of. */
export function endingsIn(text: string): Ending[] {
  return Array.from(text.matchAll(ending), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    isAfter: match[1] !== undefined,
  }));
}

/**
 * Those of `endings` that leave a list of data open ("IMEI、MAC 地址等", "including but not limited to"): regulators ask
 * for every item. Lists of anything else may end as they like.
 */
export function openEndings(
  text: string,
  { data, endings }: { data: readonly Found[]; endings: readonly Ending[] },
): readonly OpenEnding[] {
  return endings.filter(({ from, to, isAfter }) => {
    if (isAfter) {
      const before = data[firstFrom(data, from) - 1];
      return before !== undefined && /^[\s）)”"'’,，、]{0,4}$/.test(text.slice(before.to, from));
    }
    const after = data[firstFrom(data, to)];
    return after !== undefined && after.from - to <= reach && after.from < sentenceAround(text, from).to;
  });
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
