import { afterAll, beforeAll, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

let door: OpenDoor;
beforeAll(async () => {
  door = await openDoor({ apps: [appNamed("trails"), appNamed("ferry", { locales: ["en", "zh-CN"] })] });
});
afterAll(() => door.close());

test.each([
  ["/d/trails", "", "zh-CN"],
  ["/d/ferry", "", "en"],
  ["/d/trails", "en-GB,en;q=0.9", "en"],
  ["/d/trails", "zh-TW", "zh-CN"],
  ["/d/trails", "fr, de;q=0.5", "zh-CN"],
  ["/d/ferry", "fr, de;q=0.5", "en"],
  ["/d/trails", "fr, en;q=0.5, zh;q=0.4", "en"],
  ["/d/trails", "en;q=0.1, zh-Hans-CN;q=0.9", "zh-CN"],
  ["/d/trails", "zh;q=0, en", "en"],
  ["/d/ferry", "*", "en"],
  ["/d/trails", ";;;q=,,=", "zh-CN"],
  ["/d/trails?lang=en", "zh-CN", "en"],
  ["/d/trails?lang=zh-Hant", "en", "zh-CN"],
  ["/d/trails?lang=fr", "zh-CN", "en"],
  ["/d/trails?lang=zh_CN", "en", "zh-CN"],
  ["/d/trails?lang=", "en", "en"],
])("%s of a reader of '%s' is in %s, the same bytes as its own address", async (url, header, language) => {
  const asked = await door.get(url, header === "" ? {} : { "accept-language": header });
  const [path = ""] = url.split("?");
  const canonical = `${path}/${language}`;
  expect(asked.statusCode).toBe(200);
  expect(asked.headers["content-language"]).toBe(language);
  expect(asked.headers["content-location"]).toBe(canonical);
  expect(asked.body).toContain(`<html lang="${language}">`);
  const there = await door.get(canonical);
  expect(there.rawPayload).toEqual(asked.rawPayload);
  expect(there.headers.etag).toBe(asked.headers.etag);
  expect(there.headers["content-location"]).toBeUndefined();
  expect(there.headers.vary).toBe("Accept-Encoding");
  expect(asked.headers.vary).toBe(
    /lang=./.test(url) ? "Accept-Encoding" : "Accept-Encoding, Accept-Language",
  );
});

test("a version's page says its own address", async () => {
  const { headers } = await door.get("/d/trails/v/1", { "accept-language": "en" });
  expect(headers["content-location"]).toBe("/d/trails/v/1/en");
});

test.each(["md", "csv"])("%s is given in the language asked for", async (format) => {
  const english = await door.get(`/d/trails.${format}?lang=en`);
  const chinese = await door.get(`/d/trails.${format}?lang=zh-CN`);
  expect(english.body).not.toBe(chinese.body);
  const negotiated = await door.get(`/d/trails.${format}`, { "accept-language": "en" });
  expect(negotiated.rawPayload).toEqual(english.rawPayload);
  expect(negotiated.headers["content-location"]).toBe(`/d/trails.${format}?lang=en`);
});

test("JSON is neutral in language", async () => {
  const { headers } = await door.get("/d/trails.json", { "accept-language": "en" });
  expect(headers["content-language"]).toBeUndefined();
  expect(headers.vary).toBe("Accept-Encoding");
});

test.each([
  ["gzip;q=1, br;q=0.5", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["identity", undefined],
  ["*;q=0.5", "br"],
  ["deflate, zstd", undefined],
  ["identity;q=1, br;q=0.2", undefined],
  ["", undefined],
])("a reader who accepts '%s' is sent %s", async (accepted, sent) => {
  const { headers } = await door.get("/d/trails/en", { "accept-encoding": accepted });
  expect(headers["content-encoding"]).toBe(sent);
});
