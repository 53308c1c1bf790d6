import { afterAll, beforeAll, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

let door: OpenDoor;
let reader: Awaited<ReturnType<OpenDoor["someone"]>>;
beforeAll(async () => {
  door = await openDoor({ apps: [appNamed("trails")] });
  reader = await door.someone("reader@example.com", "viewer");
});
afterAll(() => door.close());

const question = (name: string, input: unknown) =>
  `/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;

test("the portal's questions are answered, for its own origin alone", async () => {
  const { statusCode, headers, ...answer } = await door.get(
    question("app.get", { slug: "trails" }),
    reader.headers,
  );
  expect(statusCode).toBe(200);
  expect(answer.json().result.data.app.slug).toBe("trails");
  expect(headers["access-control-allow-origin"]).toBeUndefined();
  expect(headers["cache-control"]).toBe("no-store");
});

test("several questions fit in one request, and not any number", async () => {
  const batch = (count: number) =>
    door.get(`/trpc/${Array.from({ length: count }, () => "registry.overview").join(",")}?batch=1&input={}`);
  expect((await batch(20)).json()).toHaveLength(20);
  expect((await batch(51)).statusCode).toBe(400);
});

test("a refusal reaches the portal as its code and facts", async () => {
  const { statusCode, ...answer } = await door.get(question("sdk.get", { id: "nobody" }), reader.headers);
  expect(statusCode).toBe(404);
  expect(answer.json().error.data.problem).toEqual({
    code: "sdk.unknown",
    facts: { sdk: "nobody" },
    faults: [],
  });
});

test("one reader who asks without end is told to wait, others are not", async () => {
  const ask = (remoteAddress: string) => door.server.inject({ url: "/trpc/registry.nothing", remoteAddress });
  for (let n = 0; n < 600; n += 1) await ask("192.0.2.9");
  const { statusCode, ...answer } = await ask("192.0.2.9");
  expect(statusCode).toBe(429);
  expect(answer.json().error.code).toBe("request.too-many");
  expect((await ask("192.0.2.10")).statusCode).toBe(404);
});
