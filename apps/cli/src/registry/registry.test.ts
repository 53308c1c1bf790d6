import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, migratedFolder, pilu } from "../testing/pilu.ts";

const on = (folder: string) => ({
  cwd: "/",
  environment: { PILU_DATA: folder, PILU_DATABASE_URL: "file:./pilu.db" },
});

describe("a fresh registry", () => {
  test("is migrated, filled with the examples and published, and every digest fits", () => {
    const settings = on(folderOf());
    expect(pilu(["migrate"], settings)).toMatchObject({ code: 0, stderr: "" });
    expect(pilu(["migrate"], settings).stdout).toBe("The database is up to date.\n");
    const seeded = pilu(["seed", "--demo"], settings);
    expect(seeded).toMatchObject({ code: 0, stderr: "" });
    expect(seeded.stdout).toMatch(
      /^Filled the registry: \d+ vendors, \d+ SDKs, 3 apps, \d+ integrations\.$/m,
    );
    expect(seeded.stdout).toMatch(/^Published: [\w-]+, [\w-]+, [\w-]+$/m);
    expect(pilu(["verify"], settings)).toMatchObject({ code: 0, stderr: "" });

    expect(pilu(["seed", "--demo"], settings)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: "the registry already holds data; start with an empty database.\n",
    });
    expect(pilu(["seed", "--demo", "--if-empty"], settings)).toMatchObject({
      code: 0,
      stdout: "The registry already holds data; nothing was changed.\n",
    });
  });

  test("can be filled with the catalogue alone", () => {
    const settings = on(migratedFolder());
    expect(pilu(["seed", "--if-empty"], settings).stdout).toMatch(/, 263 SDKs, 0 apps, 0 integrations\.\n$/);
  });

  test("of which somebody changed a word in the file no longer fits, and the place is named", () => {
    const folder = migratedFolder();
    pilu(["seed"], on(folder));
    const file = join(folder, "pilu.db");
    const before = readFileSync(file, "latin1");
    writeFileSync(
      file,
      before.replaceAll("Functional Software, Inc.", "Functional Software, Ink."),
      "latin1",
    );
    expect(readFileSync(file, "latin1")).not.toBe(before);
    const { code, stdout } = pilu(["verify"], on(folder));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^revision vendor [a-z-]+ 1: digest does not fit;/);
  });

  test("lies below PILU_DATA, wherever the command is called", () => {
    const folder = folderOf();
    pilu(["migrate"], on(folder));
    expect(readdirSync(folder)).toContain("pilu.db");
    expect(existsSync(join("/", "pilu.db"))).toBe(false);
  });
});

describe("one line says what to do", () => {
  test("seed before migrate", () => {
    expect(pilu(["seed"], on(folderOf()))).toMatchObject({
      code: 2,
      stdout: "",
      stderr: 'the database is older than this version of Pilu; run "pilu migrate".\n',
    });
  });

  test("verify where no database is, which makes none", () => {
    const folder = folderOf();
    const { code, stdout, stderr } = pilu(["verify"], on(folder));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^the database .* cannot be opened \(ENOENT\)/);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  test("a database that cannot be opened, without its password", () => {
    const { code, stderr } = pilu(["migrate"], {
      environment: { PILU_DATABASE_URL: "postgres://pilu:secret@127.0.0.1:1/pilu" },
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^the database postgres:\/\/127\.0\.0\.1:1\/pilu cannot be opened .*\n$/);
    expect(stderr).not.toContain("secret");
  });

  test("a file that is no database", () => {
    const folder = folderOf({
      "pilu.db": "this is no database, but text that is long enough to be taken for one",
    });
    const { code, stderr } = pilu(["migrate"], on(folder));
    expect(code).toBe(2);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test("every setting that is at fault", () => {
    const { code, stderr } = pilu(["migrate"], {
      environment: { PILU_DATABASE_URL: "mysql://x", PILU_API_PORT: "many", PILU_TIME_ZONE: "Mars/Base" },
    });
    expect(code).toBe(2);
    for (const name of ["PILU_DATABASE_URL", "PILU_API_PORT", "PILU_TIME_ZONE"])
      expect(stderr).toMatch(new RegExp(`^${name}: `, "m"));
  });
});
