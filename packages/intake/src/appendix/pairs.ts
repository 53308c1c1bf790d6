import { termsIn } from "../text/lexicon.ts";
import { part, type Span } from "../text/span.ts";
import { demandOf } from "./demand.ts";
import type { Field } from "./fields.ts";
import { Heads } from "./heads.ts";
import { platformsIn } from "./platforms.ts";

/** One labelled line: `使用目的：推送消息`. The value goes on over lines that have no label of their own. */
export interface Pair {
  /** Where its line begins in the span. */
  readonly at: number;
  readonly label: Span;
  readonly value: Span;
  readonly field: Field | null;
}

/** A label of a line: it is short, and what follows it is no address ("https://…"). */
export const labelled = /^([^：:；;。\n]{1,60})[：:](?!\/\/)/gm;

/** What a label of a line stands for, whatever number or bullet is before it; null where nothing is known of it. */
export function fieldOfLabel(label: string, heads: Heads = nobodySaid): Field | null {
  return heads.field(label.trim().replace(/^[-*•·\d.、）)\s]+/, ""));
}

/** The labelled lines of `span`; a line whose label is not known has a null field. Text before the first is left out. */
export function pairsOf(span: Span, heads: Heads = nobodySaid): Pair[] {
  const labels = labelsOf(span.text).map((label) => ({
    ...label,
    field: fieldOfLabel(label.text, heads),
  }));
  const isKnown = labels.some((one) => one.field !== null);
  const real = labels.filter((one) => one.field !== null || !isKnown || isForeignLabel(one.text.trim()));
  return real.map(({ at, text, valueAt, field }, index) => ({
    at,
    label: part(span, at, at + text.length),
    field,
    value: part(span, valueAt, real[index + 1]?.at ?? span.text.length),
  }));
}

const nobodySaid = new Heads(new Map());

/** Where a line begins, what stands before its colon, and where what it labels begins. */
interface Label {
  readonly at: number;
  readonly text: string;
  readonly valueAt: number;
}

function labelsOf(text: string): Label[] {
  const labels: Label[] = [];
  labelled.lastIndex = 0;
  for (let match = labelled.exec(text); match !== null; match = labelled.exec(text)) {
    const label = match[1] ?? "";
    // A colon with nothing before it labels nothing.
    if (label.trim() !== "") labels.push({ at: match.index, text: label, valueAt: labelled.lastIndex });
  }
  return labels;
}

/** Whether an unknown label stands for itself: what goes on with a list of data ("Android：", "设备信息：") does not. */
function isForeignLabel(label: string): boolean {
  if (label.length > 16 || /[、，,;；。.()（）【】\d]/.test(label)) return false;
  return platformsIn(label).length === 0 && demandOf(label).length === 0 && termsIn(label).length === 0;
}
