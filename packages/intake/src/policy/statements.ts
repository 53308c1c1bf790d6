import { sentenceAround } from "../text/sentence.ts";
import type { Stretch } from "../text/tokens.ts";
import { type Day, Days } from "./day.ts";
import type { Part, Reading } from "./reading.ts";

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
  /联系我们|联系方式|联系电话|客服|热线|电话|邮箱|邮件|信箱|个人信息保护负责人|\b(?:contact|reach|write to|e-?mail|telephone|phone|call us|data protection officer|dpo)\b/g;
const address = /\b(?:attn|street|avenue|road|suite|floor)\b|(?:省|市|区).{1,40}(?:路|街|道|大厦|号)/;

/** How the company can be reached (PIPL 17(1)1, GDPR 13(1)(a)): an address for mail, a telephone, a postal address. */
export function findContact(reading: Reading): Statement | null {
  const { text, plain } = reading;
  const sent = mailIn(text);
  if (sent !== null) return statement(reading, sent);
  let end = 0;
  for (const { part, at } of reading.matches(contactCue)) {
    if (at < end) continue;
    end = part.to;
    const said = plain.slice(part.from, part.to);
    const number = telephone.exec(said) ?? address.exec(said);
    if (number !== null) {
      const from = part.from + number.index;
      return statement(reading, { from, to: from + number[0].length });
    }
    const link = part.span.links.find(
      ({ from, to, href }) =>
        /^(?:mailto:|tel:)/i.test(href) || said.slice(from, to).search(contactCue) !== -1,
    );
    if (link !== undefined)
      return statement(reading, { from: part.from + link.from, to: part.from + link.to });
  }
  return null;
}

/** The first address for mail. It is looked for from its sign: to try every word of a policy takes long. */
function mailIn(text: string): Stretch | null {
  for (let sign = text.indexOf("@"); sign !== -1; sign = text.indexOf("@", sign + 1)) {
    let from = sign;
    while (from > 0 && sign - from < 64 && /[\w.+-]/.test(text.charAt(from - 1))) from -= 1;
    mail.lastIndex = from;
    if (mail.test(text)) return { from, to: mail.lastIndex };
  }
  return null;
}

const effective =
  /生效|施行|实施日|\beffective\b|\bin (?:force|effect)\b|\bcomes? into (?:force|effect)\b|\btakes? effect\b/g;
const updated =
  /更新|修订|发布|公布|版本日期|\b(?:updated|revised|modified|published|posted|version of|issued)\b/g;

/** The day from which the policy holds, and the day of its last change, each where the text gives one. */
export function findDates(reading: Reading): {
  effective: DatedStatement | null;
  updated: DatedStatement | null;
} {
  return { effective: datedBy(effective, reading), updated: datedBy(updated, reading) };
}

/** The first day beside a cue: after it on its line, else before it there, else in the short part that follows. */
function datedBy(cue: RegExp, reading: Reading): DatedStatement | null {
  const { plain, parts } = reading;
  const days = new Days(plain);
  let end = 0;
  for (const { part, index, at } of reading.matches(cue)) {
    if (at < end) continue;
    const line = lineAround(plain, at, part);
    end = line.to;
    const first = within(days.next(line.from), line);
    const after = first === null ? null : within(days.next(at), line);
    const beside = parts[index + 1];
    // The label in one cell, the day in the next.
    const alone =
      first === null && beside !== undefined && isShort(line, 24) && isShort(beside, 39)
        ? within(days.next(end), beside)
        : null;
    const day = after ?? first ?? alone;
    if (day !== null) return { ...statement(reading, day), day: day.day };
  }
  return null;
}

function within(day: Day | null, { from, to }: Stretch): Day | null {
  return day !== null && day.from >= from && day.from < to ? day : null;
}

function isShort({ from, to }: Stretch, most: number): boolean {
  return to - from <= most;
}

/** The line that holds `at`, as far as it belongs to one sentence. */
function lineAround(plain: string, at: number, part: Part): Stretch {
  const { from, to } = sentenceAround(plain, at, part.from);
  const before = plain.slice(from, at).lastIndexOf("\n");
  const after = plain.slice(at, to).indexOf("\n");
  return { from: from + before + 1, to: after === -1 ? to : at + after };
}

const material =
  /重大(?:变更|变化|修改|修订|调整|更新)|实质性(?:变更|变化|修改|修订|减少)|(?:变更|变化|修改)(?:重大|较大)|\b(?:material(?:ly)?|significant(?:ly)?|substantial(?:ly)?|important) (?:changes?|changed|modif\w+|revis\w+|amend\w+|updates?)\b|\bchang\w* (?:\w+ ){0,3}materially\b/;

/** What the policy says it does when it changes in a way that matters (GB/T 35273-2020, 5.5; GDPR 13(3)). */
export function findMaterialChange(reading: Reading): Statement | null {
  const match = material.exec(reading.plain);
  if (match === null) return null;
  const { index: at } = match;
  const { from, to } = sentenceAround(reading.plain, at, reading.partAt(at)?.from ?? 0);
  return {
    ...statement(reading, { from: at, to: at }),
    text: reading.text.slice(from, to).trim().slice(0, 300),
  };
}

function statement(reading: Reading, { from, to }: Stretch): Statement {
  const { line, column } = reading.placeAt(from);
  return { text: reading.text.slice(from, to), line, column };
}
