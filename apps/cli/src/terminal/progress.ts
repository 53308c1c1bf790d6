/** Shows how far a long work is; on anything but a terminal it says nothing. */
export interface Progress {
  at(done: number, all: number): void;
  end(): void;
}

// A bar that is gone before it is seen is only a flicker.
const worthABar = 20;

const silent: Progress = { at: () => {}, end: () => {} };

export async function openProgress(title: string): Promise<Progress> {
  if (!process.stderr.isTTY) return silent;
  const { default: bars } = await import("cli-progress");
  const bar = new bars.SingleBar({
    format: `${title} {bar} {value}/{total}`,
    barsize: 30,
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  });
  let started = false;
  return {
    at: (done, all) => {
      if (all < worthABar) return;
      if (!started) bar.start(all, 0);
      started = true;
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}
