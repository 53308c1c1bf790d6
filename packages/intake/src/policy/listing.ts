import { Ahead, isAt } from "../text/ahead.ts";
import type { Found } from "../text/lexicon.ts";
import { sentenceAround } from "../text/sentence.ts";
import type { Part, Reading } from "./reading.ts";

// Between two things of one list: commas, conjunctions, whose it is.
const separator =
  /(?:[\s,、，;；/|·()（）"“”'‘’*]|and|or|as well as|plus|和|及|与|或者|或|以及|并|您的|你的|用户的|用户|your|their|the|his|her|user'?s?)*/y;
/** One thing of a list that the taxonomy has no word for, between two that it has. */
const stranger =
  /\s*[,、，]\s*[^,、，.。;；:：!?\n]{1,32}[,、，]\s*(?:and|or|和|及|以及|或)?\s*(?:your|您的)?\s*/y;
/** Characters between two things of one list. */
const widest = 64;

const dataCue =
  /\b(?:collect|gather|obtain|receiv|provid|personal (?:data|information)|following (?:data|information)|data (?:types?|we)|information (?:such as|including|about you|we))|收集|获取|采集|读取|个人信息|以下信息|下列信息|字段|共享(?:的)?信息|信息(?:包括|如|：|:)/g;
// The next two look back from where a list begins.
const governed =
  /(?<=\b(?:collect|gather|provid|enter|submit|receiv|obtain|request|upload|disclos|share|stor|record|process|access)\w{0,12}\s{1,8}(?:us\s{1,8}(?:with\s{1,8})?)?(?:(?:your|the user'?s?|users'?|their)\s{1,8})?(?:(?:full|first|last|real|legal)\s{1,8})?|(?:收集|获取|采集|读取|填写|提交|上传|录入|提供|记录)了?(?:您|你|用户)?的?\s{0,8})/y;
const introduced =
  /(?<=(?:data|information|details|identifiers?|信息|数据|字段|资料|内容|类型|包括|如下)\s{0,8}(?:collected|we collect|收集)?\s{0,8}[:：]\s{0,8})/y;
const ownContact =
  /\s{0,16}(?:地址\s{0,16})?(?:(?:[:：]|为|是|is|at)\s{0,16})?[（(<\s]{0,16}(?:[\w.+-]{1,64}@|\+?\d[\d\- ()]{6})/y;
const endOfLine = /\s*(?:[。.；;\n]|$)/y;
/** The number of an item, brackets, full stops. */
const filling = /[\s（()）.。*·•\-–\d]*/y;

/**
 * Of the terms found in a policy, those that mean data. Words of everyday language do where the text lists data: next
 * to a term that means nothing else, among others in a sentence about collecting, straight after "collect your", after
 * "information:", or alone in an item or a cell.
 */
export function listed(reading: Reading, found: readonly Found[]): Found[] {
  const { plain } = reading;
  const cue = new Ahead(dataCue, plain);
  const data: Found[] = [];
  // What stands in one list, from `begun` in `data` on: whether a term of it means nothing else, and whether one is "none".
  let begun = 0;
  let isClear = false;
  let hasNone = false;
  const end = () => {
    if (isClear && hasNone) {
      for (const one of data.splice(begun)) if (one.meaning.dataType !== "none") data.push(one);
    } else if (!isClear && !isListing(data, begun, { reading, cue, hasNone })) data.length = begun;
    begun = data.length;
    isClear = false;
    hasNone = false;
  };
  let before = 0;
  for (let index = 0; index < found.length; index += 1) {
    const one = found[index];
    // "Email: privacy@example.com" tells how to write to the company, not what it collects.
    if (one === undefined || (!goesOn(plain, one.to) && isAt(ownContact, plain, one.to))) continue;
    if (data.length > begun && !isJoined(plain, before, one.from)) end();
    data.push(one);
    before = one.to;
    if (one.meaning.dataType === "none") hasNone = true;
    else if (!one.meaning.isEveryday) isClear = true;
  }
  end();
  return data;
}

/** Whether a list goes on: the commonest there is, and quicker to see than that nothing else follows. */
function goesOn(plain: string, at: number): boolean {
  const sign = plain.charAt(at);
  return sign === "、" || sign === "," || sign === "，";
}

/** Whether two terms stand in one list, with at most one thing between them that the taxonomy has no word for. */
function isJoined(plain: string, from: number, to: number): boolean {
  if (to - from === 1 && plain.charAt(from) === "、") return true;
  if (to - from >= widest) return false;
  return (
    (isAt(separator, plain, from) && separator.lastIndex >= to) ||
    (isAt(stranger, plain, from) && stranger.lastIndex === to)
  );
}

/** Whether words of everyday language that stand together, from `begun` on, are a list of data. */
function isListing(
  data: readonly Found[],
  begun: number,
  { reading, cue, hasNone }: { reading: Reading; cue: Ahead; hasNone: boolean },
): boolean {
  const { plain } = reading;
  const first = data[begun];
  const last = data.at(-1);
  const part = first === undefined ? undefined : reading.partAt(first.from);
  if (first === undefined || last === undefined || part === undefined || part.setting === "head")
    return false;
  if (part.setting !== "prose" && isAlone(plain, part, { from: first.from, to: last.to })) return true;
  const isIntroduced = isAt(introduced, plain, first.from);
  // "None" is a statement only where a list of data would stand.
  if (hasNone) return isIntroduced && isAt(endOfLine, plain, last.to);
  if (isIntroduced || isAt(governed, plain, first.from)) return true;
  if (first === last) return false;
  return cue.isWithin(sentenceAround(plain, first.from, part.from));
}

/** Whether nothing but punctuation and a number stands around it in its part. */
function isAlone(plain: string, part: Part, { from, to }: { from: number; to: number }): boolean {
  return (
    isAt(filling, plain, part.from) &&
    filling.lastIndex >= from &&
    isAt(filling, plain, to) &&
    filling.lastIndex >= part.to
  );
}
