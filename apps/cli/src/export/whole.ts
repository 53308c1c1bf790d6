import { setImmediate as turn } from "node:timers/promises";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does what must not stop half-way: a signal that asks to end waits until it is done. */
export async function whole(act: () => void): Promise<void> {
  const asked = new Set<NodeJS.Signals>();
  const note = (signal: NodeJS.Signals) => void asked.add(signal);
  for (const signal of signals) process.on(signal, note);
  try {
    act();
    // Of a signal that came meanwhile the next turns of the loop tell.
    await turn();
    await turn();
  } finally {
    for (const signal of signals) process.off(signal, note);
  }
  for (const signal of asked) process.kill(process.pid, signal);
}
