// Where versions stand on a line of time.

export interface Dated {
  readonly n: number;
  readonly effectiveAt: number;
}

export interface LineOfTime {
  /** The instants at both ends, epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** The part of the whole at which an instant stands, 0 to 1. */
  readonly at: (instant: number) => number;
}

/** A line that holds `versions` and now, with a little room at both ends, of a day at least. */
export function lineOf(versions: readonly Dated[], now: number): LineOfTime {
  const instants = [now, ...versions.map((one) => one.effectiveAt)];
  const first = Math.min(...instants);
  const last = Math.max(...instants);
  const room = Math.max((last - first) * 0.05, 43_200_000);
  const [from, to] = [first - room, last + room];
  return { from, to, at: (instant) => (instant - from) / (to - from) };
}
