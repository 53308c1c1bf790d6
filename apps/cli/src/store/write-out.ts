import { basename, dirname } from "node:path";
import { writeAll } from "../files/write-all.ts";
import type { Session } from "../session.ts";

/** Writes a file whole and says so. */
export function writeOut(out: string, text: string, session: Session): void {
  const [written = out] = writeAll(dirname(out), [{ name: basename(out), text }], session);
  session.say(session.word("render.wrote", { path: written }));
}
