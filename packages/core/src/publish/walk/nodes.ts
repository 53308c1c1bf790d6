import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { FromNode, Served, ToNode } from "./messages.ts";
import type { Call, Outcome, Verb } from "./verbs.ts";

/** A process of the walk; what it was told survives its death. */
export interface WalkNode {
  tell(message: ToNode): void;
  /** Calls a verb in the node; null when it died before it answered. */
  call<V extends Verb>(call: Call<V>): Promise<Outcome<V> | null>;
  /** Stops it wherever it is, for so many ms, as a machine does that is short of memory. */
  pause(ms: number): Promise<void>;
  /** Ends it at once, wherever it is, and has another start in its place. */
  kill(): Promise<void>;
  end(): Promise<void>;
}

export interface Started {
  readonly program: string;
  readonly url: string;
  readonly clock: string;
  readonly served: Served[];
  readonly faults: string[];
}

export function startNode({ program, url, clock, served, faults }: Started): WalkNode {
  const settings = new Map<string, ToNode>();
  const waiting = new Map<number, (outcome: Outcome | null) => void>();
  let calls = 0;
  let child = begin();

  async function begin(): Promise<ChildProcess> {
    const started = fork(program, [url, clock], {
      execArgv: [],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const ready = new Promise<void>((resolve, reject) => {
      started.on("message", (message: FromNode) => {
        if (message.is === "ready") resolve();
        else if (message.is === "served") for (const one of message.served) served.push(one);
        else if (message.is === "fault") faults.push(message.message);
        else {
          waiting.get(message.number)?.(message.outcome);
          waiting.delete(message.number);
        }
      });
      started.once("exit", (code) => reject(new Error(`a node ended with ${code} before it was ready`)));
    });
    await ready;
    started.removeAllListeners("exit");
    started.once("exit", () => {
      for (const answer of waiting.values()) answer(null);
      waiting.clear();
    });
    for (const setting of settings.values()) started.send(setting);
    return started;
  }

  async function stop(): Promise<void> {
    const running = await child;
    const gone = once(running, "exit");
    running.kill("SIGKILL");
    await gone;
  }

  return {
    tell(message) {
      settings.set(message.do, message);
      child.then((running) => running.connected && running.send(message), failed);
    },
    async call<V extends Verb>(call: Call<V>) {
      const running = await child;
      calls += 1;
      const number = calls;
      return new Promise<Outcome<V> | null>((answer) => {
        waiting.set(number, answer as (outcome: Outcome | null) => void);
        running.send({ do: "call", number, call: call as unknown as Call } satisfies ToNode);
      });
    },
    async pause(ms) {
      const running = await child;
      running.kill("SIGSTOP");
      await sleep(ms);
      running.kill("SIGCONT");
    },
    async kill() {
      await stop();
      // The others go on meanwhile.
      child = begin();
      child.catch(failed);
    },
    end: stop,
  };

  function failed(error: unknown): void {
    faults.push(String(error));
  }
}
