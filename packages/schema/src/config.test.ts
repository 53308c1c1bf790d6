import { expect, test } from "vitest";
import { parseConfig } from "./config.ts";
import { Problem } from "./problem/problem.ts";

test("without settings Pilu runs on a file beside it", () => {
  expect(parseConfig({ PILU_SECRET: "", HOME: "/root" })).toEqual({
    PILU_DATABASE_URL: "file:./data/pilu.db",
    PILU_API_PORT: 4000,
    PILU_API_HOST: "127.0.0.1",
    PILU_WEB_PORT: 3000,
    PILU_TIME_ZONE: "Asia/Shanghai",
    PILU_TRUSTED_PROXIES: ["loopback"],
    PILU_LINKS: "on",
    PILU_CACHE_MB: 96,
    NODE_ENV: "development",
  });
});

test("an origin loses its last slash", () => {
  expect(parseConfig({ PILU_PUBLIC_URL: "https://example.com/" }).PILU_PUBLIC_URL).toBe(
    "https://example.com",
  );
});

test("every wrong setting is named at once", () => {
  const wrong = {
    PILU_DATABASE_URL: "mysql://x",
    PILU_API_PORT: "99999",
    PILU_WEB_PORT: "three",
    PILU_PUBLIC_URL: "javascript:alert(1)",
    PILU_SECRET: "short",
    PILU_TIME_ZONE: "Mars/Base",
    PILU_CACHE_MB: "0",
  };
  let problem: unknown;
  try {
    parseConfig(wrong);
  } catch (error) {
    problem = error;
  }
  if (!(problem instanceof Problem)) throw new Error("was not refused");
  expect(problem.code).toBe("config.invalid");
  expect(problem.faults.map((fault) => fault.path).sort()).toEqual(Object.keys(wrong).sort());
});

test("the company's own sign-in is configured whole or not at all", () => {
  const whole = {
    PILU_OIDC_ISSUER: "https://login.example.com/realms/staff",
    PILU_OIDC_CLIENT_ID: "pilu",
    PILU_OIDC_CLIENT_SECRET: "secret",
  };
  expect(parseConfig(whole)).toMatchObject(whole);
  const faultsOf = (given: Record<string, string>) => {
    try {
      parseConfig(given);
    } catch (error) {
      if (error instanceof Problem) return error.faults.map((fault) => `${fault.path} ${fault.code}`);
      throw error;
    }
    return [];
  };
  for (const name of Object.keys(whole))
    expect(faultsOf({ ...whole, [name]: "" })).toEqual([`${name} value.missing`]);
  expect(faultsOf({ PILU_OIDC_LABEL: "Staff" })).toHaveLength(3);
  expect(faultsOf({ ...whole, PILU_OIDC_ISSUER: "login" })).toEqual(["PILU_OIDC_ISSUER value.malformed"]);
});
