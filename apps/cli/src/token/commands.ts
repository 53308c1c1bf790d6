import type { Scope } from "@pilu/schema";
import { type Command, Option } from "commander";
import type { End } from "../program.ts";
import type { Session } from "../session.ts";

// Spelled here: the schema is not loaded before a verb needs it.
const scopes = ["registry:read", "scan:write", "change:propose"] satisfies Scope[];

/** `pilu token …`: keys for programs. */
export function tokenCommands(
  verb: (name: string) => Command,
  { session, end }: { session: Session; end: End },
): void {
  const { word } = session;
  verb("issue")
    .description(word("help.token.issue"))
    .requiredOption("--for <email>", word("help.token.for"))
    .requiredOption("--label <text>", word("help.token.label"))
    .addOption(
      new Option("--scope <scope...>", word("help.token.scope")).choices(scopes).makeOptionMandatory(),
    )
    .option("--days <number>", word("help.token.days"), "90")
    .action((options: Parameters<typeof import("./verbs.ts").issueVerb>[0]) =>
      end(import("./verbs.ts").then(({ issueVerb }) => issueVerb(options, session))),
    );
  verb("list")
    .description(word("help.token.list"))
    .option("--json", word("help.json"))
    .action((options: { json?: true }) =>
      end(import("./verbs.ts").then(({ listVerb }) => listVerb(options, session))),
    );
  verb("revoke")
    .description(word("help.token.revoke"))
    .argument("<id>", word("help.token.id"))
    .action((id: string) => end(import("./verbs.ts").then(({ revokeVerb }) => revokeVerb(id, session))));
}
