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

// A label is short, and what follows it is no address: "https://…".
const labelled = /^([^：:；;。\n]{1,60})[：:](?!\/\/)/;

/** The labelled lines of `span`; a line whose label is not known has a null field. Text before the first is left out. */
export function pairsOf(span: Span, heads: Heads = new Heads(new Map())): Pair[] {
  const starts: { at: number; label: Span; valueAt: number; field: Field | null }[] = [];
  let at = 0;
  for (const line of span.text.split("\n")) {
    const match = labelled.exec(line);
    const label = match?.[1] === undefined ? null : part(span, at, at + match[1].length);
    // A colon with nothing before it labels nothing.
    if (match !== null && label !== null && label.text !== "") {
      const field = heads.field(label.text.replace(/^[-*•·\d.、）)\s]+/, ""));
      starts.push({ at, label, valueAt: at + match[0].length, field });
    }
    at += line.length + 1;
  }
  const isKnown = starts.some((one) => one.field !== null);
  const real = starts.filter((one) => one.field !== null || !isKnown || isForeignLabel(one.label.text));
  return real.map(({ at: lineAt, label, valueAt, field }, index) => ({
    at: lineAt,
    label,
    field,
    value: part(span, valueAt, real[index + 1]?.at ?? span.text.length),
  }));
}

/** Whether an unknown label stands for itself: what goes on with a list of data ("Android：", "设备信息：") does not. */
function isForeignLabel(label: string): boolean {
  if (label.length > 16 || /[、，,;；。.()（）【】\d]/.test(label)) return false;
  return platformsIn(label).length === 0 && demandOf(label).length === 0 && termsIn(label).length === 0;
}
