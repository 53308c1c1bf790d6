// Publishes what was decided, here or on any other node, as long as the door is open.
import { type Core, system } from "@pilu/core";

/** How often decisions of other nodes are looked for, in ms. */
const every = 1000;

export interface Publishing {
  /** Looks now, as after a decision of this node's own. */
  readonly soon: () => void;
  /** Ends when what is being published has been. */
  readonly stop: () => Promise<void>;
}

export function startPublishing({
  core,
  onFailure,
}: {
  core: Pick<Core, "disclosure">;
  onFailure: (error: unknown) => void;
}): Publishing {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let isWanted = false;
  let isOver = false;

  async function run(): Promise<void> {
    do {
      isWanted = false;
      await core.disclosure.drain({ actor: system }).catch(onFailure);
    } while (isWanted && !isOver);
    running = null;
    if (!isOver) timer = setTimeout(soon, every).unref();
  }

  function soon(): void {
    if (isOver) return;
    isWanted = true;
    if (running !== null) return;
    if (timer !== null) clearTimeout(timer);
    running = run();
  }

  soon();
  return {
    soon,
    async stop() {
      isOver = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
