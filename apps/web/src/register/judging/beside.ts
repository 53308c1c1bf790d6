"use client";
// Judging takes longer than a key may: it runs beside the page, so that typing and scrolling never wait for it.
import type { Remote } from "comlink";
import { untilThere } from "../../shell/until-there.ts";
import type { judges } from "./judges.ts";

type Judges = typeof judges;
let asked: Promise<Judges | Remote<Judges>> | undefined;

/** The judges, fetched when first asked for; in the page itself where a browser lets nothing run beside it. */
export function judgesBeside(): Promise<Judges | Remote<Judges>> {
  asked ??= start().catch(async () => (await untilThere(() => import("./judges.ts"))).judges);
  return asked;
}

async function start(): Promise<Remote<Judges>> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  await new Promise((resolve, reject) => {
    worker.addEventListener("message", resolve, { once: true });
    worker.addEventListener("error", reject, { once: true });
  });
  const { wrap } = await import("comlink");
  return wrap<Judges>(worker);
}
