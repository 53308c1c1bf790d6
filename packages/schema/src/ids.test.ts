import { expect, test } from "vitest";
import { AppId, IntegrationId, integrationId, SdkId, Slug } from "./ids.ts";
import { faultsOf } from "./problem/parse.ts";

function codeOf(value: string): string | undefined {
  const result = Slug.safeParse(value);
  return result.success ? undefined : faultsOf(result.error)[0]?.code;
}

test.each(["a", "0", "wechat-open-sdk", "a".repeat(63), "console", "com10"])("%s is a name", (value) => {
  expect(codeOf(value)).toBeUndefined();
});

test.each(["", "-a", "A", "a_b", "a/b", "..", "微信", "a".repeat(64), "a\n"])("%j is no name", (value) => {
  expect(codeOf(value)).toBe("slug.malformed");
});

test.each(["con", "prn", "aux", "nul", "com1", "lpt9"])(
  "%s is no name, for Windows refuses it as a file",
  (value) => {
    expect(codeOf(value)).toBe("slug.reserved");
  },
);

test("there is one integration of an SDK in an app", () => {
  expect(integrationId(AppId.parse("weather"), SdkId.parse("jpush"))).toBe("weather/jpush");
  expect(IntegrationId.safeParse("weather").success).toBe(false);
});
