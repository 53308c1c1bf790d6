import type { Found } from "../text/lexicon.ts";
import { sentenceAround } from "../text/sentence.ts";

/** Where a span stands: an item of a list or a cell of a table may be one term and nothing else. */
export type Setting = "prose" | "item" | "cell" | "head";

// Between two things of one list: a comma, a conjunction, whose it is.
const separator =
  /^(?:[\s,、，;；/|·()（）"“”'‘’*]|and|or|as well as|plus|和|及|与|或者|或|以及|并|您的|你的|用户的|用户|your|their|the|his|her|user'?s?)*$/i;
const withStranger =
  /^\s*[,、，]\s*(?:[^,、，。.;；:：!?\n]{1,32}[,、，]\s*)(?:and|or|和|及|以及|或)?\s*(?:your|您的)?\s*$/i;
const dataCue =
  /\b(?:collect|gather|obtain|receiv|provid|personal (?:data|information)|following (?:data|information)|data (?:types?|we)|information (?:such as|including|about you|we))|收集|获取|采集|读取|个人信息|以下信息|下列信息|字段|共享(?:的)?信息|信息(?:包括|如|：|:)/i;
const governed =
  /(?:\b(?:collect|gather|provid|enter|submit|receiv|obtain|request|upload|disclos|share|stor|record|process|access)\w*\s+(?:us\s+(?:with\s+)?)?(?:(?:your|the user'?s?|users'?|their)\s+)?(?:(?:full|first|last|real|legal)\s+)?|(?:收集|获取|采集|读取|填写|提交|上传|录入|提供|记录)(?:了)?(?:您|你|用户)?的?)\s*$/i;
const ownContact =
  /\s*(?:地址)?\s*(?:(?:[:：]|为|是|is|at)\s*)?[（(<\s]*(?:[\w.+-]{1,64}@|\+?\d[\d\- ()]{6})/y;
const introduced =
  /(?:data|information|details|identifiers?|信息|数据|字段|资料|内容|类型|包括|如下)\s*(?:collected|we collect|收集)?\s*[:：]\s*$/i;

/**
 * Of the terms found in one text, those that mean data. Words of everyday language do where the text lists data: next
 * to a term that means nothing else, among others in a sentence about collecting, straight after "collect your", after
 * "information:", or alone in an item or a cell.
 */
export function listed(text: string, found: readonly Found[], setting: Setting): Found[] {
  // "Email: privacy@example.com" tells how to write to the company, not what it collects.
  const chains = chainsOf(
    text,
    found.filter((one) => !isOwnContact(text, one.to)),
  );
  return chains.flatMap((chain) => {
    if (chain.some((one) => !one.meaning.isEveryday && one.meaning.dataType !== "none"))
      return chain.filter((one) => one.meaning.dataType !== "none");
    const [first] = chain;
    return first !== undefined && isListing(text, chain, setting) ? chain : [];
  });
}

function isOwnContact(text: string, end: number): boolean {
  ownContact.lastIndex = end;
  return ownContact.test(text);
}

function isListing(text: string, chain: readonly Found[], setting: Setting): boolean {
  const [first] = chain;
  const last = chain.at(-1);
  if (first === undefined || last === undefined || setting === "head") return false;
  const before = text.slice(Math.max(0, first.from - 64), first.from);
  const around =
    text.length - (last.to - first.from) < 24 ? text.slice(0, first.from) + text.slice(last.to) : "…";
  const isAlone = around.replace(/[\s（()）.。*·•\-–\d]/g, "") === "";
  if (isAlone && setting !== "prose") return true;
  const endsLine = /^\s*(?:[。.；;\n]|$)/.test(text.slice(last.to));
  // "None" is a statement only where a list of data would stand.
  if (chain.some((one) => one.meaning.dataType === "none")) return introduced.test(before) && endsLine;
  if (introduced.test(before) || governed.test(before)) return true;
  const { from, to } = sentenceAround(text, first.from);
  return chain.length > 1 && dataCue.test(text.slice(from, to));
}

/** Terms that stand in one list, with at most one thing between two of them that the taxonomy has no word for. */
function chainsOf(text: string, found: readonly Found[]): Found[][] {
  const chains: Found[][] = [];
  for (const one of found) {
    const chain = chains.at(-1);
    const before = chain?.at(-1);
    if (before !== undefined && one.from - before.to < 64 && joins(text.slice(before.to, one.from)))
      chain?.push(one);
    else chains.push([one]);
  }
  return chains;
}

function joins(between: string): boolean {
  return between === ", " || between === "、" || separator.test(between) || withStranger.test(between);
}
