/** Something numbered that takes effect at an instant, in epoch ms: a revision, or a version by its planned date. */
export interface Dated {
  readonly number: number;
  readonly effectiveAt: number;
}

/** What holds at `t`: the highest number whose date has come; null when nothing does yet. `all` is in any order. */
export function at<T extends Dated>(all: readonly T[], t: number): T | null {
  let held: T | null = null;
  for (const one of all) if (one.effectiveAt <= t && (held === null || one.number > held.number)) held = one;
  return held;
}

/** Those that hold at some instant, past or to come, by number: no higher number takes effect at the same instant or before. */
export function alive<T extends Dated>(all: readonly T[]): T[] {
  const left: T[] = [];
  let earliest = Number.POSITIVE_INFINITY;
  for (const one of [...all].sort((a, b) => b.number - a.number)) {
    if (one.effectiveAt >= earliest) continue;
    earliest = one.effectiveAt;
    left.push(one);
  }
  return left.reverse();
}
