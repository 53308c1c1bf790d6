import type { Reader } from "@pilu/db";
import { compose, type InPlace, inPlace, sealParts } from "@pilu/disclosure";
import type { Content, Entry } from "@pilu/schema";
import { bytesHash, sha256 } from "../hash.ts";
import { stateAt } from "./dependencies.ts";
import { judgedBy } from "./judge.ts";
import { instantsOf, plan } from "./plan.ts";
import type { PlannedPage } from "./publish.ts";
import type { WaitingApp } from "./waiting.ts";

/**
 * What a decision makes of an app's page, composed of those integrations alone that it is about: all other blocks are
 * those of the version before, which says what the log said until now. Null where the page must be composed whole: more
 * than entries differs, or a block is not what it was stored as (redacted, or changed by hand).
 */
export async function planInPlace(
  view: Pick<Reader, "entryBytes">,
  waiting: WaitingApp,
): Promise<PlannedPage | null> {
  const { dates, decided, dependencies, manifests, versions } = waiting;
  const { effectiveAt, words } = decided;
  const composed = (t: number) => {
    const state = stateAt(dependencies, t);
    return state === null ? null : compose(state);
  };
  const [manifest, ...more] = manifests.values();
  const before = composed(effectiveAt - 1);
  if (manifest === undefined || more.length > 0 || before === null) return null;
  const pages = new Map<number, InPlace & { readonly excerpt: Content }>();
  for (const t of instantsOf({ dates, effectiveAt })) {
    const excerpt = composed(t);
    const page = excerpt === null ? null : inPlace(manifest, { after: excerpt, before }, sha256);
    if (excerpt === null || page === null) return null;
    pages.set(t, { ...page, excerpt });
  }
  // The same at every instant: what stays is what no excerpt holds.
  const kept = pages.get(effectiveAt)?.kept;
  const blocks = kept === undefined ? null : await keptBlocks(view, { kept, words });
  if (kept === undefined || blocks === null) return null;
  let read: Entry[] | null = null;
  const others = () => {
    read ??= kept.entries.map((hash) => JSON.parse(new TextDecoder().decode(blocks.get(hash))));
    return read;
  };
  const judgeAt = judgedBy(waiting);
  const next = plan({
    ...{ dates, effectiveAt, versions },
    compose: (t) => pages.get(t)?.excerpt ?? null,
    contentOf: () => before,
    judgeAt: (t, base) => ({ ...judgeAt(t, base), others }),
  });
  return {
    next,
    sealed({ plannedAt }, publication) {
      const { added, skeleton } = pages.get(plannedAt) as InPlace;
      const bodies = new Map<string, string | Uint8Array>(blocks);
      for (const { hash, body } of added) bodies.set(hash, body);
      return { ...sealParts({ bodies, skeleton }, publication, sha256), blocks: added };
    },
  };
}

/** The bytes of blocks by hash; null where one is missing or is not what its hash says. */
async function keptBlocks(
  view: Pick<Reader, "entryBytes">,
  { kept, words }: { readonly kept: InPlace["kept"]; readonly words: Map<string, Uint8Array> },
): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const found = new Map<string, Uint8Array>();
  const missing = kept.labels.filter((hash) => !words.has(hash));
  const labels = new Set<string>(missing);
  for (const { bytes, hash } of await view.entryBytes([...kept.entries, ...missing])) {
    if (bytesHash(bytes) !== hash) return null;
    found.set(hash, bytes);
    if (labels.has(hash)) words.set(hash, bytes);
  }
  for (const hash of kept.labels) {
    const bytes = words.get(hash);
    if (bytes !== undefined) found.set(hash, bytes);
  }
  return [...kept.entries, ...kept.labels].every((hash) => found.has(hash)) ? found : null;
}
