// Looks at the policy links of SDKs, here or on any other node: each once a day, at no fixed hour.
import { type Core, type Looked, system, type Visited } from "@pilu/core";

const hour = 3_600_000;
/** A link is looked at again after so long, in ms: a little less than a day, for the hour moves. */
const age = 23 * hour;

export interface LookingAtLinks {
  /** Ends when the pages that are being read have been; no other is begun. */
  readonly stop: () => Promise<void>;
}

/** Begins some minutes after the start and goes on about every hour with what is due; nothing where it is switched off. */
export function startLookingAtLinks({
  core,
  isOn,
  visit,
  onLooked,
  onFailure,
  random = Math.random,
  now = Date.now,
  later = byTimer,
}: {
  core: Pick<Core, "link">;
  isOn: boolean;
  visit: (url: string) => Promise<Visited>;
  onLooked: (looked: Looked) => void;
  onFailure: (error: unknown) => void;
  /** From 0 to 1: nodes that start together do not ask together. */
  random?: () => number;
  now?: () => number;
  /** Does something after so many milliseconds; what it gives takes that back. */
  later?: (work: () => void, milliseconds: number) => () => void;
}): LookingAtLinks {
  let takeBack = () => {};
  let running: Promise<void> | null = null;
  let isOver = false;

  async function run(): Promise<void> {
    try {
      const looked = await core.link.check({
        actor: system,
        visit: (url) => (isOver ? Promise.resolve(null) : visit(url)),
        before: now() - age,
      });
      if (looked.looked > 0 || looked.isOffline) onLooked(looked);
    } catch (error) {
      onFailure(error);
    }
    running = null;
    wait(hour * (0.5 + random()));
  }

  function wait(milliseconds: number): void {
    if (isOver) return;
    takeBack = later(() => {
      running = run();
    }, milliseconds);
  }

  if (isOn) wait((hour / 12) * (0.5 + random()));
  return {
    async stop() {
      isOver = true;
      takeBack();
      await running;
    },
  };
}

function byTimer(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds).unref();
  return () => clearTimeout(timer);
}
