import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { checkDocument, liftDocument } from "@pilu/disclosure";
import { type AnyDisclosure, canonical, Problem } from "@pilu/schema";
import { failureLine, unreadable } from "../input/failure.ts";
import { ofFile } from "../input/of-file.ts";
import type { Session } from "../session.ts";

/** Bytes. An appendix of 200 SDKs has one million. */
const largest = 67_108_864;

/**
 * Reads the document at `path`, checked against its own digests. Null, and said, where the file cannot be read. Throws
 * `document.malformed`, `document.schema`, or `document.hash` where somebody changed it after it was made.
 */
export function readDocument(path: string, session: Session): AnyDisclosure | null {
  return readBytes(path, session)?.document ?? null;
}

/** A document with its canonical bytes: those that its digest is of. */
export interface WithBytes {
  readonly document: AnyDisclosure;
  readonly bytes: string;
}

/** The same with its bytes. */
export function readBytes(path: string, session: Session): WithBytes | null {
  let text: string;
  try {
    const about = statSync(path);
    if (!about.isFile()) {
      session.say(
        failureLine({ path, line: null, code: "input.unreadable", because: "reason.no-document" }, session),
      );
      return null;
    }
    if (about.size > largest) throw new Problem("input.too-large", { path, maximum: largest });
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Problem) throw error;
    session.say(failureLine(unreadable(path, error), session));
    return null;
  }
  try {
    return documentOf(text);
  } catch (error) {
    throw ofFile(path, error);
  }
}

/** The document that `text` is. Throws as `readDocument` does. */
export function documentOf(text: string): WithBytes {
  const value = parsed(text.replace(/^\uFEFF/, ""));
  const document = liftDocument(value);
  // Indenting a document by hand changes its bytes, not what it says.
  const bytes = canonical(value);
  if (checkDocument(bytes, sha256) !== null) throw new Problem("document.hash");
  return { document, bytes };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("document.malformed");
  }
}

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
