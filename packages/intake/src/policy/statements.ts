import { sentencesOf } from "../text/sentence.ts";
import type { Span } from "../text/span.ts";
import { dayIn } from "./day.ts";
import type { Reading } from "./reading.ts";

/** A statement of the policy that the law asks for, with its words and its place. */
export interface Statement {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface DatedStatement extends Statement {
  /** `2026-11-22`. */
  readonly day: string;
}

const mail = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/y;
const telephone = /(?<![\d.])(?:\+?\d{1,3}[- ]?)?(?:\(?\d{2,4}\)?[- ]?)?\d{3,4}[- ]?\d{3,5}(?![\d.])/;
const contactCue =
  /联系我们|联系方式|联系电话|客服|热线|电话|邮箱|邮件|信箱|个人信息保护负责人|\b(?:contact|reach|write to|e-?mail|telephone|phone|call us|data protection officer|dpo)\b/gi;
const address = /\b(?:attn|street|avenue|road|suite|floor)\b|(?:省|市|区).{1,40}(?:路|街|道|大厦|号)/i;

/** How the company can be reached (PIPL 17(1)1, GDPR 13(1)(a)): an address for mail, a telephone, a postal address. */
export function findContact(reading: Reading): Statement | null {
  const at = mailIn(reading.text);
  if (at !== null) {
    const part = reading.parts[reading.indexAt(at.from)];
    return part === undefined ? null : statement(part.span, at.from - part.at, at.text);
  }
  for (const { part } of reading.having(contactCue)) {
    const { span } = part;
    const number = telephone.exec(span.text) ?? address.exec(span.text);
    if (number !== null) return statement(span, number.index, number[0]);
    const link = span.links.find(
      (one) =>
        /^(?:mailto:|tel:)/i.test(one.href) || span.text.slice(one.from, one.to).search(contactCue) !== -1,
    );
    if (link !== undefined) return statement(span, link.from, span.text.slice(link.from, link.to));
  }
  return null;
}

/** The first address for mail. It is looked for from its sign: to try every word of a policy takes long. */
function mailIn(text: string): { from: number; text: string } | null {
  for (let sign = text.indexOf("@"); sign !== -1; sign = text.indexOf("@", sign + 1)) {
    let from = sign;
    while (from > 0 && sign - from < 64 && /[\w.+-]/.test(text.charAt(from - 1))) from -= 1;
    mail.lastIndex = from;
    const match = mail.exec(text);
    if (match !== null) return { from, text: match[0] };
  }
  return null;
}

const effective =
  /生效|施行|实施日|\beffective\b|\bin (?:force|effect)\b|\bcomes? into (?:force|effect)\b|\btakes? effect\b/gi;
const updated =
  /更新|修订|发布|公布|版本日期|\b(?:updated|revised|modified|published|posted|version of|issued)\b/gi;

/** The day from which the policy holds, and the day of its last change, each where the text gives one. */
export function findDates(reading: Reading): {
  effective: DatedStatement | null;
  updated: DatedStatement | null;
} {
  return { effective: datedAfter(reading, effective), updated: datedAfter(reading, updated) };
}

function datedAfter(reading: Reading, cue: RegExp): DatedStatement | null {
  for (const { part, index } of reading.having(cue)) {
    const { span } = part;
    for (const { text, at: start } of sentencesOf(span.text)) {
      for (const line of linesOf(text)) {
        const said = line.text.search(cue);
        if (said === -1) continue;
        const after = dayIn(line.text, said);
        const day = after ?? dayIn(line.text, 0);
        if (day !== null)
          return {
            ...statement(span, start + line.at + day.from, line.text.slice(day.from, day.to)),
            day: day.day,
          };
        // The label in one cell, the day in the next.
        const next = reading.parts[index + 1]?.span;
        const alone = next === undefined || line.text.trim().length > 24 ? null : dayIn(next.text, 0);
        if (next !== undefined && alone !== null && next.text.length < 40)
          return { ...statement(next, alone.from, next.text.slice(alone.from, alone.to)), day: alone.day };
      }
    }
  }
  return null;
}

const material =
  /重大(?:变更|变化|修改|修订|调整|更新)|实质性(?:变更|变化|修改|修订|减少)|(?:变更|变化|修改)(?:重大|较大)|\b(?:material(?:ly)?|significant(?:ly)?|substantial(?:ly)?|important) (?:changes?|changed|modif\w+|revis\w+|amend\w+|updates?)\b|\bchang\w* (?:\w+ ){0,3}materially\b/i;

/** What the policy says it does when it changes in a way that matters (GB/T 35273-2020, 5.5; GDPR 13(3)). */
export function findMaterialChange(reading: Reading): Statement | null {
  const match = material.exec(reading.text);
  const part = match === null ? undefined : reading.parts[reading.indexAt(match.index)];
  if (match === null || part === undefined) return null;
  const at = match.index - part.at;
  const sentence = sentencesOf(part.span.text).findLast((one) => one.at <= at);
  const text = (sentence?.text ?? match[0]).trim();
  return { ...statement(part.span, at, match[0]), text: text.slice(0, 300) };
}

function linesOf(text: string): { text: string; at: number }[] {
  let at = 0;
  return text.split("\n").map((line) => {
    const start = at;
    at += line.length + 1;
    return { text: line, at: start };
  });
}

function statement(span: Span, at: number, text: string): Statement {
  const { line, column } = span.place(at);
  return { text, line, column };
}
