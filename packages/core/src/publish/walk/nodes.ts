import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Approving } from "../../testing/approve.ts";
import type { FromNode, Served, ToNode } from "./messages.ts";

/** A decision as a node answered it. */
export interface Answered {
  readonly seq: number;
  readonly effectiveAt: number;
}

/** A process of the walk; what it was told survives its death. */
export interface WalkNode {
  tell(message: ToNode): void;
  /** Decides in the node; null when it died before it answered. */
  approve(approving: Approving): Promise<Answered | null>;
  /** Ends it at once, wherever it is, and starts another in its place. */
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

export async function startNode({ program, url, clock, served, faults }: Started): Promise<WalkNode> {
  const settings = new Map<string, ToNode>();
  const waiting = new Map<string, (answer: Answered | null) => void>();
  let child = await begin();

  async function begin(): Promise<ChildProcess> {
    const started = fork(program, [url, clock], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    const ready = new Promise<void>((resolve, reject) => {
      started.on("message", (message: FromNode) => {
        if (message.is === "ready") resolve();
        else if (message.is === "served") for (const one of message.served) served.push(one);
        else if (message.is === "fault") faults.push(message.message);
        else {
          waiting.get(message.decisionId)?.({ seq: message.seq, effectiveAt: message.effectiveAt });
          waiting.delete(message.decisionId);
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
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  return {
    tell(message) {
      settings.set(message.do, message);
      child.send(message);
    },
    approve(approving) {
      return new Promise((answer) => {
        waiting.set(approving.decisionId, answer);
        child.send({ do: "approve", approving } satisfies ToNode);
      });
    },
    async kill() {
      await stop();
      child = await begin();
    },
    end: stop,
  };
}
