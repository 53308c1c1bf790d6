// The product as a user starts it: `npm start` on free ports with an empty data folder, once for the whole run.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type {} from "vitest";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a browser meets Pilu. */
    door: string;
    /** Where the portal itself listens, for those who go there directly. */
    portal: string;
    /** The folder with its database. */
    data: string;
  }
}

export const root = fileURLToPath(new URL("..", import.meta.url));

export default async function startProduct(project: TestProject): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), "pilu-e2e-"));
  const apiPort = await freePort();
  const webPort = await freePort();
  const running = start({ PILU_DATA: data, PILU_API_PORT: String(apiPort), PILU_WEB_PORT: String(webPort) });
  await running.ready;
  project.provide("door", `http://127.0.0.1:${apiPort}`);
  project.provide("portal", `http://127.0.0.1:${webPort}`);
  project.provide("data", data);
  return async () => {
    await running.stop();
    rmSync(data, { recursive: true, force: true });
  };
}

/** Runs `npm start`'s script; `ready` resolves with its output once it names its address, or rejects when it ends. */
export function start(environment: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, [join(root, "scripts/start.mjs")], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk) => {
        output += chunk;
        if (output.includes("Ctrl-C stops it")) resolve(output);
      });
    }
    ended.then((code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
  return {
    ready,
    /** Its exit code, with everything it said. */
    ended: ended.then((code) => ({ code, output })),
    stop: async () => {
      child.kill("SIGINT");
      await ended;
    },
  };
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
