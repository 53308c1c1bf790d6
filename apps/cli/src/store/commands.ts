import type { Command } from "commander";
import type { End } from "../program.ts";
import type { Session } from "../session.ts";

/** `pilu store …`: what app stores ask, from the list of an app. */
export function storeCommands(
  verb: (name: string) => Command,
  { session, end }: { session: Session; end: End },
): void {
  const { word } = session;
  const sourced = (command: Command) =>
    command
      .option("--document <document.json>", word("help.store.document"))
      .option("--app <slug>", word("help.store.app"))
      .option("--server <url>", word("help.bundle.server"));
  sourced(verb("google-form"))
    .description(word("help.store.google-form"))
    .requiredOption("--template <file>", word("help.store.template"))
    .option("--out <file>", word("help.store.out"))
    .option("--json", word("help.json"))
    .action((options: Parameters<typeof import("./google-form.ts").googleFormVerb>[0]) =>
      end(import("./google-form.ts").then(({ googleFormVerb }) => googleFormVerb(options, session))),
    );
  sourced(verb("apple-manifest"))
    .description(word("help.store.apple-manifest"))
    .option("--manifest <file>", word("help.store.manifest"))
    .option("--out <file>", word("help.store.out"))
    .option("--json", word("help.json"))
    .action((options: Parameters<typeof import("./apple-manifest.ts").appleManifestVerb>[0]) =>
      end(import("./apple-manifest.ts").then(({ appleManifestVerb }) => appleManifestVerb(options, session))),
    );
  sourced(verb("apple-labels"))
    .description(word("help.store.apple-labels"))
    .option("--out <file>", word("help.store.out"))
    .action((options: Parameters<typeof import("./apple-labels.ts").appleLabelsVerb>[0]) =>
      end(import("./apple-labels.ts").then(({ appleLabelsVerb }) => appleLabelsVerb(options, session))),
    );
  sourced(verb("national-platform"))
    .description(word("help.store.national-platform"))
    .option("--json", word("help.json"))
    .action((options: Parameters<typeof import("./national-platform.ts").nationalPlatformVerb>[0]) =>
      end(
        import("./national-platform.ts").then(({ nationalPlatformVerb }) =>
          nationalPlatformVerb(options, session),
        ),
      ),
    );
}
