// Where the bars of a time line of versions begin and end.
import type { VersionRow } from "./shapes.ts";

export interface Lane {
  readonly n: number;
  readonly fate: VersionRow["fate"]["is"];
  /** While it is announced, and while it is in force: parts of the whole from 0 to 1. Null: never. */
  readonly announced: Span | null;
  readonly inForce: Span | null;
}
interface Span {
  readonly from: number;
  readonly to: number;
}
type Dated = Pick<VersionRow, "n" | "publishedAt" | "effectiveAt"> & {
  readonly fate: { readonly is: VersionRow["fate"]["is"] };
};

export interface Lanes {
  /** The newest first. */
  readonly lanes: readonly Lane[];
  /** The instants at both ends, epoch ms, and where now is between them. */
  readonly from: number;
  readonly to: number;
  readonly now: number;
}

/** The newest `most` versions on one scale, with a little room after whatever comes last. */
export function lanesOf(versions: readonly Dated[], { now, most }: { now: number; most: number }): Lanes {
  const shown = versions.slice(-most);
  const from = Math.min(now, ...shown.map((one) => one.publishedAt));
  const last = Math.max(now, ...shown.map((one) => one.effectiveAt));
  const to = last + Math.max(1, (last - from) * 0.08);
  const place = (at: number) => Math.min(1, Math.max(0, (at - from) / (to - from)));
  const span = (begin: number, end: number): Span => ({ from: place(begin), to: place(end) });
  const holding = versions
    .filter(({ fate }) => fate.is === "came" || fate.is === "announced" || fate.is === "planned")
    .sort((a, b) => a.effectiveAt - b.effectiveAt);
  const endOf = (one: Dated) => holding[holding.indexOf(one) + 1]?.effectiveAt ?? to;
  const lanes = shown.map((one): Lane => {
    const { n, fate, publishedAt, effectiveAt } = one;
    return {
      n,
      fate: fate.is,
      announced: effectiveAt - publishedAt > announcedFrom ? span(publishedAt, effectiveAt) : null,
      inForce: holding.includes(one) ? span(effectiveAt, endOf(one)) : null,
    };
  });
  return { lanes: lanes.reverse(), from, to, now: place(now) };
}

/** What takes effect within a minute of its publication was not announced to anybody. */
const announcedFrom = 60_000;
