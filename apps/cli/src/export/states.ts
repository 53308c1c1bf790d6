// All files of an app change at one instant. They lie in a folder of their own, a state; `now`, a link, says which state is
// shown, and what lies at the app's addresses are links through `now`. An export makes a new state beside the one that is
// shown, and the one rename that turns `now` shows all of it. Every step may be taken again after an interruption.
import {
  copyFileSync,
  type Dirent,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { failedWith, isMissing } from "./failed-with.ts";
import { filesIn, type Line } from "./manifest.ts";
import { endingsOf, fileName, manifestFile, ownFile, shownOf, staging, statesOf } from "./place.ts";

/** An app of which something changes: its lines as they stand and as they will, and the mark of this export. */
export interface ChangedApp {
  readonly app: string;
  readonly former: readonly Line[];
  readonly lines: readonly Line[];
  readonly mark: string;
}

/**
 * What keeps a folder from holding states: a file system without links, or files at the addresses of apps that no export
 * put there. Null: nothing.
 */
export function hindranceIn(folder: string): "no-links" | "occupied" | null {
  const isOurs = existsSync(join(folder, manifestFile));
  if (!isOurs && entriesIn(join(folder, "d")).some((entry) => !entry.isSymbolicLink())) return "occupied";
  const probe = join(folder, ownFile("probe"));
  try {
    turn(probe, "apps");
    turn(probe, "apps");
    rmSync(probe);
    return null;
  } catch (error) {
    if (failedWith(error, unsupported)) return "no-links";
    throw error;
  }
}

/** What systems answer where there are no links, or none that take the place of others. */
const unsupported = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"];

/** Makes the states that are to be shown, of files that wait and of those of the states that stand. Shows nothing. */
export function buildStates(folder: string, changed: ChangedApp): void {
  const { app, lines, mark } = changed;
  const standing = standingStates(folder, app);
  for (const from of coming(changed, standing)) {
    const state = stateName(mark, from);
    if (standing.get(shownOf(app, from)) === state) continue;
    const to = join(folder, statesOf(app), state);
    // Of one that was interrupted nobody knows how far it came.
    rmSync(to, { recursive: true, force: true });
    mkdirSync(to, { recursive: true });
    const put = putter(to);
    for (const line of heldAt(lines, from)) {
      const former = formerState(standing, { app, from: line.from });
      for (const { name, waiting } of namesIn(line))
        put(name, [
          join(staging(folder), waiting),
          ...(former === undefined ? [] : [join(folder, statesOf(app), former, name)]),
        ]);
    }
  }
}

/** Turns the app's links to its new states: what is shown first, what waits for an instant after it. */
export function showStates(folder: string, changed: ChangedApp): void {
  const { app, lines, mark } = changed;
  const standing = standingStates(folder, app);
  const wanted = new Set(datesOf(lines).map((from) => shownOf(app, from)));
  for (const link of standing.keys()) if (!wanted.has(link)) rmSync(join(folder, link), { force: true });
  for (const entry of entriesOf(lines)) linkEntry(folder, { app, entry });
  for (const from of coming(changed, standing)) turn(join(folder, shownOf(app, from)), stateName(mark, from));
}

/** Takes away what no link leads to any more: states, and the app's links at addresses that are gone. */
export function removeFormerStates(folder: string, { app, former, lines }: ChangedApp): void {
  const entries = entriesOf(lines);
  for (const entry of entriesOf(former))
    if (!entries.has(entry)) rmSync(join(folder, "d", entry), { force: true });
  const live = new Set(standingStates(folder, app).values());
  const states = join(folder, statesOf(app));
  for (const entry of entriesIn(states))
    if (entry.isDirectory() && !live.has(entry.name))
      rmSync(join(states, entry.name), { recursive: true, force: true });
  if (lines.length === 0) rmSync(states, { recursive: true, force: true });
}

const stateName = (mark: string, from: number | null) => (from === null ? mark : `${mark}.at-${from}`);

/** The app's links to states and what each leads to. */
function standingStates(folder: string, app: string): ReadonlyMap<string, string> {
  const states = join(folder, statesOf(app));
  const names = entriesIn(states).flatMap((entry) => (entry.isSymbolicLink() ? [entry.name] : []));
  return new Map(names.map((name) => [`${statesOf(app)}/${name}`, readlinkSync(join(states, name))]));
}

/** The instants of which this export has states to show. One that was put in place since it began stays there. */
function coming({ app, lines, mark }: ChangedApp, standing: ReadonlyMap<string, string>) {
  const shown = standing.get(shownOf(app, null));
  const dates = datesOf(lines);
  const reached = dates.findIndex((from) => shown === stateName(mark, from));
  return dates.slice(reached + 1);
}

/** The instants at which the app's files begin to hold: null, which is now, and others in their order. */
function datesOf(lines: readonly Line[]): (number | null)[] {
  if (lines.length === 0) return [];
  const ahead = new Set(lines.flatMap(({ from }) => (from === null ? [] : [from])));
  return [null, ...[...ahead].sort((a, b) => a - b)];
}

/** Of each part the line that holds at an instant: the last that has begun by then. */
function heldAt(lines: readonly Line[], at: number | null): Line[] {
  const begins = ({ from }: Line) => from ?? 0;
  const held = new Map<string, Line>();
  for (const line of lines.toSorted((a, b) => begins(a) - begins(b)))
    if (begins(line) <= (at ?? 0)) held.set(line.part, line);
  return [...held.values()];
}

/** The state in which files of an instant stand: of now in the one that is shown, else in the one made for it. */
function formerState(
  standing: ReadonlyMap<string, string>,
  { app, from }: { app: string; from: number | null },
): string | undefined {
  if (from === null) return standing.get(shownOf(app, null));
  return [...standing.values()].find((state) => state.endsWith(`.at-${from}`));
}

/** The names of a line's files in a state, and while they wait to be put there. */
function namesIn(line: Line): { readonly name: string; readonly waiting: string }[] {
  return Object.keys(filesIn(line)).flatMap((path) =>
    endingsOf(path).map((encoding) => ({
      name: fileName(path, { encoding, from: null }),
      waiting: fileName(path, { encoding, from: line.from }),
    })),
  );
}

/** The names below `d/` in which an app's files lie: its folder, and the files beside it. */
function entriesOf(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => namesIn(line).flatMap(({ name }) => name.split("/").slice(1, 2))));
}

/** Puts files in a state: the first of the sources that is there, by one more name for it, or a copy where none can be. */
function putter(state: string) {
  const made = new Set<string>();
  return (name: string, sources: readonly string[]): void => {
    const to = join(state, name);
    const parent = dirname(to);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    for (const source of sources) if (isPut(source, to)) return;
  };
}

function isPut(source: string, to: string): boolean {
  try {
    linkSync(source, to);
  } catch (error) {
    if (isMissing(error)) return false;
    if (!failedWith(error, [...unsupported, "EMLINK", "EXDEV"])) throw error;
    copyFileSync(source, to);
  }
  return true;
}

/** What lies at an address of the app: a link that never changes, through the one that does. */
function linkEntry(folder: string, { app, entry }: { app: string; entry: string }): void {
  const path = join(folder, "d", entry);
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(`../${shownOf(app, null)}/d/${entry}`, path, entry === app ? "dir" : "file");
}

/** Makes a link lead elsewhere, at one instant. */
function turn(link: string, to: string): void {
  const next = join(dirname(link), "next");
  rmSync(next, { force: true });
  symlinkSync(to, next, "dir");
  renameSync(next, link);
}

function entriesIn(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (!isMissing(error)) throw error;
    return [];
  }
}
