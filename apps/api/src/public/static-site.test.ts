import { fileOf, nextDate, openDocuments, readLines, type SiteFile, siteParts } from "@pilu/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

let door: OpenDoor;
const day = 86_400_000;

beforeAll(async () => {
  door = await openDoor({ apps: [appNamed("lamp"), appNamed("kettle", { locales: ["en"], listed: false })] });
  const effectiveAt = door.clock.at - 1000;
  await door.publish("lamp", { effectiveAt });
  await door.publish("lamp", {
    effectiveAt: door.clock.at + day,
    title: { "zh-CN": "新名", en: "A new title" },
  });
  await door.readVersions();
});
afterAll(() => door.close());

async function filesAt(at: number, until: number | null = null, hasExchange = false) {
  const { core } = door;
  const lines = await readLines(core);
  const site = { core, documents: openDocuments(core), publicUrl: "http://pilu.example" };
  const files: (SiteFile & { from: number | null })[] = [];
  for (const part of siteParts(site, { lines, at, until, redactions: 0, hasExchange }))
    for await (const file of part.files()) files.push({ ...file, from: part.from });
  return { files, next: nextDate({ lines, at }) };
}

/** What the door itself does not answer: search engines read it from where the files are. */
const isServed = ({ address }: SiteFile) => !address.startsWith("/sitemap");

describe("a site made of files", () => {
  test("holds at every canonical address the bytes that the door answers", async () => {
    const { files } = await filesAt(door.clock.at);
    expect(files.map(fileOfIt)).toContain("d/lamp/v/3/zh-CN.html");
    for (const { address, text } of files.filter(isServed)) {
      const { statusCode, body, headers } = await door.get(address, { "accept-language": "fr" });
      expect([address, statusCode, body]).toEqual([address, 200, text]);
      expect(headers["content-location"] ?? address).toBe(address);
    }
  });

  test("has the formats for other programs where they are asked for", async () => {
    const plain = new Set((await filesAt(door.clock.at)).files.map(({ address }) => address));
    const { files } = await filesAt(door.clock.at, null, true);
    const more = files.filter(({ address }) => !plain.has(address));
    expect(more.map(fileOfIt)).toContain("d/lamp/v/3.cdx.xml");
    expect(more.map(fileOfIt)).toContain("d/lamp.dpv.jsonld");
    expect(more).toHaveLength(4 * (4 + 2));
    for (const { address, text } of more) expect((await door.get(address)).body).toBe(text);
    expect(new Set(files.map(fileOfIt)).size).toBe(files.length);
  });

  test("has a file of its own for every address", async () => {
    const { files } = await filesAt(door.clock.at);
    expect(new Set(files.map(fileOfIt)).size).toBe(files.length);
  });

  test("knows the pages of a day to come, as the door answers on that day", async () => {
    const before = door.clock.at;
    const { files, next } = await filesAt(before, before + 2 * day);
    const later = files.filter(({ from }) => from !== null);
    expect(new Set(later.map(({ from }) => from))).toEqual(new Set([next]));
    expect(later.map(({ address }) => address)).toContain("/d/lamp/en");
    try {
      door.clock.at = next ?? 0;
      await door.readVersions();
      for (const { address, text } of later.filter(isServed))
        expect([address, (await door.get(address)).body]).toEqual([address, text]);
    } finally {
      door.clock.at = before;
    }
  });

  test("names no app that may not be listed, and has its pages all the same", async () => {
    const { files } = await filesAt(door.clock.at);
    const lists = files.filter(({ address }) => /^\/(d(\.json)?(\?|$)|sitemap)/.test(address));
    expect(lists.length).toBeGreaterThan(3);
    for (const { text } of lists) {
      expect(text).toContain("lamp");
      expect(text).not.toContain("kettle");
    }
    expect(files.map(({ address }) => address)).toContain("/d/kettle/en");
  });
});

function fileOfIt({ address }: SiteFile): string {
  return fileOf(address);
}
