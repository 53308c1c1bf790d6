// Fails when a document names a path or an npm script that does not exist.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const named =
  /^(?:apps|packages|docs|scripts|e2e|bench|\.ci)(?:\/[\w.@()[\]-]+)*\/?$|^[\w-]+\.(?:json|yaml|md|ts|mjs)$/;

/** What the documents of `root` name that is not there: {place, message}. */
export function lostReferences(root, documents) {
  const scripts = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts ?? {};
  return documents.flatMap((document) => {
    const lines = readFileSync(join(root, document), "utf8").split("\n");
    return lines.flatMap((text, at) => {
      const place = `${document}:${at + 1}`;
      const paths = [...text.matchAll(/`([^`\s]+)`/g)]
        .map((match) => match[1])
        .filter((path) => named.test(path));
      const links = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
        .map((match) => match[1])
        .filter((link) => !/^[a-z]+:|^\//.test(link));
      const runs = [...text.matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map((match) => match[1]);
      return [
        ...paths
          .filter((path) => !existsSync(join(root, path)) && !existsSync(join(root, dirname(document), path)))
          .map((path) => ({ place, message: `names ${path}, which does not exist` })),
        ...links
          .filter((link) => !existsSync(join(root, dirname(document), link)))
          .map((link) => ({ place, message: `links to ${link}, which does not exist` })),
        ...runs
          .filter((script) => !(script in scripts))
          .map((script) => ({ place, message: `names npm run ${script}, which is no script` })),
      ];
    });
  });
}

function documentsOf(root) {
  const below = (folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
          .filter(
            (entry) =>
              entry.isFile() && entry.name.endsWith(".md") && !entry.parentPath.includes("node_modules"),
          )
          .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      : [];
  return [
    ...["README.md", "bench/README.md"].filter((file) => existsSync(join(root, file))),
    ...below("docs"),
    ...below("packages"),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), "..");
  const documents = documentsOf(root);
  const lost = lostReferences(root, documents);
  for (const { place, message } of lost) console.error(`${place}: ${message}`);
  console.log(
    lost.length === 0
      ? `docs: ${documents.length} files, every path and script exists`
      : `docs: ${lost.length} lost`,
  );
  process.exit(lost.length === 0 ? 0 : 1);
}
