import type { Reader } from "@pilu/db";
import { compose, type InPlace, inPlace, sealParts, wordsAfter } from "@pilu/disclosure";
import type { Content, Labels } from "@pilu/schema";
import { sha256 } from "../hash.ts";
import { stateAt } from "./dependencies.ts";
import { judgedBy } from "./judge.ts";
import { judgedAlike } from "./judged-alike.ts";
import { type KeptBlocks, keptBlocks } from "./kept-blocks.ts";
import { instantsOf, plan } from "./plan.ts";
import type { PlannedPage } from "./publish.ts";
import type { WaitingApp } from "./waiting.ts";

/**
 * What a decision makes of an app's page, composed of those integrations alone that it is about: all other blocks are
 * those of the version before, which says what the log said until now. Null where the page must be composed whole: more
 * than entries and words differs, or a block is not what it was stored as (redacted, or changed by hand).
 */
export async function planInPlace(
  view: Pick<Reader, "entryBytes">,
  waiting: WaitingApp,
): Promise<PlannedPage | null> {
  const { dates, decided, dependencies, manifests, todo, versions } = waiting;
  const { effectiveAt, judged } = decided;
  const composed = (t: number) => {
    const state = stateAt(dependencies, t);
    return state === null ? null : compose(state);
  };
  const [manifest, ...more] = manifests.values();
  const before = composed(effectiveAt - 1);
  if (manifest === undefined || more.length > 0 || before === null) return null;
  const found = new Map<number, { readonly page: InPlace; readonly excerpt: Content }>();
  for (const t of instantsOf({ dates, effectiveAt })) {
    const excerpt = composed(t);
    const page = excerpt === null ? null : inPlace(manifest, { after: excerpt, before }, sha256);
    if (excerpt === null || page === null) return null;
    found.set(t, { excerpt, page });
  }
  // The same at every instant: what stays is what no excerpt holds.
  const kept = found.get(effectiveAt)?.page.kept;
  const blocks = kept === undefined ? null : await keptBlocks(view, { app: todo.app, decided, kept });
  const placed = blocks === null ? null : placedIn(found, { before, blocks });
  if (blocks === null || placed === null) return null;
  const { base, excerpts, pages } = placed;
  const judgeAt = judgedBy(waiting);
  const next = plan({
    ...{ dates, effectiveAt, versions },
    compose: (t) => pages.get(t)?.content ?? null,
    contentOf: () => base,
    judge: (from, to, said) =>
      judgedAlike(judged, {
        ...{ app: todo.app, base: from, content: to, entries: blocks.entries, said },
        texts: [excerpts.get(from), excerpts.get(to)].flatMap((one) => one?.texts ?? []),
      }),
    // Corrections alone make an excerpt too.
    judgeAt: (t, from) => judgeAt(t, excerpts.get(from)?.excerpt ?? from),
  });
  return {
    next,
    sealed({ plannedAt }, publication) {
      const { added, skeleton } = pages.get(plannedAt) as Placed;
      const bodies = new Map<string, string | Uint8Array>(blocks.bytes);
      for (const { hash, body } of added) bodies.set(hash, body);
      return { ...sealParts({ bodies, skeleton }, publication, sha256), blocks: added };
    },
  };
}

type Placed = ReturnType<InPlace["made"]> & { readonly content: Content };

/**
 * The excerpts as parts of their pages: where one needs other words than another, with the words of all of the page, so
 * that they differ in what the pages differ in.
 */
function placedIn(
  found: ReadonlyMap<number, { readonly page: InPlace; readonly excerpt: Content }>,
  { before, blocks }: { readonly before: Content; readonly blocks: KeptBlocks },
) {
  const isAboutWords = [...found.values()].some(({ page }) => page.isAboutWords);
  const base = isAboutWords ? { ...before, labels: blocks.labels() } : before;
  const pages = new Map<number, Placed>();
  const excerpts = new Map<Content, { readonly excerpt: Content; readonly texts: readonly string[] }>();
  for (const [t, { excerpt, page }] of found) {
    const words = isAboutWords
      ? wordsAfter(base.labels, { after: excerpt, before, kept: blocks.entries })
      : base.labels;
    if (words === null) return null;
    const fresh = Object.entries(words).filter(([name, block]) => block !== base.labels[name]);
    const content = isAboutWords ? { ...excerpt, labels: words } : excerpt;
    const made = page.made(Object.fromEntries(fresh));
    pages.set(t, { ...made, content });
    excerpts.set(base, { excerpt: before, texts: page.texts.before });
    const moved = isAboutWords ? [wordsKey(base.labels, words)] : [];
    excerpts.set(content, { excerpt, texts: [...page.texts.after, ...moved] });
  }
  return { base, excerpts, pages };
}

/** What comes of words and what goes. */
function wordsKey(was: Labels, is: Labels): string {
  const ids = (labels: Labels, others: Labels) =>
    Object.entries(labels).flatMap(([name, block]) =>
      block === others[name]
        ? []
        : Object.keys(block)
            .filter((id) => !Object.hasOwn(others[name] ?? {}, id))
            .map((id) => `${name} ${id}`),
    );
  return JSON.stringify([ids(is, was), ids(was, is)]);
}
