// A whole public site as parts: files that are made from the same things, so that a part need not be made again while
// those are the same.
import { Problem } from "@pilu/schema";
import { appAddresses, type Page, versionAddresses } from "./addresses.ts";
import { exchangeAddresses } from "./exchange-page.ts";
import { inForce, planned, upcoming } from "./in-force.ts";
import type { Line, Pointer } from "./line.ts";
import { listAddresses } from "./list-addresses.ts";
import type { Listed } from "./list-page.ts";
import { recentTexts } from "./recent-texts.ts";
import type { Site } from "./site.ts";

/** A file of the site by its canonical address, path and query: what stands there, byte by byte. */
export interface SiteFile {
  readonly address: string;
  readonly text: string;
}

export interface SitePart {
  /** Never changes for the same part of the site. */
  readonly name: string;
  /** Versions stand for ever, pages link to versions, lists link to pages. */
  readonly rank: "version" | "page" | "list";
  /** When these files begin to hold, epoch milliseconds; null: now. */
  readonly from: number | null;
  /** All that its files are made from besides the release that makes them, as JSON. */
  readonly madeFrom: string;
  /** Renders them one by one; what was taken out by decision is left out. */
  files(): AsyncGenerator<SiteFile>;
}

interface Given {
  readonly lines: readonly Line[];
  /** The instant at which the site is shown, epoch milliseconds. */
  readonly at: number;
  /** Up to when pages that will be in force are made too; null: none. */
  readonly until: number | null;
  /** How many bodies were taken out by decision so far. */
  readonly redactions: number;
  /** Whether files of the exchange formats are made too; none otherwise. */
  readonly hasExchange?: boolean;
}

/** The parts of the site, each app's together, versions first; the lists last. */
export function* siteParts(shown: Site, given: Given): Generator<SitePart> {
  const site = { ...shown, recent: recentTexts() };
  const { lines, at, redactions } = given;
  const common = [site.publicUrl, redactions];
  const exchanged = (own: string, pointer: Pointer) =>
    given.hasExchange === true ? exchangeAddresses(site, { own, pointer }) : [];
  const part = (
    name: string,
    rank: SitePart["rank"],
    made: { pages: () => readonly Page[]; from: unknown },
  ) => ({
    name,
    rank,
    from: null,
    madeFrom: JSON.stringify([...common, made.from]),
    files: () => filesOf(made.pages()),
  });
  for (const line of lines) {
    const { slug } = line.app;
    for (const pointer of line.versions)
      yield part(`d/${slug}/v/${pointer.n}`, "version", {
        pages: () => [
          ...versionAddresses(site, { line, pointer }),
          ...exchanged(`/d/${slug}/v/${pointer.n}`, pointer),
        ],
        from: given.hasExchange === true ? [pointer.digest, "exchange"] : pointer.digest,
      });
    for (const from of [null, ...datesIn(given, line)]) {
      const held = inForce(line.versions, from ?? at);
      if (held === null) continue;
      const pages = () => [
        ...appAddresses(site, { line, held, at: from ?? at }),
        ...exchanged(`/d/${slug}`, held),
      ];
      const madeOf = standing(line, held, from ?? at);
      const whole = given.hasExchange === true ? [...madeOf, "exchange"] : madeOf;
      yield { ...part(`d/${slug}`, "page", { pages, from: whole }), from };
    }
  }
  for (const from of [null, ...new Set(lines.flatMap((line) => datesIn(given, line)))]) {
    const apps = listed(lines, from ?? at);
    const madeOf = apps?.map(({ app, pointer }) => [app.slug, app.names, app.controller, pointer.digest]);
    const pages = () => listAddresses(site, apps);
    yield { ...part("d", "list", { pages, from: madeOf ?? null }), from };
  }
}

/** The next instant at which something else will be in force; null when nothing is planned. */
export function nextDate({ lines, at }: Pick<Given, "lines" | "at">): number | null {
  const dates = lines.flatMap((line) => planned(line.versions, at).map(({ effectiveAt }) => effectiveAt));
  return dates.length === 0 ? null : dates.reduce((a, b) => Math.min(a, b));
}

function datesIn({ at, until }: Given, { versions }: Line): number[] {
  if (until === null) return [];
  return planned(versions, at)
    .map(({ effectiveAt }) => effectiveAt)
    .filter((date) => date <= until);
}

/** All that the pages of an app depend on: its state with its name and owner, its versions, and what time makes of them. */
function standing({ app, versions }: Line, held: Pointer, at: number) {
  const ahead = upcoming(versions, at).map(({ digest }) => digest);
  return [
    app.names,
    app.controller,
    app.revision,
    versions.at(-1)?.digest,
    versions.length,
    held.digest,
    ahead,
  ];
}

/** The apps that may be named, by slug; null where there are some and the list is switched off. */
function listed(lines: readonly Line[], at: number): Listed[] | null {
  const all = lines.flatMap(({ app, versions }) => {
    const pointer = inForce(versions, at);
    return pointer === null ? [] : [{ app, pointer }];
  });
  const named = all.filter(({ app }) => app.listed);
  return all.length > 0 && named.length === 0 ? null : named;
}

async function* filesOf(pages: readonly Page[]): AsyncGenerator<SiteFile> {
  for (const { address, text } of pages) {
    try {
      yield { address, text: await text() };
    } catch (error) {
      if (!(error instanceof Problem && error.code === "version.redacted")) throw error;
    }
  }
}
