import { expect, test } from "vitest";
import { trustedOrigins } from "./origin.ts";

test("a public address is trusted alone", () => {
  expect([
    ...trustedOrigins({ publicUrl: "https://sdk.example.com", webUrl: "http://127.0.0.1:3000" }),
  ]).toEqual(["https://sdk.example.com"]);
});

test("on one machine its own two ports are trusted, by each of their names", () => {
  const trusted = trustedOrigins({ publicUrl: "http://127.0.0.1:4000", webUrl: "http://127.0.0.1:3000" });
  expect(trusted).toContain("http://localhost:4000");
  expect(trusted).toContain("http://127.0.0.1:3000");
  expect(trusted).not.toContain("http://127.0.0.1:5000");
});
