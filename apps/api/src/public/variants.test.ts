import { expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { openDoor } from "../testing/open-door.ts";
import { openVariants } from "./variants.ts";

test("whoever asks for a page that is being made waits for the same work", async () => {
  const variants = openVariants(1_000_000);
  let made = 0;
  const render = async () => {
    made += 1;
    return "page";
  };
  const all = await Promise.all(
    (["identity", "br", "gzip", "br", "identity"] as const).map((encoding) =>
      variants.load("name", encoding, render),
    ),
  );
  expect(made).toBe(1);
  expect(all[1]).toBe(all[3]);
  expect(variants.get("name", "br")).toBe(all[1]);
});

test("a page that could not be made is tried again", async () => {
  const variants = openVariants(1_000_000);
  await expect(variants.load("name", "gzip", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect((await variants.load("name", "identity", async () => "page")).body.toString()).toBe("page");
});

test("memory stays within its bound; the page asked for longest ago goes first", async () => {
  const bound = 100_000;
  const variants = openVariants(bound);
  for (let n = 0; n < 50; n += 1) {
    await variants.load(`page ${n}`, "identity", async () => "字".repeat(2000));
    variants.get("page 0", "identity");
    expect(variants.standing().bytes).toBeLessThanOrEqual(bound);
  }
  expect(variants.get("page 0", "identity")).toBeDefined();
  expect(variants.get("page 1", "identity")).toBeUndefined();
  expect(variants.standing().bytes).toBeGreaterThan(bound / 2);
});

test("a page larger than the bound is sent and not kept", async () => {
  const variants = openVariants(1000);
  expect((await variants.load("page", "identity", async () => "a".repeat(2000))).body).toHaveLength(2000);
  expect(variants.standing().bytes).toBe(0);
});

test("the door answers every page within its bound, again and again", async () => {
  const cacheBytes = 150_000;
  const apps = ["a", "b", "c"].map((slug) => appNamed(slug));
  const door = await openDoor({ apps, settings: { cacheBytes } });
  for (let round = 0; round < 2; round += 1) {
    for (const slug of ["a", "b", "c"]) {
      for (const page of [".json", ".md?lang=en", "/en", "/zh-CN", "/v/1/en"]) {
        expect((await door.get(`/d/${slug}${page}`)).statusCode).toBe(200);
        expect(door.cachedBytes()).toBeLessThanOrEqual(cacheBytes);
      }
    }
  }
  await door.close();
});
