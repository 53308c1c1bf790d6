import { type PlatformCheck, platformChecks, platformValues } from "@pilu/disclosure";
import type { ExitCode, Session } from "../session.ts";
import { visible } from "../terminal/visible.ts";
import { aboutDocument, documentFrom, type Source } from "./source.ts";

/**
 * `pilu store national-platform`: the five values that Chinese stores compare, as a list to tick off. Ends with 1
 * where the list has none of one.
 */
export async function nationalPlatformVerb(
  options: Source & { readonly json?: true },
  session: Session,
): Promise<ExitCode> {
  const document = await documentFrom(options, session);
  if (document === null) return 2;
  const sdks = platformChecks(document).map((check) => ({
    ...check,
    missing: platformValues.filter((name) => check.values[name] === null),
  }));
  session.result(
    options.json === true
      ? JSON.stringify({ schema: "pilu.national-platform/1", ...aboutDocument(document), sdks }, null, 2)
      : sdks.map((check, at) => checkText(check, at + 1, session)).join("\n\n"),
  );
  return sdks.some(({ missing }) => missing.length > 0) ? 1 : 0;
}

function checkText(
  { sdk, id, isRecorded, packages, values }: PlatformCheck,
  number: number,
  session: Session,
): string {
  const { word } = session;
  const record = isRecorded
    ? word("store.platform.recorded", { id: id ?? "-" })
    : word("store.platform.not-recorded");
  const lines = platformValues.map((name) => {
    const value = values[name];
    const text = value === null ? word("store.platform.missing") : value.replace(/\s+/g, " ");
    return `  [ ] ${word(`store.platform.${name}`)}: ${text}`;
  });
  const names = packages.length === 0 ? "" : ` (${packages.join(", ")})`;
  return visible([`${number}. ${sdk}${names}; ${record}`, ...lines].join("\n"));
}
