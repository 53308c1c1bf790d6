import { createHash } from "node:crypto";
import { frameScript } from "@pilu/disclosure";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

let door: OpenDoor;
beforeAll(async () => {
  const frameAncestors = ["https://www.example.com", "http://localhost:*"];
  door = await openDoor({ apps: [appNamed("trails", { frameAncestors }), appNamed("ferry")] });
});
afterAll(() => door.close());

describe("the script", () => {
  test("is the package's, may be run by every site, and is asked for again within an hour", async () => {
    const { statusCode, headers, body } = await door.get("/embed.js");
    expect(statusCode).toBe(200);
    expect(body).toContain('"pilu-disclosure"');
    expect(headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=3600",
      vary: "Accept-Encoding",
    });
    expect(headers["set-cookie"]).toBeUndefined();
    const again = await door.get("/embed.js", { "if-none-match": String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    const packed = await door.get("/embed.js", { "accept-encoding": "br" });
    expect(packed.headers["content-encoding"]).toBe("br");
    expect(packed.rawPayload.length).toBeLessThan(5000);
  });

  test("is read, and never written", async () => {
    const { statusCode, headers } = await door.server.inject({ method: "POST", url: "/embed.js" });
    expect([statusCode, headers.allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
  });
});

describe("a page for frames", () => {
  const policyOf = async (app: string) =>
    String((await door.get(`/d/${app}/frame/en`)).headers["content-security-policy"]);

  test("may be framed by the sites that the app names, and by nobody where it names none", async () => {
    expect(await policyOf("trails")).toMatch(
      /frame-ancestors http:\/\/localhost:\* https:\/\/www\.example\.com$/,
    );
    expect(await policyOf("ferry")).toMatch(/frame-ancestors 'none'$/);
    for (const url of ["/d/trails/en", "/d/trails/history", "/d"])
      expect((await door.get(url)).headers["content-security-policy"]).toMatch(/frame-ancestors 'none'$/);
  });

  test("has one script of at most 300 bytes, allowed by its hash in both policies", async () => {
    expect(frameScript.length).toBeLessThanOrEqual(300);
    const hash = createHash("sha256").update(frameScript).digest("base64");
    const { body } = await door.get("/d/trails/frame/en");
    expect(body.match(/<script/g)).toHaveLength(1);
    expect(body).toContain(`<script>${frameScript}</script>`);
    expect(body).toContain(`base-uri 'none';form-action 'none';script-src 'sha256-${hash}'">`);
    expect(await policyOf("trails")).toContain(`script-src 'sha256-${hash}'`);
    expect((await door.get("/d/trails/en")).body).not.toContain("<script");
  });

  test("says what the page says; its other language stays in the frame, all other links leave it", async () => {
    const [page, frame] = await Promise.all(
      ["/d/trails/en", "/d/trails/frame/en"].map(async (url) => (await door.get(url)).body),
    );
    const words = (html = "") =>
      html.replace(/<(script|style|meta)[\s\S]*?>|<[^>]*>/g, "").replace(frameScript, "");
    expect(words(frame).trim()).toBe(words(page).trim());
    const links = [...(frame ?? "").matchAll(/<a ([^>]*)>/g)].map(([, one = ""]) => one);
    const inside = links.filter((one) => !one.includes('target="_blank"'));
    const addresses = inside
      .map((one) => /href="([^"]*)"/.exec(one)?.[1] ?? "")
      .filter((one) => !one.startsWith("#"));
    expect(addresses).toEqual(["http://pilu.example/d/trails/frame/zh-CN"]);
    expect(links.length).toBeGreaterThan(inside.length);
    expect(frame).toContain('<link rel="canonical" href="http://pilu.example/d/trails/en">');
  });

  test("is in the reader's language, with the address at which those bytes stand", async () => {
    const { headers, body } = await door.get("/d/trails/frame", { "accept-language": "en" });
    expect(headers["content-location"]).toBe("/d/trails/frame/en");
    expect(headers.vary).toBe("Accept-Encoding, Accept-Language");
    expect(headers["cache-control"]).toBe("public, max-age=60");
    expect(body).toBe((await door.get("/d/trails/frame/en")).body);
    const named = await door.get("/d/trails/frame?lang=zh-HK");
    expect([named.headers["content-language"], named.headers.vary]).toEqual(["zh-CN", "Accept-Encoding"]);
  });

  test.each(["/d/nobody/frame", "/d/trails/frame/fr"])("%s is not there", async (url) => {
    const { statusCode, headers } = await door.get(url);
    expect([statusCode, headers["cache-control"]]).toEqual([404, "no-store"]);
  });
});
