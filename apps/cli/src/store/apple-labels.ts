import { appleDeclaration, privacyLabels } from "@pilu/disclosure";
import type { ExitCode, Session } from "../session.ts";
import { openLines } from "./apple-open.ts";
import { documentFrom, type Source } from "./source.ts";
import { writeOut } from "./write-out.ts";

/** `pilu store apple-labels`: the App Store's privacy labels as fastlane uploads them. */
export async function appleLabelsVerb(
  options: Source & { readonly out?: string },
  session: Session,
): Promise<ExitCode> {
  const document = await documentFrom(options, session);
  if (document === null) return 2;
  const declaration = appleDeclaration(document);
  const { labels, unnamed } = privacyLabels(declaration);
  const text = `${JSON.stringify(labels, null, 2)}\n`;
  if (options.out === undefined) session.result(text);
  else writeOut(options.out, text, session);
  // Of a manifest alone.
  const open = declaration.open.filter(
    ({ point }) => point !== "required-reasons" && point !== "tracking-domains",
  );
  for (const line of openLines(open, session)) session.say(line);
  if (unnamed.length > 0) session.say(`  ${session.word("store.apple.unnamed")} (${unnamed.join(", ")})`);
  return 0;
}
