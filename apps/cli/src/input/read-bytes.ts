import { readFileSync, statSync } from "node:fs";
import { largestText } from "@pilu/intake/policy";
import { Problem } from "@pilu/schema";
import type { Session } from "../session.ts";
import { failureLine, unreadable } from "./failure.ts";

/** The bytes of the file at `path`, looked at before they are read. Null, and said, where there is no such file. */
export function readBytes(path: string, session: Session): Uint8Array | null {
  try {
    const about = statSync(path);
    if (!about.isFile()) {
      session.say(
        failureLine({ path, line: null, code: "input.unreadable", because: "reason.no-document" }, session),
      );
      return null;
    }
    if (about.size > largestText) throw new Problem("input.too-large", { path, maximum: largestText });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Problem) throw error;
    session.say(failureLine(unreadable(path, error), session));
    return null;
  }
}
