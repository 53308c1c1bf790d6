// Fails on any import that the arrows of the house do not allow. The arrows are data: arrows.json beside this file.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";

const source = /\.(ts|tsx|mts|mjs|js|jsx)$/;
const test = /\.(test|conformance\.test)\.(ts|tsx|mjs)$|\/testing(\.ts|\/)|\/golden\//;
const skipped = new Set(["node_modules", "dist", ".next", ".turbo", ".git", "migrations"]);

/** Packages that only one room may import, and what to do instead. */
const rooms = [
  {
    name: /^(drizzle-orm|drizzle-kit|better-sqlite3|pg)(\/|$)/,
    room: "db",
    mend: "ask a store: SQL lives in packages/db",
  },
  { name: /^fastify(\/|$)|^@fastify\//, room: "api", mend: "HTTP lives in apps/api" },
];
/** Rooms that run anywhere, a browser included. */
const pure = new Set(["schema", "disclosure", "intake", "catalog", "client", "embed"]);

/** Every arrow that is broken below `root`: {place, message}. */
export function brokenArrows(root, arrows) {
  return [...workspaces(root)].flatMap(([name, folder]) => {
    const allowed = arrows[name];
    if (allowed === undefined)
      return [
        { place: relative(root, folder), message: `no arrows for "${name}": add it to scripts/arrows.json` },
      ];
    return [...files(folder)].flatMap((file) => {
      const place = relative(root, file).split(sep).join("/");
      return importsOf(file).flatMap((found) => {
        const message = refusal({ name, allowed, place, ...found });
        return message === null ? [] : [{ place: `${place}:${found.line}`, message }];
      });
    });
  });
}

function refusal({ name, allowed, place, specifier, how }) {
  const isTest = test.test(place);
  if (specifier.startsWith("node:") && pure.has(name) && !isTest) {
    return `${name} runs in browsers too: take what "${specifier}" gives as an argument`;
  }
  const room = rooms.find((one) => one.name.test(specifier));
  if (room !== undefined && room.room !== name && !allowed.runTime.includes("*") && !isTest)
    return `${name} -> ${specifier}: ${room.mend}`;
  if (name === "schema" && !isTest && !/^(\.|zod(\/|$)|node:)/.test(specifier))
    return `schema -> ${specifier}: schema imports zod and nothing else`;
  const target = /^@pilu\/([a-z]+)/.exec(specifier)?.[1];
  if (
    target === undefined ||
    target === name ||
    allowed.runTime.includes("*") ||
    allowed.runTime.includes(target)
  )
    return null;
  if (isTest && allowed.tests?.includes(target)) return null;
  if (allowed.onDemand?.includes(target))
    return how === "static" ? `${name} -> ${target} only on demand: use await import("${specifier}")` : null;
  if (allowed.types?.includes(target))
    return how === "type" ? null : `${name} -> ${target} for types only: use import type`;
  return `${name} -> ${target} is no arrow of the house: see scripts/arrows.json and docs/adr/0001-house-and-arrows.md`;
}

/** Imports and re-exports of a file: {specifier, how: "static" | "dynamic" | "type", line}. */
function importsOf(file) {
  const text = readFileSync(file, "utf8");
  const { module } = parseSync(file, text);
  const line = (at) => text.slice(0, at).split("\n").length;
  const found = [];
  for (const one of module.staticImports) {
    const typeOnly =
      one.entries.length > 0
        ? one.entries.every((entry) => entry.isType)
        : /^import\s+type\b/.test(text.slice(one.start));
    found.push({
      specifier: one.moduleRequest.value,
      how: typeOnly ? "type" : "static",
      line: line(one.start),
    });
  }
  for (const one of module.staticExports) {
    for (const entry of one.entries) {
      if (entry.moduleRequest)
        found.push({
          specifier: entry.moduleRequest.value,
          how: entry.isType ? "type" : "static",
          line: line(one.start),
        });
    }
  }
  for (const one of module.dynamicImports) {
    const specifier = /^["'`](.*)["'`]$/s.exec(
      text.slice(one.moduleRequest.start, one.moduleRequest.end).trim(),
    )?.[1];
    if (specifier === undefined) continue;
    // `import("x").Type` in a type position is parsed as a type, not as an import expression.
    found.push({ specifier, how: "dynamic", line: line(one.start) });
  }
  for (const match of text.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)) {
    found.push({ specifier: match[1], how: "static", line: line(match.index) });
  }
  return found;
}

function* workspaces(root) {
  for (const group of ["packages", "apps"]) {
    const folder = join(root, group);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder))
      if (existsSync(join(folder, name, "package.json"))) yield [name, join(folder, name)];
  }
  for (const name of ["e2e", "bench"])
    if (existsSync(join(root, name, "package.json"))) yield [name, join(root, name)];
}

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (source.test(entry.name)) yield path;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const here = dirname(fileURLToPath(import.meta.url));
  const broken = brokenArrows(join(here, ".."), JSON.parse(readFileSync(join(here, "arrows.json"), "utf8")));
  for (const { place, message } of broken) console.error(`${place}: ${message}`);
  console.log(broken.length === 0 ? "arrows: all allowed" : `arrows: ${broken.length} broken`);
  process.exit(broken.length === 0 ? 0 : 1);
}
