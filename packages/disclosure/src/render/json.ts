import type { AnyDisclosure } from "@pilu/schema";
import { canonicalText } from "../document/canonical-text.ts";

/** The document as its canonical text (RFC 8785): neutral in language, complete, the bytes that its digest covers. */
export function renderJson(document: AnyDisclosure): string {
  return canonicalText(document);
}
