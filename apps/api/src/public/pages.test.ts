import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { checkDocument } from "@pilu/disclosure";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";
import { sha256 } from "../testing/sha256.ts";

let door: OpenDoor;
beforeAll(async () => {
  door = await openDoor({ apps: [appNamed("trails"), appNamed("ferry", { locales: ["en", "zh-CN"] })] });
});
afterAll(() => door.close());

const pages = ["/d/trails/zh-CN", "/d/trails/en", "/d/trails/v/1/zh-CN", "/d/trails/v/1/en"];
const data = ["/d/trails.json", "/d/trails.md", "/d/trails.csv", "/d/trails/v/1.json", "/d/trails/v/1.md"];
const news = ["/d/trails/changes?since=1", "/d/trails/changes/1.json", "/d/trails/feed.atom"];
const exchange = ["cdx.json", "cdx.xml", "dpv.jsonld", "fides.yaml"].flatMap((format) => [
  `/d/trails.${format}`,
  `/d/trails/v/1.${format}`,
]);
const wellKnown = ["/.well-known/pilu.json", "/.well-known/api-catalog", "/openapi.json"];
const words = ["/taxonomy/1.0.json", "/taxonomy/1.0.csv"];
const rest = ["/d", "/d.json", "/d/trails", "/d/trails/v/1", "/d/trails/history", "/d/trails/history.json"];
const all = [
  ...pages,
  ...data,
  ...news,
  ...exchange,
  ...wellKnown,
  ...words,
  ...rest,
  "/d/trails/v/1.csv",
  "/schema/disclosure-1.json",
];

describe.each(all)("%s", (url) => {
  test("answers with a type, a strong tag, open to other sites and closed to scripts and cookies", async () => {
    const { statusCode, headers, body } = await door.get(url);
    expect(statusCode).toBe(200);
    expect(body.length).toBeGreaterThan(10);
    expect(headers.etag).toMatch(/^"[0-9a-f]{32}"$/);
    expect(headers["content-type"]).toMatch(/; charset=utf-8$/);
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
    expect(headers["content-security-policy"]).not.toMatch(/script-src|unsafe/);
    expect(headers["cache-control"]).toMatch(/^public, max-age=/);
    expect(headers.vary).toMatch(/^Accept-Encoding/);
    expect(headers["set-cookie"]).toBeUndefined();
  });

  test("is the same in every encoding, each with a tag of its own", async () => {
    const plain = await door.get(url);
    const zipped = await door.get(url, { "accept-encoding": "gzip" });
    const brotli = await door.get(url, { "accept-encoding": "gzip, deflate, br, zstd" });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(gunzipSync(zipped.rawPayload)).toEqual(plain.rawPayload);
    expect(brotliDecompressSync(brotli.rawPayload)).toEqual(plain.rawPayload);
    expect(new Set([plain, zipped, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  test("is not sent to who has it, and HEAD tells its length alone", async () => {
    const first = await door.get(url);
    const again = await door.get(url, { "if-none-match": `"other", W/${first.headers.etag}` });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe("");
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(again.headers["cache-control"]).toBe(first.headers["cache-control"]);
    expect((await door.get(url, { "if-none-match": '"other"' })).statusCode).toBe(200);
    const head = await door.server.inject({ method: "HEAD", url });
    expect(head.body).toBe("");
    expect(head.headers["content-length"]).toBe(String(first.rawPayload.length));
    expect(head.headers.etag).toBe(first.headers.etag);
  });

  test("can only be read", async () => {
    const posted = await door.server.inject({ method: "POST", url });
    expect(posted.statusCode).toBe(405);
    expect(posted.headers.allow).toBe("GET, HEAD, OPTIONS");
    const asked = await door.server.inject({ method: "OPTIONS", url });
    expect(asked.statusCode).toBe(204);
    expect(asked.headers["access-control-allow-methods"]).toBe("GET, HEAD");
  });
});

test("the numbered JSON is the stored document for ever, and its digests hold", async () => {
  const { body, headers } = await door.get("/d/trails/v/1.json");
  expect(body).toBe(await door.core.disclosure.text({ app: "trails", n: 1 }));
  expect(checkDocument(body, sha256)).toBeNull();
  expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await door.get("/d/trails.json")).body).toBe(body);
  expect((await door.get("/d/trails.json")).headers["cache-control"]).toBe("public, max-age=60");
});

test("other views of a version may be kept for a day", async () => {
  for (const url of ["/d/trails/v/1", "/d/trails/v/1/en", "/d/trails/v/1.md", "/d/trails/v/1.csv"])
    expect((await door.get(url)).headers["cache-control"]).toBe("public, max-age=86400");
});

test("files have a name that says what they are", async () => {
  expect((await door.get("/d/trails.csv?lang=en")).headers["content-disposition"]).toBe(
    'inline; filename="trails-v1-en.csv"',
  );
});

test("the index names apps, versions and dates", async () => {
  const { apps, next } = (await door.get("/d.json")).json();
  expect(apps.map(({ slug }: { slug: string }) => slug)).toEqual(["ferry", "trails"]);
  expect(apps[0]).toMatchObject({ name: { en: "Example ferry" }, version: 1 });
  expect(next).toBeNull();
  const after = (await door.get("/d.json?after=ferry")).json();
  expect(after.apps.map(({ slug }: { slug: string }) => slug)).toEqual(["trails"]);
  expect((await door.get("/d?lang=en")).body).toContain('href="http://pilu.example/d/trails"');
});

test("history tells each version's digests and which one holds", async () => {
  const { app, versions } = (await door.get("/d/trails/history.json")).json();
  const document = (await door.get("/d/trails.json")).json();
  expect(app).toBe("trails");
  expect(versions).toHaveLength(1);
  expect(versions[0]).toMatchObject({
    version: 1,
    base: null,
    hash: document.hash,
    digest: document.digest,
    inForce: true,
    upcoming: false,
    changes: [],
    actions: [],
  });
});

test("the JSON Schema stands under its own address", async () => {
  expect((await door.get("/schema/disclosure-1.json")).json().$id).toBe(
    "http://pilu.example/schema/disclosure-1.json",
  );
});
