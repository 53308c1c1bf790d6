import { afterAll, beforeAll, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

let door: OpenDoor;
beforeAll(async () => {
  door = await openDoor({ apps: [appNamed("trails")], settings: { token: "let-me-read" } });
});
afterAll(() => door.close());

test("a door that lives says so", async () => {
  const { statusCode, headers } = await door.get("/healthz");
  expect(statusCode).toBe(200);
  expect(headers["cache-control"]).toBe("no-store");
});

test("a door is ready while it knows what may be in force", async () => {
  await door.readVersions();
  const ready = await door.get("/readyz");
  expect(ready.statusCode).toBe(200);
  expect(ready.json()).toEqual({
    ready: true,
    storage: "reachable",
    migrations: "current",
    versions: "fresh",
  });
});

test("a door whose database went away is not ready, and still serves what it has", async () => {
  const alone = await openDoor({ apps: [appNamed("trails")] });
  await alone.get("/d/trails/en");
  await alone.store.close();
  alone.clock.at += 1001;
  await expect(alone.readVersions()).rejects.toThrow();
  const { statusCode, ...answer } = await alone.get("/readyz");
  expect(statusCode).toBe(503);
  expect(answer.json()).toMatchObject({ ready: false, storage: "unreachable", versions: "stale" });
  expect((await alone.get("/healthz")).statusCode).toBe(200);
  expect((await alone.get("/d/trails/en")).statusCode).toBe(200);
  const missing = await alone.get("/d/trails/history.json");
  expect(missing.statusCode).toBe(500);
  expect(missing.headers["cache-control"]).toBe("no-store");
  expect(missing.json().error.code).toBe("internal");
  await alone.server.close();
});

test("numbers are for this machine, or for who shows the token", async () => {
  const ask = (remoteAddress: string, headers: Record<string, string> = {}) =>
    door.server.inject({ url: "/metrics", remoteAddress, headers });
  await door.get("/d/trails/en");
  await door.get("/d/trails/en");
  const { statusCode, body } = await ask("127.0.0.1");
  expect(statusCode).toBe(200);
  expect(body).toMatch(/^pilu_pages_from_memory_total [1-9]/m);
  expect(body).toMatch(/^pilu_page_memory_bytes [1-9]/m);
  expect(body).toMatch(/^nodejs_heap_size_used_bytes /m);
  expect((await ask("192.0.2.7")).statusCode).toBe(403);
  expect((await ask("127.0.0.1", { "x-forwarded-for": "192.0.2.7" })).statusCode).toBe(403);
  expect((await ask("192.0.2.7", { authorization: "Bearer wrong" })).statusCode).toBe(403);
  expect((await ask("192.0.2.7", { authorization: "Bearer let-me-read" })).statusCode).toBe(200);
});

test("what every site is asked for is answered in few bytes", async () => {
  const robots = await door.get("/robots.txt");
  expect(robots.body).toMatch(/^User-agent: \*\nAllow: \/d\n(Allow: .+\n)+Disallow: \/\n$/);
  expect(robots.body).toContain("Allow: /.well-known/\nDisallow: /");
  expect((await door.get("/favicon.ico")).statusCode).toBe(204);
});

test("a slash at the end leads to the address without it", async () => {
  const { statusCode, headers } = await door.get("/d/trails/en/?x=1");
  expect([statusCode, headers.location]).toEqual([308, "/d/trails/en?x=1"]);
  expect((await door.get("/d/nobody/nothing/")).statusCode).toBe(404);
});
