import type { TextDocument } from "../text/blocks.ts";
import { spansOf } from "../text/blocks.ts";
import { sentencesOf } from "../text/sentence.ts";
import type { Span } from "../text/span.ts";
import { dayIn } from "./day.ts";

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

const mail = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/;
const telephone = /(?<![\d.])(?:\+?\d{1,3}[- ]?)?(?:\(?\d{2,4}\)?[- ]?)?\d{3,4}[- ]?\d{3,5}(?![\d.])/;
const contactCue =
  /联系我们|联系方式|联系电话|客服|热线|电话|邮箱|邮件|信箱|个人信息保护负责人|\b(?:contact|reach|write to|e-?mail|telephone|phone|call us|data protection officer|dpo)\b/i;
const address = /\b(?:attn|street|avenue|road|suite|floor)\b|(?:省|市|区).{1,40}(?:路|街|道|大厦|号)/i;

/** How the company can be reached (PIPL 17(1)1, GDPR 13(1)(a)): an address for mail, a telephone, a postal address. */
export function findContact(document: TextDocument): Statement | null {
  let weaker: Statement | null = null;
  for (const span of allSpans(document)) {
    const found = mail.exec(span.text);
    if (found !== null) return statement(span, found.index, found[0]);
    if (weaker !== null || !contactCue.test(span.text)) continue;
    const number = telephone.exec(span.text) ?? address.exec(span.text);
    if (number !== null) weaker = statement(span, number.index, number[0]);
    const link = span.links.find(
      (one) => /^(?:mailto:|tel:)/i.test(one.href) || contactCue.test(span.text.slice(one.from, one.to)),
    );
    if (link !== undefined) weaker ??= statement(span, link.from, span.text.slice(link.from, link.to));
  }
  return weaker;
}

const effective =
  /生效|施行|实施日|\beffective\b|\bin (?:force|effect)\b|\bcomes? into (?:force|effect)\b|\btakes? effect\b/i;
const updated =
  /更新|修订|发布|公布|版本日期|\b(?:updated|revised|modified|published|posted|version of|issued)\b/i;

/** The day from which the policy holds, and the day of its last change, each where the text gives one. */
export function findDates(document: TextDocument): {
  effective: DatedStatement | null;
  updated: DatedStatement | null;
} {
  return { effective: datedAfter(document, effective), updated: datedAfter(document, updated) };
}

function datedAfter(document: TextDocument, cue: RegExp): DatedStatement | null {
  const spans = allSpans(document);
  for (const [at, span] of spans.entries()) {
    if (!cue.test(span.text)) continue;
    for (const { text, at: start } of sentencesOf(span.text)) {
      for (const line of linesOf(text)) {
        const match = cue.exec(line.text);
        if (match === null) continue;
        const after = dayIn(line.text, match.index);
        const day = after ?? dayIn(line.text, 0);
        if (day !== null)
          return {
            ...statement(span, start + line.at + day.from, line.text.slice(day.from, day.to)),
            day: day.day,
          };
        // The label in one cell, the day in the next.
        const next = spans[at + 1];
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
export function findMaterialChange(document: TextDocument): Statement | null {
  for (const span of allSpans(document)) {
    const match = material.exec(span.text);
    if (match === null) continue;
    const sentence = sentencesOf(span.text).findLast((one) => one.at <= match.index);
    const text = (sentence?.text ?? match[0]).trim();
    return { ...statement(span, match.index, match[0]), text: text.slice(0, 300) };
  }
  return null;
}

function allSpans({ blocks }: TextDocument): Span[] {
  return blocks.flatMap((block) => [...spansOf(block)]);
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
