import { expect, test } from "vitest";
import { FrameAncestor } from "./app.ts";

test.each([
  "https://www.example.com",
  "https://*.example.com",
  "http://localhost:*",
  "http://127.0.0.1:8080",
])("%s may be allowed to frame a list", (site) => {
  expect(FrameAncestor.safeParse(site).success).toBe(true);
});

test.each([
  "",
  "*",
  "https://*",
  "https:",
  "'self'",
  "example.com",
  "https://example.com/",
  "https://example.com; script-src *",
  "https://example.com https://other.example",
  "https://example.com\r\nSet-Cookie: a=b",
  "https://user@example.com",
  "https://www.*.example.com",
  "javascript://example.com",
  "HTTPS://EXAMPLE.COM",
])("%j may not, and can add nothing to a header", (site) => {
  expect(FrameAncestor.safeParse(site).error?.issues[0]?.message).toBe("frame.malformed");
});
