import { afterAll, beforeAll, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

let door: OpenDoor;
beforeAll(async () => {
  door = await openDoor({ apps: [appNamed("trails")] });
});
afterAll(() => door.close());

test("the same question has the same answer, whoever asks it how often", async () => {
  const url = "/d/trails/en";
  const first = await door.get(url);
  for (let n = 0; n < 3; n += 1) {
    const again = await door.get(url);
    expect(again.headers).toEqual({ ...first.headers, date: again.headers.date });
    expect(again.rawPayload).toEqual(first.rawPayload);
  }
  expect((await door.get(url, { "accept-encoding": "br" })).headers["content-encoding"]).toBe("br");
  expect((await door.get(url)).headers["content-encoding"]).toBeUndefined();
  expect((await door.get(url, { "if-none-match": String(first.headers.etag) })).statusCode).toBe(304);
});

test("a newer version is shown as soon as it is known and holds", async () => {
  const version = async () => (await door.get("/d/trails.json")).json().version;
  for (let n = 0; n < 3; n += 1) expect(await version()).toBe(1);
  await door.publish("trails", { effectiveAt: door.clock.at });
  await door.readVersions();
  expect(await version()).toBe(2);
});
