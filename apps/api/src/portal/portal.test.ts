import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

const page = gzipSync("<p>portal</p>");
const asked: IncomingMessage[] = [];
let portal: Server;
let door: OpenDoor;
beforeAll(async () => {
  portal = createServer((request, response) => {
    asked.push(request);
    if (request.url?.endsWith(".br")) {
      const isMade = request.url === "/_next/static/chunks/made~1.js.br";
      response.writeHead(isMade ? 200 : 404, {
        "content-type": "application/octet-stream",
        "cache-control": "public, max-age=31536000, immutable",
      });
      response.end(isMade ? brotliCompressSync("made()") : "");
      return;
    }
    response.writeHead(request.url === "/missing" ? 404 : 200, {
      "content-type": "text/html",
      "content-encoding": "gzip",
      "content-length": page.length,
      etag: '"portal"',
    });
    response.end(page);
  });
  await new Promise<void>((listening) => portal.listen(0, "127.0.0.1", listening));
  const { port } = portal.address() as AddressInfo;
  door = await openDoor({ apps: [appNamed("trails")], settings: { webUrl: `http://127.0.0.1:${port}` } });
});
afterAll(async () => {
  await door.close();
  portal.close();
});

test("a page of the portal comes through as it is: bytes, length, encoding, tag, status", async () => {
  const { statusCode, headers, rawPayload } = await door.get("/sdks?text=a%20b");
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    "content-encoding": "gzip",
    "content-length": String(page.length),
    etag: '"portal"',
  });
  expect(gunzipSync(rawPayload).toString()).toBe("<p>portal</p>");
  expect(headers["access-control-allow-origin"]).toBeUndefined();
  expect(asked.at(-1)?.url).toBe("/sdks?text=a%20b");
  expect((await door.get("/missing")).statusCode).toBe(404);
});

test("a script comes as the build compressed it, to whoever takes brotli", async () => {
  const path = "/_next/static/chunks/made~1.js";
  const { statusCode, headers, rawPayload } = await door.server.inject({
    url: `${path}?v=2`,
    headers: { "accept-encoding": "gzip, deflate, br, zstd" },
  });
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "application/javascript; charset=utf-8",
    "content-encoding": "br",
    vary: "accept-encoding",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect(brotliDecompressSync(rawPayload).toString()).toBe("made()");
  const plain = await door.server.inject({ url: path, headers: { "accept-encoding": "gzip" } });
  expect(plain.headers["content-encoding"]).toBe("gzip");
  expect(asked.at(-1)?.url).toBe(path);
});

test.each(["/_next/static/chunks/other.js", "/_next/static/media/logo.png", "/sdks.js"])(
  "what the build did not compress comes as the portal has it: %s",
  async (url) => {
    const { headers, rawPayload } = await door.server.inject({ url, headers: { "accept-encoding": "br" } });
    expect(headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(rawPayload).toString()).toBe("<p>portal</p>");
    expect(asked.at(-1)?.url).toBe(url);
  },
);

test("the portal learns who asks, and the reader cannot make that up", async () => {
  await door.server.inject({
    url: "/",
    remoteAddress: "192.0.2.7",
    headers: { host: "pilu.example", "x-forwarded-for": "198.51.100.1" },
  });
  expect(asked.at(-1)?.headers).toMatchObject({
    "x-forwarded-for": "192.0.2.7",
    "x-forwarded-host": "pilu.example",
    "x-forwarded-proto": "http",
  });
});

test("published addresses are never the portal's", async () => {
  const before = asked.length;
  for (const url of ["/d", "/d/", "/d/nobody", "/d/a/b/c", "/d.json", "/schema/other.json", "/healthz"])
    await door.get(url);
  expect(asked.length).toBe(before);
});

test.each(["https://elsewhere.example", "null", undefined])(
  "what another site (%s) sends with the reader's cookies is refused",
  async (origin) => {
    for (const url of ["/anything", "/trpc/registry.overview"]) {
      const answer = await door.server.inject({
        method: "POST",
        url,
        headers: { cookie: "session=1", ...(origin === undefined ? {} : { origin }) },
        payload: {},
      });
      expect(answer.statusCode).toBe(403);
      expect(answer.json().error.code).toBe("request.foreign-origin");
    }
  },
);

test("what our own origin sends is passed on, and so is what carries no cookie", async () => {
  const post = (headers: Record<string, string>) =>
    door.server.inject({ method: "POST", url: "/anything", headers, payload: { a: 1 } });
  expect((await post({ cookie: "session=1", origin: "http://pilu.example" })).statusCode).toBe(200);
  expect((await post({ origin: "https://elsewhere.example" })).statusCode).toBe(200);
});

test("a portal that is down is said so in both languages, and published pages stay", async () => {
  const alone = await openDoor({ apps: [appNamed("trails")], settings: { webUrl: "http://127.0.0.1:9" } });
  const { statusCode, headers, body } = await alone.get("/sdks?token=secret");
  expect(statusCode).toBe(502);
  expect(headers["cache-control"]).toBe("no-store");
  expect(body).toContain('<p lang="zh-CN">');
  expect(body).toContain('<p lang="en">The portal does not answer');
  expect((await alone.get("/d/trails")).statusCode).toBe(200);
  expect(alone.logged.join("")).toContain("ECONNREFUSED");
  expect(alone.logged.join("")).not.toContain("secret");
  await alone.close();
});
