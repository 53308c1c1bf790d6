// Where things lie in the folder of a static site.
import { join } from "node:path";

/** What is for the exporter and for whoever runs the web server, not for readers. */
const own = ".pilu";

/** What was exported, part by part; its place is taken last. */
export const manifestFile = `${own}/manifest.jsonl`;
/** While files wait: of which parts, by key. */
export const changedFile = `${own}/changed`;
export const lockFile = `${own}/exporting`;
export const ownFile = (name: string) => `${own}/${name}`;

/** New files wait below this folder, at the paths that they will have. */
export const staging = (folder: string) => join(folder, ".new");

/** The name of a file of the site: in an encoding, and while it waits for its instant (epoch ms) with that after it. */
export function fileName(path: string, { encoding = "", from }: { encoding?: string; from: number | null }) {
  return from === null ? `${path}${encoding}` : `${path}${encoding}.at-${from}`;
}

/** The encodings in which a file lies ready besides its own bytes, by the ending of their names. */
export const encodings = { ".br": "br", ".gz": "gzip" } as const;

/** The names of all files in which one page of the site stands. */
export function namesOf(path: string, from: number | null): string[] {
  const endings = isPacked(path) ? ["", ...Object.keys(encodings)] : [""];
  return endings.map((encoding) => fileName(path, { encoding, from }));
}

/** Whether a file is for readers, and so lies ready in every encoding. */
export function isPacked(path: string): boolean {
  return !path.startsWith(`${own}/`);
}
