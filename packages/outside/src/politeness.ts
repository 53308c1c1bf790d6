import { setTimeout as sleep } from "node:timers/promises";

/** One request a host at a time, and a pause between two; other hosts are not kept waiting. */
export function politeness(pause: number): <T>(host: string, work: () => Promise<T>) => Promise<T> {
  /** For each host when its last request is over, by the clock that never goes back. */
  const over = new Map<string, Promise<number>>();
  return (host, work) => {
    const result = (over.get(host) ?? Promise.resolve(Number.NEGATIVE_INFINITY)).then(async (ended) => {
      // The pause is the next one's: after the last page nobody waits for it.
      const left = ended + pause - performance.now();
      if (left > 0) await sleep(left);
      return work();
    });
    const end = () => performance.now();
    over.set(host, result.then(end, end));
    return result;
  };
}
