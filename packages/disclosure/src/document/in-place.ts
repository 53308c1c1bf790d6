import { Content, type Digest, documentSchema, type Entry, type Labels } from "@pilu/schema";
import { sortName } from "../compose/order.ts";
import { isSame } from "../diff/same.ts";
import { type Block, blocksMade, type Reference, referenceTo } from "./blocks.ts";
import type { Hash } from "./hash.ts";

/** A page that is a stored one with some of its entries replaced by others. */
export interface InPlace {
  /** Whether the excerpts need other words, so that the page may: `wordsAfter` tells. */
  readonly isAboutWords: boolean;
  /** The texts of the entries of both excerpts. */
  readonly texts: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** The blocks that it takes over: entries that stay, and words by what they are of. */
  readonly kept: { readonly entries: readonly Digest[]; readonly labels: Readonly<Record<string, Digest>> };
  /** The page with `words` in place of the stored blocks of the same name. */
  readonly made: (words: Partial<Labels>) => {
    /** Its content with references in place of blocks. */
    readonly skeleton: object;
    /** The blocks that the stored page has not. */
    readonly added: readonly Block[];
  };
}

const rest = Object.keys(Content.shape).filter((key) => key !== "groups" && key !== "labels") as Exclude<
  keyof Content,
  "groups" | "labels"
>[];

interface StoredSkeleton extends Omit<Content, "groups" | "labels"> {
  readonly schema: string;
  readonly groups: readonly { readonly entries: readonly Reference[] }[];
  readonly labels: Readonly<Record<string, Reference>>;
}

/**
 * The page of a stored manifest with entries of `after` in place of those of `before`: two excerpts, which are composed
 * of the same few integrations of its app and hold every entry that differs. Null where that is not all: an entry comes,
 * goes or moves, the page around them is another, or it was composed under another schema or by other rules of order. The
 * stored page is then to be composed anew.
 */
export function inPlace(
  manifest: string,
  { before, after }: { readonly before: Content; readonly after: Content },
  hash: Hash,
): InPlace | null {
  const stored = JSON.parse(manifest) as StoredSkeleton;
  if (stored.schema !== documentSchema) return null;
  if (!rest.every((key) => isSame(before[key], after[key]) && isSame(after[key], stored[key]))) return null;
  if (!isSame(layoutOf(before), layoutOf(after))) return null;
  const blockOf = blocksMade(hash);
  const [was, is] = [entriesOf(before).map(blockOf), entriesOf(after).map(blockOf)];
  const swaps = new Map(was.map(({ hash: old }, at) => [old, is[at]]));
  const references = stored.groups.flatMap((group) => group.entries.map((entry) => entry.$));
  const standing = new Set(references);
  if (!was.every((block) => standing.has(block.hash))) return null;
  const swapped = (entry: Reference) => {
    const block = swaps.get(entry.$);
    return block === undefined ? entry : referenceTo(block);
  };
  const groups = stored.groups.map((group) => ({ ...group, entries: group.entries.map(swapped) }));
  const around = Object.fromEntries(rest.map((key) => [key, stored[key]]));
  return {
    isAboutWords: !isSame(before.labels, after.labels),
    texts: { after: is.map((block) => block.body), before: was.map((block) => block.body) },
    kept: {
      entries: [...standing].filter((one) => !swaps.has(one)),
      labels: Object.fromEntries(Object.entries(stored.labels).map(([name, block]) => [name, block.$])),
    },
    made(words) {
      const others = Object.entries(words).map(([name, block]) => [name, blockOf(block as object)] as const);
      const labels = {
        ...stored.labels,
        ...Object.fromEntries(others.map(([name, block]) => [name, referenceTo(block)])),
      };
      const blocks = [...is, ...others.map(([, block]) => block)];
      return {
        added: [...new Map(blocks.map((block) => [block.hash, block])).values()],
        skeleton: { ...around, groups, labels },
      };
    },
  };
}

function entriesOf({ groups }: Content): Entry[] {
  return groups.flatMap((group) => group.entries);
}

/** Where entries stand, and by what: with the same they stand at the same places among any others. */
function layoutOf({ groups }: Content) {
  return groups.map(({ entries, key }) => [key, entries.map(({ id, names }) => [id, sortName(names)])]);
}
