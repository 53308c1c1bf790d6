import { Content, canonical, type Entry, Problem } from "@pilu/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appOf, both, inputOf, integrationOf, itemOf, sdkOf, vendorOf } from "../golden/example-input.ts";
import { richInput } from "../golden/rich-input.ts";
import { type ComposeInput, compose } from "./compose.ts";

function only(input: ComposeInput): Entry {
  const entry = compose(input).groups[0]?.entries[0];
  if (entry === undefined) throw new Error("there is no entry");
  return entry;
}

function itemsOf(input: ComposeInput) {
  const { data } = only(input);
  return data.kind === "items"
    ? data.items.map((item) => `${item.type}|${item.platforms.join("+")}`)
    : data.kind;
}

describe("composing", () => {
  test("gives content that the schema accepts as it is", () => {
    const content = compose(richInput());
    expect(Content.parse(content)).toEqual(content);
  });

  test("gives the same content whatever the order of what it is given", () => {
    const input = richInput();
    const expected = canonical(compose(input));
    const shuffled = <T>(rows: readonly T[]) =>
      fc.shuffledSubarray([...rows], { maxLength: rows.length, minLength: rows.length });
    fc.assert(
      fc.property(
        shuffled(input.integrations),
        shuffled(input.sdks),
        shuffled(input.vendors),
        (integrations, sdks, vendors) => {
          const reordered = sdks.map((sdk) => ({
            ...sdk,
            permissions: [...sdk.permissions].reverse(),
            platforms: [...sdk.platforms].reverse(),
            data:
              sdk.data.kind === "items"
                ? { kind: sdk.data.kind, items: [...sdk.data.items].reverse() }
                : sdk.data,
          }));
          return canonical(compose({ ...input, integrations, sdks: reordered, vendors })) === expected;
        },
      ),
    );
  });

  test("writes every object in canonical order, whatever the order of what it is given", () => {
    const backwards = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(backwards);
      if (typeof value !== "object" || value === null) return value;
      const members = Object.entries(value).reverse();
      return Object.fromEntries(members.map(([key, member]) => [key, backwards(member)]));
    };
    const { taxonomy, ...input } = richInput();
    const content = compose({ ...(backwards(input) as typeof input), taxonomy });
    expect(JSON.stringify(content)).toBe(canonical(content));
  });

  test("leaves its input as it was", () => {
    const input = richInput();
    const before = structuredClone(input);
    compose(input);
    expect(input).toEqual(before);
  });

  test("shows live integrations of this app and no others", () => {
    const integrations = [
      integrationOf("kit"),
      integrationOf("old", { status: "retired" }),
      integrationOf("else", { app: "maps", id: "maps/else" }),
    ];
    const content = compose(inputOf([sdkOf("kit")], { integrations }));
    expect(content.groups.flatMap((group) => group.entries).map((entry) => entry.sdk)).toEqual(["kit"]);
  });

  test("refuses what is missing or retired", () => {
    const code = (input: ComposeInput) => {
      try {
        compose(input);
      } catch (problem) {
        return problem instanceof Problem ? problem.code : problem;
      }
    };
    const integrations = [integrationOf("kit")];
    expect(code(inputOf([], { integrations }))).toBe("sdk.unknown");
    expect(code(inputOf([sdkOf("kit", { vendor: "nobody" })]))).toBe("vendor.unknown");
    expect(code(inputOf([sdkOf("kit", { status: "retired" })]))).toBe("reference.retired");
    const vendors = [vendorOf("example-cloud", { status: "retired" })];
    expect(code({ ...inputOf([sdkOf("kit")]), vendors })).toBe("reference.retired");
  });

  test("the page of a retired app stays as it was when what it lists is retired", () => {
    const app = appOf({ status: "retired" });
    const page = (status: "live" | "retired") =>
      compose({
        ...inputOf([sdkOf("kit", { status })], { app }),
        vendors: [vendorOf("example-cloud", { status })],
      });
    expect(page("retired")).toEqual(page("live"));
    expect(only(inputOf([sdkOf("kit", { status: "retired" })], { app })).sdk).toBe("kit");
  });

  test("names the company that the contract is with", () => {
    const integrations = [integrationOf("kit", { contractingVendor: "other-cloud" })];
    expect(only(inputOf([sdkOf("kit")], { integrations })).vendor.id).toBe("other-cloud");
  });

  test("by platform puts an entry under each of its platforms", () => {
    const content = compose(inputOf([sdkOf("kit")], { app: appOf({}, { grouping: "platform" }) }));
    expect(content.groups.map((group) => [group.key, group.entries.length])).toEqual([
      ["android", 1],
      ["ios", 1],
    ]);
  });
});

