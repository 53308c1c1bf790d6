// Which versions there are, in memory: read again and again in a window, so that nothing is missed and no cursor kept.
import { type Core, inForce, type Line, type Pointer } from "@pilu/core";
import { Problem } from "@pilu/schema";

export interface Clock {
  /** The engine's clock, epoch milliseconds. */
  now(): Promise<number>;
}

/** A version takes effect at least this long after it is published, in ms; who has not read for longer may be wrong. */
const settle = 1000;
const every = 250;
/** How far back each reading looks: longer than any transaction takes to commit. */
const overlap = 10_000;
/** Names and settings of apps change without a version; the list of apps may be this old. */
const appsEvery = 60_000;
const mostOffset = 2000;

export function followVersions({
  core,
  clock,
  now,
  onFailure,
  onRedaction = () => {},
}: {
  core: Core;
  clock: Clock;
  /** This machine's clock. */
  now: () => number;
  onFailure: (error: unknown) => void;
  /** Called when something that was published has been taken out by decision. */
  onRedaction?: () => void;
}) {
  const byApp = new Map<string, Pointer[]>();
  let lines = new Map<string, Line>();
  let renamed = new Map<string, string>();
  let offset = 0;
  let readAt: number | null = null;
  let appsReadAt = Number.NEGATIVE_INFINITY;
  let edition = 0;
  let redactions = { seq: -1, count: 0 };
  let timer: NodeJS.Timeout | undefined;

  /** Reads what was published since shortly before the last reading. */
  async function read(): Promise<void> {
    const before = now();
    const engine = await clock.now();
    offset = engine - Math.round((before + now()) / 2);
    const pointers = await core.disclosure.pointers(readAt === null ? 0 : readAt - overlap);
    const fresh = pointers.filter((pointer) => add(byApp, pointer));
    if (fresh.length > 0) appsReadAt = Number.NEGATIVE_INFINITY;
    if (engine - appsReadAt >= appsEvery) {
      await readApps();
      appsReadAt = engine;
    }
    await readRedactions();
    readAt = engine;
  }

  /** The log is one line, so its end tells whether anything was decided since. */
  async function readRedactions(): Promise<void> {
    const found = await core.disclosure.redactions(redactions);
    const isNews = found.count > redactions.count;
    redactions = found;
    if (!isNews) return;
    edition += 1;
    onRedaction();
  }

  async function readApps(): Promise<void> {
    const apps = await core.disclosure.publishers();
    lines = new Map(
      apps.flatMap((app) => {
        const versions = byApp.get(app.id);
        return versions === undefined ? [] : [[app.slug, { app, versions }] as const];
      }),
    );
    renamed = new Map(apps.flatMap((app) => app.formerSlugs.map((slug) => [slug, app.slug] as const)));
    edition += 1;
  }

  function schedule(): void {
    timer = setTimeout(async () => {
      await read().catch(onFailure);
      if (timer !== undefined) schedule();
    }, every);
    timer.unref();
  }

  const time = () => now() + offset;
  return {
    read,
    /** Reads once, then four times a second until stopped. */
    async start(): Promise<void> {
      await read();
      schedule();
    },
    stop(): void {
      clearTimeout(timer);
      timer = undefined;
    },
    /** The engine's time as this machine knows it. */
    time,
    find: (slug: string): Line | undefined => lines.get(slug),
    /** The slug of today of an app that had this one before. */
    renamed: (slug: string): string | undefined => (lines.has(slug) ? undefined : renamed.get(slug)),
    /** All apps that publish, by slug. */
    all: (): Iterable<Line> => lines.values(),
    /** Grows whenever versions or apps were read anew. */
    edition: () => edition,
    /** Milliseconds since the last reading; infinite before the first. */
    age: () => (readAt === null ? Number.POSITIVE_INFINITY : time() - readAt),
    isFresh: () => readAt !== null && time() - readAt <= settle && Math.abs(offset) <= mostOffset,
  };
}
export type Versions = ReturnType<typeof followVersions>;

/** The line of the app `slug`. Throws `app.unknown`, also while its first version has yet to come into force. */
export function lineOf(versions: Versions, slug: string): Line {
  const line = versions.find(slug);
  if (line === undefined || inForce(line.versions, versions.time()) === null)
    throw new Problem("app.unknown", { app: slug });
  return line;
}

/** Puts a pointer in its place; false when it is there. */
function add(byApp: Map<string, Pointer[]>, pointer: Pointer): boolean {
  const versions = byApp.get(pointer.app);
  if (versions === undefined) {
    byApp.set(pointer.app, [pointer]);
    return true;
  }
  if (versions.some(({ n }) => n === pointer.n)) return false;
  versions.push(pointer);
  if ((versions.at(-2)?.n ?? 0) > pointer.n) versions.sort((a, b) => a.n - b.n);
  return true;
}
