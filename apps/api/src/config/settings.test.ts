import { Problem } from "@pilu/schema";
import { expect, test } from "vitest";
import { readEnvironment } from "./settings.ts";

function faults(variables: Record<string, string>): string[] {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof Problem) return error.faults.map(({ path, code }) => `${path} ${code}`).sort();
    throw error;
  }
  return [];
}

test("without any setting the door is on this machine", () => {
  const { settings, databaseUrl } = readEnvironment({});
  expect(settings).toMatchObject({
    host: "127.0.0.1",
    port: 4000,
    publicUrl: "http://127.0.0.1:4000",
    webUrl: "http://127.0.0.1:3000",
    trustedProxies: ["loopback"],
    looksAtLinks: true,
    cacheBytes: 96 * 1024 * 1024,
  });
  expect(databaseUrl).toBe("file:./data/pilu.db");
});

test("in production the secret must be set, and all that is wrong is told at once", () => {
  expect(faults({ NODE_ENV: "production" })).toEqual(["PILU_SECRET value.missing"]);
  expect(faults({ NODE_ENV: "production", PILU_SECRET: "x".repeat(32) })).toEqual([]);
  const all = faults({ NODE_ENV: "production", PILU_API_PORT: "door", PILU_TRUSTED_PROXIES: "everybody" });
  expect(all.map((fault) => fault.split(" ")[0])).toEqual([
    "PILU_API_PORT",
    "PILU_SECRET",
    "PILU_TRUSTED_PROXIES.0",
  ]);
});

test("networks of proxies are a list", () => {
  const { settings } = readEnvironment({ PILU_TRUSTED_PROXIES: "loopback, 10.0.0.0/8" });
  expect(settings.trustedProxies).toEqual(["loopback", "10.0.0.0/8"]);
});

test("links are looked at unless that is switched off", () => {
  expect(readEnvironment({ PILU_LINKS: "off" }).settings.looksAtLinks).toBe(false);
  expect(() => readEnvironment({ PILU_LINKS: "no" })).toThrow("config.invalid");
});
