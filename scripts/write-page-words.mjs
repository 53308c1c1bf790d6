// Which words each page of the portal takes along: those of every module that the page, or anything that it may open, is
// made of. "sdk.policy" in a module is of the first level `sdk`; a level that is a word itself is called by its name alone.
// Run it when pages or words moved; a test tells when that is.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const web = fileURLToPath(new URL("../apps/web/", import.meta.url));
const source = join(web, "src");
const pages = join(source, "app");
const target = join(source, "words/page-words.gen.ts");
// The frame of every page, and what stands in the place of one that is not there.
const everywhere = ["layout.tsx", "error.tsx", "not-found.tsx"];

/** The content of the file as it should be. */
export function pageWords() {
  const levels = levelsIn(join(web, "messages"));
  const modules = new Map();
  const wordsOf = (paths) => {
    const found = new Set();
    for (const path of reachable(paths, modules, levels))
      for (const level of modules.get(path).levels) found.add(level);
    return levels.filter((level) => found.has(level)).map(({ name }) => name);
  };
  const common = wordsOf(everywhere.map((name) => join(pages, name)));
  const files = readdirSync(pages, { recursive: true })
    .filter((name) => /(^|[\\/])page\.tsx$/.test(name))
    .sort();
  const own = files.map((name) => [
    `/${dirname(name).split(sep).join("/")}`.replace(/^\/\.$/, "/"),
    wordsOf([join(pages, name)]).filter((level) => !common.includes(level)),
  ]);
  const lines = own.map(([page, words]) => `  ${JSON.stringify(page)}: ${JSON.stringify(words)},\n`).join("");
  return `// Written by scripts/write-page-words.mjs: the first levels of the messages that every page uses, and those of each page.
export const commonWords = ${JSON.stringify(common)} as const;

export const wordsOfPage = {
${lines}} as const;
`;
}

function levelsIn(folder) {
  const files = readdirSync(folder).filter((name) => /(^|\.)en\.json$/.test(name));
  return files
    .flatMap((file) => Object.entries(JSON.parse(readFileSync(join(folder, file), "utf8"))))
    .map(([name, words]) => ({ name, isWord: typeof words === "string" }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** All modules that are imported from some, at once or later; what each says is kept in `modules`. */
function reachable(paths, modules, levels) {
  const seen = new Set();
  const todo = [...paths];
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (!modules.has(path)) modules.set(path, read(path, levels));
    todo.push(...modules.get(path).imports);
  }
  return seen;
}

function read(path, levels) {
  const text = readFileSync(path, "utf8");
  const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+\.tsx?)"/g)];
  const called = [...text.matchAll(/["'`]([a-zA-Z]+)[."'`]/g)].map(([begun]) => begun.slice(1));
  return {
    imports: imports.map(([, name]) => join(dirname(path), name)),
    levels: levels.filter(({ name, isWord }) =>
      called.some((begun) => begun === `${name}.` || (isWord && begun.slice(0, -1) === name)),
    ),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, pageWords());
  console.log(`written: ${relative(process.cwd(), target)}`);
}
