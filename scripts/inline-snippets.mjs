// Writes the samples of docs/embedding/ into one module of the portal, so that both always say the same. With --print:
// to standard output.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = join(root, "apps/web/src/embedding/samples.gen.ts");

/** Where each sample stands: a page, a heading on it (to its first " · "), and which fences below that it is made of. */
const places = [
  ["link", "web.md", "A link"],
  ["component", "web.md", "The web component"],
  ["frame", "web.md", "A frame"],
  ["json", "web.md", "As data"],
  ["webview", "android.md", "WebView"],
  ["compose", "android.md", "Compose"],
  ["wkwebview", "ios.md", "WKWebView"],
  ["swiftui", "ios.md", "SwiftUI"],
  ["harmonyos", "harmonyos.md", "HarmonyOS"],
  ["reactNative", "cross-platform.md", "React Native"],
  ["flutter", "cross-platform.md", "Flutter"],
  ["miniProgram", "cross-platform.md", "Mini-programs"],
  ["bundle", "offline.md", "A bundle per release"],
];

/** The fenced blocks below a heading, up to the next one. */
function blocksUnder(page, heading) {
  const text = readFileSync(join(root, "docs/embedding", page), "utf8");
  const parts = text.split(/^#+ /m);
  const part = parts.find((one) => one.split(/ · |\n/)[0] === heading);
  if (part === undefined) throw new Error(`docs/embedding/${page} has no heading "${heading}"`);
  const blocks = [...part.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, language, code]) => ({
    language,
    code,
  }));
  if (blocks.length === 0) throw new Error(`docs/embedding/${page} has no sample under "${heading}"`);
  return blocks;
}

const rows = places.map(([id, page, heading]) => {
  const blocks = blocksUnder(page, heading)
    .map(
      ({ language, code }) =>
        `    { language: ${JSON.stringify(language)}, code: ${JSON.stringify(code)} },\n`,
    )
    .join("");
  return `  ${id}: [\n${blocks}  ],\n`;
});
const text = `// Made by scripts/inline-snippets.mjs from docs/embedding/.
export const samples = {
${rows.join("")}} as const satisfies Record<string, readonly { language: string; code: string }[]>;
`;

if (process.argv.includes("--print")) process.stdout.write(text);
else writeFileSync(target, text);
