import { describe, expect, test } from "vitest";
import { faultsOf } from "../problem/parse.ts";
import { Email, Telephone, WebLink } from "./link.ts";
import { isWebLink } from "./web-link.ts";

function codeOf(value: string): string | undefined {
  const result = WebLink.safeParse(value);
  return result.success ? undefined : faultsOf(result.error)[0]?.code;
}

describe("a link", () => {
  test.each([
    "https://example.com",
    "http://example.com:8080/a?b=c&d=e#f",
    "https://例子.测试/隐私",
    "https://example.com/%E9%9A%90%E7%A7%81",
    "HTTPS://EXAMPLE.COM/",
    "http://[2001:db8::1]/",
  ])("%s is allowed", (value) => {
    expect(codeOf(value)).toBeUndefined();
    expect(isWebLink(value)).toBe(true);
  });

  test.each([
    ["javascript:alert(1)", "link.scheme"],
    ["JavaScript:alert(1)", "link.scheme"],
    ["data:text/html,hello", "link.scheme"],
    ["vbscript:x", "link.scheme"],
    ["ftp://example.com/", "link.scheme"],
    ["mailto:a@example.com", "link.scheme"],
    ["//example.com/", "link.malformed"],
    ["/privacy", "link.malformed"],
    ["example.com", "link.malformed"],
    ["https:example.com", "link.malformed"],
    ["https:///example.com", "link.malformed"],
    ["https://", "link.malformed"],
    [" https://example.com", "link.malformed"],
    ["https://example.com/a b", "link.malformed"],
    ["java\nscript:alert(1)", "link.malformed"],
    ["https://example.com/\u202egpj", "link.malformed"],
    ["https://example.com/\u0000", "link.malformed"],
    ["https://example.com/\ud800", "link.malformed"],
    ['https://example.com/"onclick=', "link.malformed"],
    ["https://example.com/<script>", "link.malformed"],
    ["https://user:secret@example.com/", "link.credentials"],
    ["https://user@example.com/", "link.credentials"],
    [`https://example.com/${"a".repeat(2000)}`, "link.too-long"],
  ])("%j is refused as %s", (value, code) => {
    expect(codeOf(value)).toBe(code);
    expect(isWebLink(value)).toBe(false);
  });
});

test("a mail address has one name and one host", () => {
  expect(Email.safeParse("privacy@example.com").success).toBe(true);
  for (const value of ["a@b@c", "a b@c.d", "a@", "@b", "a\u0000@b.c", "a@b\u202e.c"]) {
    expect(Email.safeParse(value).success).toBe(false);
  }
});

test("a telephone number is written with digits and what people put between them", () => {
  for (const value of ["+86 10-1234 5678", "(0755) 8601.3388"].map((v) => v.replace(/^\(/, "0("))) {
    expect(Telephone.safeParse(value).success).toBe(true);
  }
  for (const value of ["call us", "", "12"]) expect(Telephone.safeParse(value).success).toBe(false);
});
