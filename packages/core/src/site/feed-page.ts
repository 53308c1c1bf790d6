// The feed of an app: its newest versions, one entry each, in one language.
import { type FeedVersion, renderFeed } from "@pilu/disclosure";
import { ChangeClass, type Locale } from "@pilu/schema";
import { fateOf, inForce } from "./in-force.ts";
import type { Line, Pointer } from "./line.ts";
import type { Site } from "./site.ts";

/** Entries of a feed: readers ask often, and who wants all has the history. */
const most = 30;

interface FeedView {
  readonly line: Line;
  readonly at: number;
  readonly locale: Locale;
}

/** The text of a feed as it reads at an instant. */
export async function feedPage(
  { core, documents, publicUrl }: Site,
  { line, at, locale }: FeedView,
): Promise<string> {
  const { id, slug, names, controller } = line.app;
  const page = `${publicUrl}/d/${slug}`;
  const newest = [...line.versions].reverse().slice(0, most);
  const notes = await documents.notes(newest);
  const gone = new Map((await core.disclosure.history(id)).map((one) => [one.n, one.redacted]));
  const versions = newest.map((version): FeedVersion => {
    const fate = fateOf(line.versions, { version, at });
    return {
      version: version.n,
      digest: version.digest,
      base: version.base,
      publishedAt: version.publishedAt,
      effectiveAt: version.effectiveAt,
      class: ChangeClass.parse(version.class),
      fate,
      redacted: gone.get(version.n) ?? null,
      updatedAt: fate.is === "came" ? version.publishedAt : lastTold(line.versions, version),
      href: `${page}/v/${version.n}/${locale}`,
      note: notes.get(version.n)?.[locale] ?? null,
    };
  });
  return renderFeed({
    app: { names, controller },
    locale,
    first: (line.versions[0] as Pointer).digest,
    self: `${page}/feed.atom?lang=${locale}`,
    page: `${page}/${locale}`,
    versions,
  });
}

/** When it was last decided what becomes of a version: the publication of the one that holds on its date. */
function lastTold(versions: readonly Pointer[], version: Pointer): number {
  return Math.max(version.publishedAt, inForce(versions, version.effectiveAt)?.publishedAt ?? 0);
}
