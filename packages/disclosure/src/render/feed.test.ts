import { CountryCode, type Digest } from "@pilu/schema";
import fc from "fast-check";
import { parseAtomFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { parsed } from "../golden/parsed.ts";
import { readXml } from "../golden/read-xml.ts";
import { type Feed, type FeedVersion, renderFeed } from "./feed.ts";

const digest = (letter: string) => `${letter.repeat(32)}${letter}${"a".repeat(31)}` as Digest;
const china = CountryCode.parse("CN");
const version = (n: number, more: Partial<FeedVersion> = {}): FeedVersion => ({
  version: n,
  digest: digest(String(n)),
  base: n === 1 ? null : n - 1,
  publishedAt: Date.UTC(2026, 10, n),
  effectiveAt: Date.UTC(2026, 10, n + 7),
  class: "material",
  fate: { is: "came" },
  redacted: null,
  updatedAt: Date.UTC(2026, 10, n),
  href: `https://pilu.example/d/weather/v/${n}/en`,
  note: { sentences: [`Added Kite ${n} by Kite Ltd.`], requests: ["Please read these changes."] },
  ...more,
});
const feedOf = (versions: readonly FeedVersion[], more: Partial<Feed> = {}) =>
  renderFeed({
    app: {
      names: { en: "Weather", "zh-CN": "天气" },
      controller: { names: { en: "Heron Ltd." }, country: china },
    },
    locale: "en",
    first: digest("1"),
    self: "https://pilu.example/d/weather/feed.atom?lang=en",
    page: "https://pilu.example/d/weather/en",
    versions,
    ...more,
  });

test("it is an Atom feed: what RFC 4287 asks of a feed and of each entry is there, once", () => {
  const feed = readXml(feedOf([version(2), version(1)]));
  expect([feed.name, feed.uri]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
  for (const element of [feed, ...feed.named("entry")]) {
    expect(element.uri).toBe("http://www.w3.org/2005/Atom");
    expect(element.only("id").text).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(element.only("title").text).not.toBe("");
    expect(element.only("updated").text).toMatch(/^2026-11-0\dT00:00:00Z$/);
  }
  expect(feed.only("author").only("name").text).toBe("Heron Ltd.");
  expect(feed.named("link").map(({ attributes }) => attributes.rel)).toEqual(["self", "alternate"]);
  expect(feed.only("updated").text).toBe("2026-11-02T00:00:00Z");
  const [newest] = feed.named("entry");
  const content = (newest ?? expect.fail()).only("content");
  expect(content.attributes).toEqual({ type: "html" });
  expect(content.text).toContain("<li>Added Kite 2 by Kite Ltd.</li>");
  expect(content.text).toContain("<p>Please read these changes.</p>");
});

test("a parser of feeds, not ours, finds in it what was put in", () => {
  const versions = [version(2), version(1, { note: null })];
  const { title, updated, authors, links, entries = [] } = parseAtomFeed(feedOf(versions));
  expect([title?.value, updated]).toEqual(["Version history · Weather", "2026-11-02T00:00:00Z"]);
  expect(authors).toEqual([{ name: "Heron Ltd." }]);
  expect(links?.map(({ rel, href }) => [rel, href])).toEqual([
    ["self", "https://pilu.example/d/weather/feed.atom?lang=en"],
    ["alternate", "https://pilu.example/d/weather/en"],
  ]);
  expect(entries.map((one) => one.links?.[0]?.href)).toEqual(versions.map(({ href }) => href));
  expect(entries.map(({ published }) => published)).toEqual(["2026-11-02T00:00:00Z", "2026-11-01T00:00:00Z"]);
  expect(JSON.stringify(entries[0]?.content)).toContain("<li>Added Kite 2 by Kite Ltd.</li>");
  expect(new Set(entries.map(({ id }) => id)).size).toBe(2);
});

test("ids are the same in every language and at every address, and differ between versions", () => {
  const ids = (xml: string) => {
    const feed = readXml(xml);
    return [feed, ...feed.named("entry")].map((one) => one.only("id").text);
  };
  const all = ids(feedOf([version(2), version(1)]));
  expect(new Set(all).size).toBe(3);
  const moved = {
    locale: "zh-CN",
    self: "https://other.example/f",
    page: "https://other.example/p",
  } as const;
  expect(ids(feedOf([version(2), version(1)], moved))).toEqual(all);
  expect(ids(feedOf([version(1)]))).toEqual([all[0], all[2]]);
});

test("what never came into force and what was taken out says so", () => {
  const entries = readXml(
    feedOf([
      version(4, { fate: { is: "announced" } }),
      version(3, { fate: { is: "withdrawn" } }),
      version(2, { fate: { is: "superseded", by: 4 } }),
      version(1, { note: null, redacted: "order <7>" }),
    ]),
  )
    .named("entry")
    .map((one) => parsed(one.only("content").text).text);
  expect(entries[0]).toContain("Announced");
  expect(entries[1]).toContain("Withdrawn");
  expect(entries[2]).toContain("replaced by version 4");
  expect(entries[3]).toContain("order <7>");
});

describe("names of any kind", () => {
  const pieces = [
    "]]>",
    "<script>alert(1)</script>",
    "&amp;",
    '"',
    "\u0000",
    "\ufffe\uffff",
    "\ud800",
    "\u202e",
  ];
  const hostile = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary" })), { maxLength: 4 })
    .map((parts) => parts.join(""));
  test("leave it well formed, add no element to it or to what readers show", () => {
    const shape = parsed("<p>x</p><ul><li>x</li></ul><p>x</p>").shape;
    fc.assert(
      fc.property(hostile, (text) => {
        const feed = readXml(
          feedOf([version(1, { href: text, note: { sentences: [text], requests: [text] } })], {
            app: { names: { en: text }, controller: { names: { en: text }, country: china } },
            self: text,
            page: text,
          }),
        );
        expect(feed.children.map(({ name }) => name)).toEqual([
          "id",
          "title",
          "updated",
          "author",
          "link",
          "link",
          "entry",
        ]);
        expect(parsed(feed.only("entry").only("content").text).shape).toEqual(shape);
      }),
      { numRuns: 300 },
    );
  });
});
