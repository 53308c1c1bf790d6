import { type Locale, Problem } from "@pilu/schema";
import { messages } from "@pilu/schema/messages";

/** Says on standard error why the program cannot run: a line for the refusal and one for each setting at fault. */
export function sayRefusal(error: unknown, environment = process.env): void {
  const lines =
    error instanceof Problem
      ? messages(error, localeOf(environment))
      : [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  process.stderr.write(`${lines.map((line, at) => (at === 0 ? `pilu: ${line}` : `  ${line}`)).join("\n")}\n`);
}

/** The language of the terminal: `PILU_LANG`, else what POSIX says about messages. */
function localeOf({ PILU_LANG, LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Locale {
  const tag = [PILU_LANG, LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
  return /^zh([-_.@]|$)/i.test(tag ?? "") ? "zh-CN" : "en";
}
