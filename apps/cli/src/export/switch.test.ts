import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf } from "../testing/pilu.ts";
import { changedFile, fileName, manifestFile, ownFile, shownOf, statesOf } from "./place.ts";
import { settle } from "./settle.ts";
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
    expect(existsSync(join(folder, shownOf("x", past)))).toBe(false);
    expect(page(folder, `${shownOf("x", ahead)}/d/x/en.html`)).toBe("newest");
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
  expect(existsSync(join(folder, shownOf("x", ahead)))).toBe(false);
  expect(page(folder)).toBe("old");
  // The state that is shown and the link to it.
  expect(readdirSync(join(folder, statesOf("x")))).toHaveLength(2);
});

test.skipIf(process.platform === "win32")(
  "a list that waits takes its place after the apps of its instant",
  async () => {
    const folder = folderOf();
    const list = (from: number | null, text: string): Part => ({
      ...part(from, text, "d.json"),
      name: "d",
      rank: "list",
    });
    await write(folder, [
      part(null, "old"),
      part(past, "new"),
      list(null, "old list"),
      list(past, "new list"),
    ]);
    expect(page(folder, "d.json")).toBe("old list");
    expect(switched(folder).stderr).toBe("");
    expect([page(folder), page(folder, "d.json")]).toEqual(["new", "new list"]);
  },
);

test.skipIf(process.platform === "win32")(
  "what the script put in place while an export was interrupted stays there",
  async () => {
    const folder = folderOf();
    const parts = [part(null, "old"), part(past, "new"), part(ahead, "newest")];
    await write(folder, parts);
    // All links are turned, and the manifest has not taken its place.
    renameSync(join(folder, manifestFile), join(folder, "manifest"));
    mkdirSync(join(folder, ".new/.pilu"), { recursive: true });
    renameSync(join(folder, "manifest"), join(folder, ".new", manifestFile));
    const mark = readlinkSync(join(folder, shownOf("x", null)));
    writeFileSync(join(folder, ".new", changedFile), `${mark}\nd/x\n`);
    switched(folder);
    expect(settle(folder)).toBe(true);
    expect(page(folder)).toBe("new");
    expect(page(folder, `${shownOf("x", ahead)}/d/x/en.html`)).toBe("newest");
  },
);

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