describe("the data of an integration", () => {
  const kit = sdkOf("kit", {
    data: { kind: "items", items: [itemOf("imei", { platforms: ["android"] }), itemOf("device-model")] },
  });
  const withData = (data: unknown, over = {}) =>
    inputOf([kit], { integrations: [integrationOf("kit", { data, ...over })] });
  const inherit = { mode: "inherit", except: [], refine: [] };

  test("is the SDK's, on the platforms of the app", () => {
    expect(itemsOf(withData(inherit))).toEqual(["imei|android", "device-model|android+ios"]);
    expect(itemsOf(withData(inherit, { platforms: ["ios"] }))).toEqual(["device-model|ios"]);
    expect(itemsOf(withData(inherit, { platforms: ["web"] }))).toBe("not-stated");
  });

  test("lacks what is excepted, platform by platform; nothing left is nothing collected", () => {
    const reason = both("没有用到", "not used");
    const except = (...keys: string[]) => ({ ...inherit, except: keys.map((key) => ({ key, reason })) });
    expect(itemsOf(withData(except("imei|android", "device-model|ios")))).toEqual(["device-model|android"]);
    expect(itemsOf(withData(except("imei|android", "device-model|ios", "device-model|android")))).toBe(
      "none",
    );
  });

  test("says what the app refines, on the platform that is named", () => {
    const refine = [{ key: "device-model|ios", demand: "optional" }];
    const { data } = only(withData({ ...inherit, refine }));
    const demands = data.kind === "items" ? data.items.map((item) => [item.platforms, item.demand]) : [];
    expect(demands).toEqual([
      [["android"], "required"],
      [["android"], "required"],
      [["ios"], "optional"],
    ]);
  });

  test("is the app's own where it pins a list", () => {
    const own = (collection: unknown) => withData({ mode: "own", collection });
    expect(itemsOf(own({ kind: "items", items: [itemOf("battery")] }))).toEqual(["battery|android+ios"]);
    expect(itemsOf(own({ kind: "none" }))).toBe("none");
    expect(itemsOf(own({ kind: "not-stated" }))).toBe("not-stated");
  });

  test("keeps a suggested item apart from one that is stated", () => {
    const items = [
      itemOf("battery", { platforms: ["android"], suggested: true }),
      itemOf("battery", { platforms: ["ios"] }),
    ];
    const { data } = only(inputOf([sdkOf("kit", { data: { kind: "items", items } })]));
    const found = data.kind === "items" ? data.items.map((item) => [item.platforms[0], item.suggested]) : [];
    expect(found).toEqual([
      ["android", true],
      ["ios", false],
    ]);
  });
});

describe("sensitive types", () => {
  const kit = sdkOf("kit", {
    data: { kind: "items", items: [itemOf("location-precise"), itemOf("ethnicity"), itemOf("device-model")] },
  });
  const found = (app: Record<string, unknown>) => only(inputOf([kit], { app: appOf(app) })).sensitiveTypes;

  test("follow the law of the app's regions", () => {
    expect(found({ regions: ["CN"] })).toEqual(["location-precise"]);
    expect(found({ regions: ["EU"] })).toEqual(["ethnicity"]);
  });

  test("are all types in an app for children", () => {
    expect([...found({ audience: "under-14" })].sort()).toEqual([
      "device-model",
      "ethnicity",
      "location-precise",
    ]);
  });
});
