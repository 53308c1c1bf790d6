import { message, messages } from "@pilu/schema/messages";
import { Problem } from "@pilu/schema/problem";
import type { Session } from "./session.ts";

/**
 * Says why a run could not tell, and of which file (`ofFile`), a line for each fault; anything that is no Problem is
 * ours, and shown in full.
 */
export function sayRefusal(error: unknown, session: Session): void {
  if (error instanceof Problem) {
    const [first = "", ...rest] = messages(error, session.locale);
    const { file } = error.facts;
    session.say(file === undefined ? first : `${file}: ${first}`);
    for (const line of rest) session.say(line);
    return;
  }
  session.say(message(new Problem("internal"), session.locale));
  session.trace(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
