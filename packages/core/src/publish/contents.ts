import type { Reader } from "@pilu/db";
import { blocksOf, contentOf, isContentOf } from "@pilu/disclosure";
import type { Content, Digest } from "@pilu/schema";
import { sha256 } from "../hash.ts";

/** Contents of versions by number, and the blocks that they are stored in. */
export interface Contents {
  readonly contents: ReadonlyMap<number, Content>;
  readonly stored: ReadonlySet<Digest>;
}

/**
 * What users were told by versions of an app, from their manifests by number. `likely` is what the page should have been
 * just before: where the hashes of a version are its hashes, it is that version, and neither read nor parsed; what an
 * entry is made of then is the very same before and after.
 */
export async function contentsOf(
  view: Pick<Reader, "entries">,
  { likely, manifests }: { likely: Content | null; manifests: ReadonlyMap<number, string> },
): Promise<Contents> {
  const contents = new Map<number, Content>();
  const stored = new Set<Digest>();
  for (const [n, manifest] of manifests) {
    const hashes = blocksOf(manifest);
    for (const hash of hashes) stored.add(hash);
    contents.set(
      n,
      likely !== null && isContentOf(manifest, likely, sha256)
        ? likely
        : contentOf(manifest, new Map((await view.entries(hashes)).map(({ hash, body }) => [hash, body]))),
    );
  }
  return { contents, stored };
}
