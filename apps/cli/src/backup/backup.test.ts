import { spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderOf, pilu } from "../testing/pilu.ts";

const command = fileURLToPath(new URL("../../bin/pilu.mjs", import.meta.url));
const on = (folder: string) => ({
  environment: { PILU_DATABASE_URL: `file:${join(folder, "pilu.db")}`, PILU_DATA: folder },
});
const data = mkdtempSync(join(tmpdir(), "pilu-backup-"));
const archive = join(data, "pilu.jsonl");
// Another registry, of the catalogue alone.
const other = mkdtempSync(join(tmpdir(), "pilu-backup-"));
let text = "";
let otherText = "";

afterAll(() => {
  for (const folder of [data, other]) rmSync(folder, { recursive: true });
});
beforeAll(() => {
  pilu(["migrate"], on(data));
  pilu(["seed", "--demo"], on(data));
  expect(pilu(["backup", "--out", archive], on(data))).toMatchObject({ code: 0, stderr: "" });
  text = readFileSync(archive, "utf8");
  pilu(["migrate"], on(other));
  pilu(["seed"], on(other));
  pilu(["backup", "--out", join(other, "pilu.jsonl")], on(other));
  otherText = readFileSync(join(other, "pilu.jsonl"), "utf8");
}, 120_000);

describe("a backup", () => {
  test("is for its owner alone, and the same when it is made again", () => {
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    const { stdout } = pilu(["backup", "--out", join(data, "again.jsonl")], on(data));
    expect(stdout).toMatch(
      /^Written to .+again\.jsonl: \d+ rows, among them \d+ log entries, 3 versions, 3 people\.\n$/,
    );
    expect(readFileSync(join(data, "again.jsonl"), "utf8")).toBe(text);
  });

  test("holds no password, session or token", () => {
    const passwords = [...readFileSync(join(data, "data/demo-logins.txt"), "utf8").matchAll(/ (\S+)\n/g)];
    for (const [, password] of passwords) expect(text).not.toContain(password);
    for (const kind of ["user", "session", "account", "verification", "token", "invitation"])
      expect(text).not.toContain(`"is":"${kind}"`);
  });

  test("comes back in an empty folder: verified, with the same bytes, and people in by a link", () => {
    const folder = folderOf();
    const { code, stdout, stderr } = pilu(["restore", archive], on(folder));
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^Restored and verified: \d+ log entries, 3 versions, 3 people\.\n$/),
    });
    expect(stderr).toContain("pilu user renew");
    expect(pilu(["verify"], on(folder)).code).toBe(0);
    pilu(["backup", "--out", join(folder, "copy.jsonl")], on(folder));
    expect(readFileSync(join(folder, "copy.jsonl"), "utf8")).toBe(text);
    const link = pilu(["user", "renew", "admin@pilu.example"], on(folder));
    expect(link).toMatchObject({ code: 0, stdout: expect.stringContaining("/join#") });
  });

  test("is written whole or not at all, over one that was there", () => {
    const folder = folderOf({ "old.jsonl": "old" });
    mkdirSync(join(folder, "taken"));
    expect(pilu(["backup", "--out", join(folder, "taken")], on(data)).code).toBe(2);
    expect(pilu(["backup", "--out", join(folder, "nowhere/x.jsonl")], on(data)).code).toBe(2);
    expect(pilu(["backup", "--out", join(folder, "old.jsonl")], on(folderOf())).code).toBe(2);
    expect(readFileSync(join(folder, "old.jsonl"), "utf8")).toBe("old");
    expect(readdirSync(folder).sort()).toEqual(["old.jsonl", "taken"]);
    expect(pilu(["backup", "--out", join(folder, "old.jsonl")], on(data)).code).toBe(0);
    expect(readFileSync(join(folder, "old.jsonl"), "utf8")).toBe(text);
  });
});

describe("a restore", () => {
  const lines = () => text.split("\n");
  const refused: [string, () => string, RegExp][] = [
    ["cut short", () => lines().slice(0, -9).join("\n"), /: the archive is cut short after line \d+; /],
    [
      "altered",
      () => text.replace("Ferrywise", "Ferrywide"),
      /: the archive was altered .*between the lines \d+ and \d+; /,
    ],
    [
      "broken",
      () => text.replace('"is":"entry"', '"is":"enter"'),
      /line \d+ is not what it should be, at its field is; /,
    ],
    [
      "newer",
      () => text.replace("pilu.archive/1", "pilu.archive/9"),
      /another version of Pilu \(line 1: pilu\.archive\/9\); /,
    ],
    ["something else", () => "a,b\n1,2\n", /no archive of Pilu.*line 1/],
  ];
  test.each(refused)(
    "of a file that is %s says so in one line and leaves nothing",
    (_name, content, said) => {
      const folder = folderOf({ "bad.jsonl": content() });
      const { code, stdout, stderr } = pilu(["restore", join(folder, "bad.jsonl")], on(folder));
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
      expect(stderr.startsWith(`${join(folder, "bad.jsonl")}: `)).toBe(true);
      expect(stderr).toMatch(said);
      expect(pilu(["restore", archive], on(folder)).code).toBe(0);
    },
  );

  test("of a file that is not there, and of a folder", () => {
    const folder = folderOf();
    for (const path of [join(folder, "none.jsonl"), folder])
      expect(pilu(["restore", path], on(folder))).toMatchObject({ code: 2, stdout: "" });
    expect(existsSync(join(folder, "pilu.db"))).toBe(false);
  });

  test("into a registry that holds something is refused unless that is given up", () => {
    const folder = folderOf();
    copyFileSync(join(other, "pilu.db"), join(folder, "pilu.db"));
    const { code, stderr } = pilu(["restore", archive], on(folder));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^the database already holds data; .*--replace/);
    expect(pilu(["verify"], on(folder)).code).toBe(0);
    expect(pilu(["restore", archive, "--replace"], on(folder)).code).toBe(0);
    pilu(["backup", "--out", join(folder, "copy.jsonl")], on(folder));
    expect(readFileSync(join(folder, "copy.jsonl"), "utf8")).toBe(text);
  });

  test.each([0, 20, 100, 300, 600])(
    "that is killed %i ms after it began leaves what was there, or all that was to come",
    async (delay) => {
      const folder = folderOf();
      copyFileSync(join(other, "pilu.db"), join(folder, "pilu.db"));
      const child = spawn(process.execPath, [command, "restore", archive, "--replace"], {
        env: { PATH: process.env.PATH ?? "", ...on(folder).environment },
        stdio: "ignore",
      });
      const ended = new Promise((done) => child.once("exit", done));
      while (child.exitCode === null && !existsSync(join(folder, "pilu.db-wal"))) await pause(1);
      await pause(delay);
      child.kill("SIGKILL");
      await ended;
      expect(pilu(["verify"], on(folder)).code).toBe(0);
      pilu(["backup", "--out", join(folder, "after.jsonl")], on(folder));
      expect([otherText, text]).toContain(readFileSync(join(folder, "after.jsonl"), "utf8"));
    },
  );
});
