import type { Encoding } from "@pilu/intake/policy";
import { Command, CommanderError, Option } from "commander";
import { sayRefusal } from "./refusal.ts";
import type { ExitCode, Session } from "./session.ts";
import { storeCommands } from "./store/commands.ts";
import { tokenCommands } from "./token/commands.ts";
import { usageProblem } from "./usage.ts";
import { userCommands } from "./user/commands.ts";
import { version } from "./version.ts";

/** Runs one command line and says how it ended. Nothing is thrown: a refusal is one line on standard error. */
export async function run(argv: readonly string[], session: Session): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = commands(session, async (verb) => {
    code = await verb;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    sayRefusal(error instanceof CommanderError ? usageProblem(error, session) : error, session);
    return 2;
  }
}

// Those of the intake, which is not loaded before a verb needs it.
const textEncodings = ["utf-8", "gb18030", "utf-16le", "utf-16be"] satisfies Encoding[];

export type End = (verb: Promise<ExitCode>) => Promise<void>;

// Each verb loads its own modules when it is called: no verb pays for another's.
function commands(session: Session, end: End): Command {
  const { word } = session;
  const program = configured(new Command("pilu"), session)
    .description(word("help.about"))
    .version(version, "-V, --version", word("help.version"))
    // What stands behind a verb is the verb's: `bundle --version 3` names a version of an appendix.
    .enablePositionalOptions()
    .helpCommand("help [command]", word("help.helpCommand"))
    .addHelpText("after", `\n${word("help.exit")}\n${word("help.language")}`);
  const verb = (name: string) => configured(program.command(name), session).helpCommand(false);

  verb("scan")
    .description(word("help.scan"))
    .argument("<path...>", word("help.paths"))
    .option("--json", word("help.scan.json"))
    .action((paths: string[], options: { json?: true }) =>
      end(import("./scan/scan.ts").then(({ scanVerb }) => scanVerb(paths, options, session))),
    );
  verb("check")
    .description(word("help.check"))
    .argument("<path...>", word("help.paths"))
    .requiredOption("--app <slug>", word("help.check.app"))
    .option("--server <url>", word("help.check.server"))
    .addOption(
      new Option("--format <format>", word("help.check.format"))
        .choices(["table", "json", "sarif", "github"])
        .default("table"),
    )
    .addOption(new Option("--json", word("help.json")).implies({ format: "json" }))
    .option("--strict", word("help.check.strict"))
    .option("--baseline <file>", word("help.check.baseline"))
    .option("--write-baseline <file>", word("help.check.write-baseline"))
    .action((paths: string[], options: Parameters<typeof import("./check/check.ts").checkVerb>[1]) =>
      end(import("./check/check.ts").then(({ checkVerb }) => checkVerb(paths, options, session))),
    );
  verb("draft")
    .description(word("help.draft"))
    .argument("<path...>", word("help.paths"))
    .requiredOption("--app-name <name>", word("help.draft.app-name"))
    .requiredOption("--controller <company>", word("help.draft.controller"))
    .option("--country <code>", word("help.draft.country"), "CN")
    .option("--locale <tags>", word("help.draft.locale"), "zh-CN,en")
    .requiredOption("--out <folder>", word("help.draft.out"))
    .action((paths: string[], options: Parameters<typeof import("./draft/draft.ts").draftVerb>[1]) =>
      end(import("./draft/draft.ts").then(({ draftVerb }) => draftVerb(paths, options, session))),
    );
  verb("policy")
    .description(word("help.policy"))
    .argument("<file>", word("help.policy.file"))
    .option("--app <slug>", word("help.policy.app"))
    .option("--server <url>", word("help.server"))
    .option("--json", word("help.policy.json"))
    .addOption(new Option("--encoding <name>", word("help.encoding")).choices(textEncodings))
    .action((path: string, options: Parameters<typeof import("./policy/policy.ts").policyVerb>[1]) =>
      end(import("./policy/policy.ts").then(({ policyVerb }) => policyVerb(path, options, session))),
    );
  verb("import")
    .description(word("help.import"))
    .argument("<file>", word("help.import.file"))
    .option("--app <slug>", word("help.import.app"))
    .option("--server <url>", word("help.server"))
    .option("--dry-run", word("help.import.dry-run"))
    .option("--json", word("help.import.json"))
    .addOption(new Option("--encoding <name>", word("help.encoding")).choices(textEncodings))
    .action((path: string, options: Parameters<typeof import("./import/import.ts").importVerb>[1]) =>
      end(import("./import/import.ts").then(({ importVerb }) => importVerb(path, options, session))),
    );
  verb("render")
    .description(word("help.render"))
    .argument("<document.json>", word("help.render.document"))
    .addOption(
      new Option("--format <format>", word("help.render.format"))
        .choices([
          ...["html", "md", "csv", "json", "txt", "docx", "xlsx", "pdf"],
          ...["cdx.json", "cdx.xml", "dpv.jsonld", "fides.yaml"],
          ...["collected", "shared"].flatMap((list) =>
            ["html", "md", "csv", "json"].map((kind) => `${list}.${kind}`),
          ),
        ])
        .makeOptionMandatory(),
    )
    .addOption(new Option("--lang <tag>", word("help.render.lang")).choices(["zh-CN", "en"]))
    .addOption(new Option("--layout <layout>", word("help.render.layout")).choices(["table", "text"]))
    .option("--out <file>", word("help.render.out"))
    .action((path: string, options: Parameters<typeof import("./render/render.ts").renderVerb>[1]) =>
      end(import("./render/render.ts").then(({ renderVerb }) => renderVerb(path, options, session))),
    );
  verb("bundle")
    .description(word("help.bundle"))
    .option("--app <slug>", word("help.bundle.app"))
    .option("--version <n>", word("help.bundle.version"))
    .option("--server <url>", word("help.bundle.server"))
    .option("--document <document.json>", word("help.bundle.document"))
    .option("--out <file>", word("help.bundle.out"))
    .action((options: Parameters<typeof import("./bundle/bundle.ts").bundleVerb>[0]) =>
      end(import("./bundle/bundle.ts").then(({ bundleVerb }) => bundleVerb(options, session))),
    );
  verb("migrate")
    .description(word("help.migrate"))
    .action(() => end(import("./registry/migrate.ts").then(({ migrateVerb }) => migrateVerb(session))));
  verb("seed")
    .description(word("help.seed"))
    .option("--demo", word("help.seed.demo"))
    .option("--if-empty", word("help.seed.if-empty"))
    .action((options: { demo?: true; ifEmpty?: true }) =>
      end(import("./registry/seed.ts").then(({ seedVerb }) => seedVerb(options, session))),
    );
  verb("verify")
    .description(word("help.verify"))
    .option("--against <document.json>", word("help.verify.against"))
    .option("--json", word("help.verify.json"))
    .action((options: { against?: string; json?: true }) =>
      end(import("./registry/verify.ts").then(({ verifyVerb }) => verifyVerb(options, session))),
    );
  verb("backup")
    .description(word("help.backup"))
    .requiredOption("--out <file>", word("help.backup.out"))
    .action((options: Parameters<typeof import("./backup/backup.ts").backupVerb>[0]) =>
      end(import("./backup/backup.ts").then(({ backupVerb }) => backupVerb(options, session))),
    );
  verb("restore")
    .description(word("help.restore"))
    .argument("<file>", word("help.restore.file"))
    .option("--replace", word("help.restore.replace"))
    .action((path: string, options: Parameters<typeof import("./restore/restore.ts").restoreVerb>[1]) =>
      end(import("./restore/restore.ts").then(({ restoreVerb }) => restoreVerb(path, options, session))),
    );
  verb("export")
    .description(word("help.export"))
    .requiredOption("--out <folder>", word("help.export.out"))
    .option("--base-url <url>", word("help.export.base-url"))
    .option("--until <time>", word("help.export.until"))
    .option("--exchange", word("help.export.exchange"))
    .option("--check", word("help.export.check"))
    .action((options: Parameters<typeof import("./export/export.ts").exportVerb>[0]) =>
      end(import("./export/export.ts").then(({ exportVerb }) => exportVerb(options, session))),
    );
  verb("links")
    .description(word("help.links"))
    .option("--last", word("help.links.last"))
    .option("--json", word("help.links.json"))
    .action((options: Parameters<typeof import("./links/links.ts").linksVerb>[0]) =>
      end(import("./links/links.ts").then(({ linksVerb }) => linksVerb(options, session))),
    );
  for (const [name, commands] of [
    ["store", storeCommands],
    ["user", userCommands],
    ["token", tokenCommands],
  ] as const) {
    const group = verb(name)
      .description(word(`help.${name}`))
      .helpCommand(false);
    commands((inner) => configured(group.command(inner), session).helpCommand(false), { session, end });
  }
  return program;
}

/** Help in the reader's language; refusals are thrown, so that they are said in one place. */
function configured(command: Command, { word }: Session): Command {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": word("help.usage"),
    "Arguments:": word("help.arguments"),
    "Options:": word("help.options"),
    "Commands:": word("help.commands"),
  };
  return command
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option) => {
        const { description, argChoices, defaultValue } = option;
        const extra = [
          ...(argChoices === undefined ? [] : [`${word("help.choices")}: ${argChoices.join(", ")}`]),
          ...(defaultValue === undefined ? [] : [`${word("help.default")}: ${defaultValue}`]),
        ];
        return extra.length === 0 ? description : `${description} (${extra.join("; ")})`;
      },
    })
    .helpOption("-h, --help", word("help.help"));
}
