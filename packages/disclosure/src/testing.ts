// For tests: real hashing, and a content with every kind of field.
import { createHash } from "node:crypto";
import { Content } from "@pilu/schema";
import { exampleDisclosure } from "../../schema/src/golden/example-disclosure.ts";

export const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** The content of the schema's own example document. */
export function exampleContent(): Content {
  const given = exampleDisclosure() as Record<string, unknown>;
  return Content.parse(Object.fromEntries(Object.keys(Content.shape).map((key) => [key, given[key]])));
}
