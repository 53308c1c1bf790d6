import type { Fault } from "@pilu/schema";
import { expect, test } from "vitest";
import { blankSdk } from "../sdk/blank-sdk.ts";
import { judge } from "./judge.ts";
import { put } from "./path.ts";

const codeAt = (faults: readonly Fault[], path: string) => faults.find((one) => one.path === path)?.code;

test.each(["vendor", "function", "data"])("of an SDK just begun, %s is missing and not malformed", (path) => {
  expect(codeAt(judge("sdk", blankSdk("finch-maps", "Finch Maps")), path)).toBe("value.missing");
});

test("what was typed and is wrong is still called by what is wrong with it", () => {
  expect(
    codeAt(judge("sdk", put(blankSdk("finch-maps", "Finch Maps"), "vendor", "Not An Id")), "vendor"),
  ).toBe("slug.malformed");
});
