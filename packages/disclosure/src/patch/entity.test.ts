import { canonical } from "@pilu/schema";
import { expect, test } from "vitest";
import { compose } from "../compose/compose.ts";
import { richInput } from "../golden/rich-input.ts";
import { normalForm } from "./entity.ts";

test("an app tells its users the same when all that it is composed of is in normal form", () => {
  const given = richInput();
  const stored = {
    ...given,
    app: normalForm("app", given.app),
    integrations: given.integrations.map((one) => normalForm("integration", one)),
    sdks: given.sdks.map((one) => normalForm("sdk", one)),
    vendors: given.vendors.map((one) => normalForm("vendor", one)),
  };
  expect(canonical(stored)).not.toBe(canonical(given));
  expect(canonical(compose(stored))).toBe(canonical(compose(given)));
});
