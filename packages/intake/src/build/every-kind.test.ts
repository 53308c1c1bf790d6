// What holds for files of every kind: an invented one of each is read, bent and broken.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixtures } from "../testing/fixtures.ts";
import { type BuildKind, buildKinds } from "./kind.ts";
import type { Build } from "./package.ts";
import { purlOf } from "./purl.ts";
import { readBuild } from "./read.ts";

const read = (kind: BuildKind, text: string) => readBuild({ path: fixtures[kind].name, text });
const purls = ({ packages }: Build, isShipped: boolean) =>
  packages.filter((one) => (one.notShipped === null) === isShipped).map(purlOf);

describe.each(buildKinds)("%s", (kind) => {
  const { text, ships, rest } = fixtures[kind];

  test("what ships and what does not", async () => {
    const build = await read(kind, text);
    expect(build).toMatchObject({ kind, faults: [] });
    expect(purls(build, true).sort()).toEqual([...ships].sort());
    expect(purls(build, false).sort()).toEqual([...rest].sort());
  });

  test("a byte order mark and the line ends of Windows change nothing", async () => {
    expect(await read(kind, `\ufeff${text.replaceAll("\n", "\r\n")}`)).toEqual(await read(kind, text));
  });

  test("marks of an unfinished merge are named with their line", async () => {
    const [first = "", ...others] = text.split("\n");
    const merged = [first, "<<<<<<< ours", ...others, "=======", ">>>>>>> theirs", ""].join("\n");
    expect(await read(kind, merged)).toMatchObject({
      packages: [],
      faults: [{ code: "input.malformed", line: 2, expected: "no-conflict-marks" }],
    });
  });

  test("text in another encoding is named as such", async () => {
    const utf16 = Buffer.from(text, "utf16le").toString("utf8");
    const gbk = `${text}${Buffer.from([0xd6, 0xd0, 0xce, 0xc4]).toString("utf8")}`;
    const wrong = [await read(kind, gbk), await readBuild({ path: fixtures[kind].name, text: utf16 })];
    for (const { faults, packages } of wrong) {
      expect(packages).toEqual([]);
      expect(["text", "known-format"]).toContain(faults[0]?.expected);
    }
  });

  test("whatever happens to the text, reading ends with packages or faults", {
    timeout: 120_000,
  }, async () => {
    const edit = fc.record({
      at: fc.nat(text.length),
      gone: fc.nat(40),
      put: fc.oneof(
        fc.string({ unit: "binary", maxLength: 6 }),
        fc.constantFrom(
          "{",
          "}",
          "[",
          "]",
          '"',
          "'",
          ":",
          "\n",
          "  ",
          "null",
          "1",
          "-",
          "<",
          "&x;",
          "*a",
          "__proto__",
        ),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        let bent = text;
        for (const { at, gone, put } of edits) bent = bent.slice(0, at) + put + bent.slice(at + gone);
        const build = await read(kind, bent);
        for (const { line, expected } of build.faults) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(bent.split(/\r\n?|\n/).length + 1);
          expect(expected).toBeTypeOf("string");
        }
        for (const one of build.packages) expect(purlOf(one)).toMatch(/^pkg:[a-z]/);
      }),
      { numRuns: 150 },
    );
  });
});

test("on any bytes reading ends with packages or faults", { timeout: 120_000 }, async () => {
  const name = fc.constantFrom(...buildKinds.map((kind) => fixtures[kind].name), "x", "");
  const start = fc.constantFrom(
    "",
    "{",
    "<plist>",
    "PODS:\n",
    "lockfileVersion: '9.0'\n",
    "bplist00",
    "[libraries]\n",
  );
  await fc.assert(
    fc.asyncProperty(name, start, fc.uint8Array({ maxLength: 400 }), async (path, head, tail) => {
      const bytes = Buffer.concat([Buffer.from(head), tail]);
      const build = await readBuild({ path, text: bytes.toString("utf8"), bytes });
      expect(build.kind === null ? build.faults.length : 1).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
