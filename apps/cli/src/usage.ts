import { Problem } from "@pilu/schema/problem";
import type { CommanderError } from "commander";
import type { Session } from "./session.ts";
import type { WordKey } from "./words/index.ts";

const sentences: Readonly<Record<string, WordKey>> = {
  "commander.unknownOption": "usage.unknown-option",
  "commander.unknownCommand": "usage.unknown-command",
  "commander.missingArgument": "usage.missing-argument",
  "commander.optionMissingArgument": "usage.missing-value",
  "commander.missingMandatoryOptionValue": "usage.missing-option",
  "commander.excessArguments": "usage.excess",
  "commander.help": "usage.no-command",
};

/** What commander refused, said in the reader's language. It names what it speaks of in quotes. */
export function usageProblem({ code, message }: CommanderError, { word }: Session): Problem {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
  if (code === "commander.invalidArgument") {
    // "option '--format <format>' argument 'xml' is invalid. …"
    const [name = "", value = ""] = quoted;
    return new Problem("usage", { reason: word("usage.not-allowed", { name, value }) });
  }
  const key = sentences[code];
  return new Problem("usage", key === undefined ? {} : { reason: word(key, { name: quoted[0] ?? "" }) });
}
