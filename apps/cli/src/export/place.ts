// Where things lie in the folder of a static site.
import { join } from "node:path";

/** What is for the exporter and for whoever runs the web server, not for readers. */
const own = ".pilu";

/** What was exported, part by part; its place is taken last. */
export const manifestFile = `${own}/manifest.jsonl`;
/** While files wait: the mark of the export that made them, and of which parts they are, by key. */
export const changedFile = `${own}/changed`;
/** While files are made: the lines of the manifest that tell of them. */
export const linesFile = `${own}/lines`;
export const lockFile = `${own}/exporting`;
export const ownFile = (name: string) => `${own}/${name}`;

/** New files wait below this folder, at the paths that they will have. */
export const staging = (folder: string) => join(folder, ".new");

/** The name of a file of the site: in an encoding, and while it waits for its instant (epoch ms) with that after it. */
export function fileName(path: string, { encoding = "", from }: { encoding?: string; from: number | null }) {
  return from === null ? `${path}${encoding}` : `${path}${encoding}.at-${from}`;
}

/** The app whose files a part has, by the name of the part or its key; null for what is of the whole site. */
export const appOf = (part: string): string | null => /^d\/([^/ ]+)/.exec(part)?.[1] ?? null;

/** The states of an app lie here, each all its files at the paths of the site, and the links that say which is shown. */
export const statesOf = (app: string) => `${own}/apps/${app}`;

/** The link to the state that readers see, or that they are to see from an instant on (epoch ms). */
export const shownOf = (app: string, from: number | null) => `${statesOf(app)}/${fileName("now", { from })}`;

/** Where a file of a part stands: what is of an app and waits for its instant waits in a state of its own. */
export function placeOf({ part, from }: { part: string; from: number | null }, name: string, encoding = "") {
  const app = appOf(part);
  if (app === null || from === null) return fileName(name, { encoding, from });
  return `${shownOf(app, from)}/${fileName(name, { encoding, from: null })}`;
}

/** The encodings in which a file lies ready besides its own bytes, by the ending of their names. */
export const encodings = { ".br": "br", ".gz": "gzip" } as const;

/** The endings of all files in which one page of the site stands. */
export function endingsOf(path: string): string[] {
  return isPacked(path) ? ["", ...Object.keys(encodings)] : [""];
}

/** The names of all files in which one page of the site stands. */
export function namesOf(path: string, from: number | null): string[] {
  return endingsOf(path).map((encoding) => fileName(path, { encoding, from }));
}

/** Whether a file is for readers, and so lies ready in every encoding. */
export function isPacked(path: string): boolean {
  return !path.startsWith(`${own}/`);
}
