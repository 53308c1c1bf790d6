import { expect, test } from "vitest";
import { at, put, textAt, textsAt } from "./path.ts";

const sdk = { names: { en: "JPush" }, data: { items: [{ type: "imei" }, { type: "oaid" }] } };

test("a field is read by the path that a fault names", () => {
  expect(at(sdk, "data.items.1.type")).toBe("oaid");
  expect(at(sdk, "data.items.7.type")).toBeUndefined();
  expect(at(sdk, "names.en.more")).toBeUndefined();
  expect(at(sdk, "")).toBe(sdk);
  expect(textAt(sdk, "names.zh-CN")).toBe("");
  expect(textsAt({ platforms: ["ios", 3] }, "platforms")).toEqual(["ios"]);
});

test("writing leaves everything else as it is, the given state too", () => {
  const next = put(sdk, "data.items.0.demand", "required");
  expect(next).toEqual({ ...sdk, data: { items: [{ type: "imei", demand: "required" }, { type: "oaid" }] } });
  expect(sdk.data.items[0]).toEqual({ type: "imei" });
  expect(at(next, "names")).toBe(sdk.names);
});

test("what is on the way and not there is made", () => {
  expect(put({ contact: null }, "contact.email", "a@example.com")).toEqual({
    contact: { email: "a@example.com" },
  });
});
