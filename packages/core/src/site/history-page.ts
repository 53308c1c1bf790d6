// All versions of an app: what was told when, and which holds now.
import { type Fate, renderHistory } from "@pilu/disclosure";
import { ChangeClass, type Locale } from "@pilu/schema";
import { fateOf, inForce } from "./in-force.ts";
import type { Line } from "./line.ts";
import type { Site } from "./site.ts";

interface HistoryView {
  readonly line: Line;
  readonly at: number;
  /** Null for JSON, which has every language in it. */
  readonly locale: Locale | null;
}

/** The text of a history as it reads at an instant. */
export function historyPage(site: Site, { line, at, locale }: HistoryView): Promise<string> {
  return locale === null ? historyJson(site, { line, at }) : historyHtml(site, { line, at, locale });
}

async function historyHtml(
  { core, publicUrl }: Site,
  { line, at, locale }: { line: Line; at: number; locale: Locale },
): Promise<string> {
  const { slug, id, names, controller } = line.app;
  const current = `${publicUrl}/d/${slug}`;
  const fates = fatesIn(line, at);
  // What was published since the line was read has no page yet.
  const versions = (await core.disclosure.history(id)).filter(({ n }) => fates.has(n));
  return renderHistory({
    app: { names, controller },
    versions: versions.map((version) => ({
      version: version.n,
      base: version.base,
      publishedAt: version.publishedAt,
      effectiveAt: version.effectiveAt,
      class: ChangeClass.parse(version.class),
      changes: (JSON.parse(version.changes) as unknown[]).length,
      fate: fates.get(version.n) ?? { is: "planned" },
      redacted: version.redacted,
    })),
    current: inForce(line.versions, at)?.n ?? null,
    locale,
    place: {
      base: current,
      current,
      feed: `${current}/feed.atom?lang=${locale}`,
      languages: { "zh-CN": `${current}/history?lang=zh-CN`, en: `${current}/history?lang=en` },
    },
  });
}

async function historyJson({ core }: Site, { line, at }: { line: Line; at: number }): Promise<string> {
  const held = inForce(line.versions, at)?.n;
  const fates = fatesIn(line, at);
  const versions = (await core.disclosure.history(line.app.id)).filter(({ n }) => fates.has(n));
  return JSON.stringify({
    app: line.app.slug,
    versions: versions.map((version) => ({
      version: version.n,
      publishedAt: version.publishedAt,
      effectiveAt: version.effectiveAt,
      base: version.base,
      class: version.class,
      actions: JSON.parse(version.actions),
      // What was taken out stands in its changes too.
      changes: version.redacted === null ? JSON.parse(version.changes) : null,
      hash: version.hash,
      digest: version.digest,
      prev: version.prev,
      inForce: version.n === held,
      upcoming: fates.get(version.n)?.is === "announced",
      ...neverInForce(fates.get(version.n)),
      redacted: version.redacted,
    })),
  });
}

function fatesIn({ versions }: Line, at: number): Map<number, Fate> {
  return new Map(versions.map((version) => [version.n, fateOf(versions, { version, at })]));
}

/** Whether a version never came into force, and which one took its place. */
function neverInForce(fate: Fate | undefined): { supersededBy: number | null; withdrawn: boolean } {
  return { supersededBy: fate?.is === "superseded" ? fate.by : null, withdrawn: fate?.is === "withdrawn" };
}
