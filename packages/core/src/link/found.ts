import { canonical, parseOrRefuse } from "@pilu/schema";
import { z } from "zod";

/** What somebody read when the page was last looked at by a person; before that, what was first read there. */
const Reviewed = z.strictObject({ hash: z.string(), at: z.int(), by: z.string().nullable() });

/**
 * What is kept of an address. `status` is the last answer's (HTTP), null where none came, and then `failure` says why.
 * `hash` is of the readable `text`; both null where no text could be read. `failing` counts the visits in a row that
 * came to nothing.
 */
export const FoundLink = z.strictObject({
  schema: z.literal("pilu.link/1"),
  end: z.string().nullable(),
  status: z.int().nullable(),
  failure: z.string().nullable(),
  failing: z.int(),
  text: z.string().nullable(),
  hash: z.string().nullable(),
  reviewed: Reviewed.nullable(),
});
export type FoundLink = z.infer<typeof FoundLink>;

export function foundIn({ url, body }: { url: string; body: string }): FoundLink {
  return parseOrRefuse(FoundLink, JSON.parse(body), "document.malformed", { kind: "link", id: url });
}

export function foundText(found: FoundLink): string {
  return canonical(found);
}

/** Where the text begins in what {@link foundText} writes: of its keys in order it is the last. */
export const upToText = ',"text":';

/** What was found without its text, from what stands before {@link upToText}; it was judged when it was written. */
export function foundUpToText(head: string): Omit<FoundLink, "text"> {
  return JSON.parse(`${head}}`) as Omit<FoundLink, "text">;
}
