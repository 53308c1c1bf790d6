import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf } from "../testing/pilu.ts";
import { fileName, namesOf, ownFile } from "./place.ts";
import type { Part } from "./stage.ts";
import { switchScript } from "./switch.ts";
import { writeParts } from "./write-parts.ts";

const { encode } = await import("@pilu/core");
const now = Date.now();
const [past, ahead] = [now - 60_000, now + 86_400_000];
const part = (from: number | null, text: string, path = "d/x/en.html"): Part => ({
  name: path.slice(0, 3),
  rank: "page",
  from,
  madeFrom: text,
  async *files() {
    yield { path, text };
  },
});
const server: Part = { ...part(null, switchScript, ownFile("switch.sh")), name: "server", rank: "list" };
const write = (folder: string, parts: readonly Part[], { at = past - 1, redactions = 0 } = {}) =>
  writeParts([...parts, server], {
    folder,
    at,
    redactions,
    count: 0,
    release: "1",
    encode,
    onPart: () => {},
  });
const switched = (folder: string) =>
  spawnSync("sh", [join(folder, ownFile("switch.sh")), folder], { encoding: "utf8" });
const page = (folder: string, name = "d/x/en.html") => readFileSync(join(folder, name), "utf8");

test.skipIf(process.platform === "win32")(
  "a page that waits takes its place when its instant has come, and not before",
  async () => {
    const folder = folderOf();
    await write(folder, [part(null, "old"), part(past, "new"), part(ahead, "newest")]);
    expect(page(folder)).toBe("old");
    const { status, stderr } = switched(folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(page(folder)).toBe("new");
    for (const name of namesOf("d/x/en.html", past)) expect(existsSync(join(folder, name))).toBe(false);
    for (const name of namesOf("d/x/en.html", ahead)) expect(existsSync(join(folder, name))).toBe(true);
    expect(
      readFileSync(join(folder, "d/x/en.html.gz")).equals(await encode(Buffer.from("new"), "gzip")),
    ).toBe(true);
  },
);

test.skipIf(process.platform === "win32")(
  "of two instants that have both come the later one wins",
  async () => {
    const folder = folderOf();
    await write(folder, [part(null, "old"), part(past + 1000, "later"), part(past, "earlier")]);
    switched(folder);
    expect(page(folder)).toBe("later");
  },
);

test("a page that waits for what will not come true is taken away by the next export", async () => {
  const folder = folderOf();
  await write(folder, [part(null, "old"), part(ahead, "withdrawn")]);
  await write(folder, [part(null, "old")]);
  expect(readdirSync(join(folder, "d/x")).sort()).toEqual(["en.html", "en.html.br", "en.html.gz"]);
});

test.skipIf(process.platform === "win32")(
  "what the script put in place is not taken for what was written",
  async () => {
    const folder = folderOf();
    await write(folder, [part(null, "old"), part(past, "new")]);
    switched(folder);
    await write(folder, [part(null, "old")], { at: now });
    expect(page(folder)).toBe("old");
  },
);

test("a page that was taken out by decision goes, at addresses of former times too", async () => {
  const folder = folderOf();
  const gone: Part = { ...part(null, "redacted"), async *files() {} };
  await write(folder, [part(null, "secret"), part(null, "secret", "d/y/en.html")]);
  await write(folder, [gone], { redactions: 1 });
  expect(existsSync(join(folder, "d/x/en.html"))).toBe(false);
  expect(existsSync(join(folder, fileName("d/y/en.html", { encoding: ".br", from: null })))).toBe(false);
});
