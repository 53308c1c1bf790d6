import {
  type AppleDeclaration,
  amendedManifest,
  appleDeclaration,
  compareManifest,
  type Difference,
  manifestText,
} from "@pilu/disclosure";
import { type PrivacyManifest, Problem } from "@pilu/schema";
import { failureLine } from "../input/failure.ts";
import { readBytes } from "../input/read-bytes.ts";
import type { ExitCode, Session } from "../session.ts";
import { openLines } from "./apple-open.ts";
import { aboutDocument, documentFrom, type Source } from "./source.ts";
import { writeOut } from "./write-out.ts";

interface Options extends Source {
  readonly manifest?: string;
  readonly out?: string;
  readonly json?: true;
}

interface Read {
  readonly manifest: PrivacyManifest;
  readonly text: string;
}

/** `pilu store apple-manifest`: a proposal, or a comparison with a manifest. Ends with 1 where the two differ. */
export async function appleManifestVerb(options: Options, session: Session): Promise<ExitCode> {
  const { manifest: path, out, json } = options;
  const document = await documentFrom(options, session);
  if (document === null) return 2;
  const declaration = appleDeclaration(document);
  const read = path === undefined ? null : await manifestAt(path, session);
  if (path !== undefined && read === null) return 2;
  const differences = read === null ? null : compareManifest(read.manifest, declaration);
  const text = read === null ? manifestText(declaration) : amendedManifest(read.text, declaration);
  if (out !== undefined) {
    if (text === null)
      throw new Problem("input.unreadable", {
        path: path ?? out,
        reason: session.word("store.apple.not-xml"),
      });
    writeOut(out, text, session);
  }
  if (json === true) {
    const result = {
      schema: "pilu.apple-manifest/1",
      ...aboutDocument(document),
      ...declaration,
      differences,
    };
    session.result(JSON.stringify(result, null, 2));
  } else tell({ declaration, differences, text: out === undefined ? text : null }, session);
  return differences !== null && differences.length > 0 ? 1 : 0;
}

async function manifestAt(path: string, session: Session): Promise<Read | null> {
  const bytes = readBytes(path, session);
  if (bytes === null) return null;
  const { readBuild } = await import("@pilu/intake");
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const { privacyManifest, faults } = await readBuild({
    path: "PrivacyInfo.xcprivacy",
    text,
    ...(text.startsWith("bplist") ? { bytes } : {}),
  });
  const { failureOf } = await import("../input/failure.ts");
  for (const fault of faults) session.say(failureLine({ ...failureOf(fault), path }, session));
  return privacyManifest === undefined ? null : { manifest: privacyManifest, text };
}

interface Told {
  readonly declaration: AppleDeclaration;
  readonly differences: readonly Difference[] | null;
  /** The proposal, where it was written to no file. */
  readonly text: string | null;
}

function tell({ declaration, differences, text }: Told, session: Session): void {
  if (differences === null) {
    if (text !== null) session.result(text);
  } else {
    const { word } = session;
    const lines = differences.map(({ side, code, about, value, sdks }) => {
      const place = [about, value].filter((one) => one !== null).join(", ");
      const names = sdks.length === 0 ? "" : ` (${sdks.join(", ")})`;
      const said = `${word(`store.side.${side}`)}: ${word(`store.difference.${code}`)}`;
      return `  ${said}${place === "" ? "" : `: ${place}`}${names}`;
    });
    const head =
      differences.length === 0
        ? word("store.apple.same")
        : word("store.apple.differs", { count: differences.length });
    session.result([head, ...lines].join("\n"));
  }
  for (const line of openLines(declaration.open, session)) session.say(line);
}
