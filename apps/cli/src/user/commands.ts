import type { AccessRole } from "@pilu/schema";
import { type Command, Option } from "commander";
import type { End } from "../program.ts";
import type { Session } from "../session.ts";

// Spelled here: the schema is not loaded before a verb needs it.
const roles = ["viewer", "engineer", "legal", "admin"] satisfies AccessRole[];

/** `pilu user …`: who may come in, and what they may do. */
export function userCommands(
  verb: (name: string) => Command,
  { session, end }: { session: Session; end: End },
): void {
  const { word } = session;
  const role = () =>
    new Option("--role <role...>", word("help.user.role")).choices(roles).makeOptionMandatory();
  const change = () => import("./change.ts");

  verb("create")
    .description(word("help.user.create"))
    .requiredOption("--email <address>", word("help.user.email"))
    .option("--name <name>", word("help.user.name"))
    .addOption(role())
    .option("--password-stdin", word("help.user.password-stdin"))
    .action((options: Parameters<typeof import("./create.ts").createVerb>[0]) =>
      end(import("./create.ts").then(({ createVerb }) => createVerb(options, session))),
    );
  verb("first")
    .description(word("help.user.first"))
    .action(() => end(change().then(({ firstVerb }) => firstVerb(session))));
  verb("list")
    .description(word("help.user.list"))
    .option("--json", word("help.json"))
    .action((options: { json?: true }) =>
      end(import("./list.ts").then(({ listVerb }) => listVerb(options, session))),
    );
  verb("roles")
    .description(word("help.user.roles"))
    .argument("<email>", word("help.user.email"))
    .addOption(role())
    .action((email: string, options: { role: string[] }) =>
      end(change().then(({ rolesVerb }) => rolesVerb(email, options, session))),
    );
  for (const [name, isActive] of [
    ["deactivate", false],
    ["activate", true],
  ] as const) {
    verb(name)
      .description(word(`help.user.${name}`))
      .argument("<email>", word("help.user.email"))
      .action((email: string) =>
        end(change().then(({ activeVerb }) => activeVerb(email, isActive, session))),
      );
  }
  verb("renew")
    .description(word("help.user.renew"))
    .argument("<email>", word("help.user.email"))
    .action((email: string) => end(change().then(({ renewVerb }) => renewVerb(email, session))));
}
