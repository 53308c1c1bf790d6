import type { AppendixReading } from "@pilu/intake/appendix";
import type { Session } from "../session.ts";

/** Tells a person where the file breaks off, if it does. A registry of an older version does not say. */
export function sayCutOff(
  { cutOff }: Partial<Pick<AppendixReading, "cutOff">>,
  { path, session }: { path: string; session: Session },
): void {
  if (cutOff) session.say(`${path}:${cutOff.line}: ${session.word("import.cut-off")}`);
}
