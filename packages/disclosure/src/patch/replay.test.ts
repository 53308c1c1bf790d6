import { App, Integration, Sdk } from "@pilu/schema";
import { expect, test } from "vitest";
import { appOf, both, integrationOf, itemOf, sdkOf } from "../golden/example-input.ts";
import { normalForm } from "./entity.ts";
import { patch } from "./patch.ts";
import { replay } from "./replay.ts";

const sdk = sdkOf("push", {
  data: { kind: "items", items: [itemOf("imei", { platforms: ["ios", "android"] })] },
  platforms: ["android", "ios"],
});
const pathsOf = (edits: readonly { path: string }[]) => edits.map((edit) => edit.path);

test("an item on several platforms is edited on each of them, and shares a row again where they say the same", () => {
  const items = [
    itemOf("imei", { demand: "optional", platforms: ["android"] }),
    itemOf("imei", { platforms: ["ios"] }),
  ];
  const split = Sdk.parse({ ...sdk, data: { items, kind: "items" } });
  const apart = patch("sdk", sdk, split);
  expect(apart).toEqual([{ from: "required", path: "/data/items/imei|android/demand", to: "optional" }]);
  expect(replay("sdk", sdk, apart)).toEqual(normalForm("sdk", split));
  const again = replay("sdk", split, patch("sdk", split, sdk));
  expect(Sdk.parse(again).data).toMatchObject({ items: [{ platforms: ["android", "ios"], type: "imei" }] });
});

test("members of sets, languages and what lists hold have paths of their own", () => {
  const other = sdkOf("push", {
    ...sdk,
    coordinates: { ...sdk.coordinates, purls: ["pkg:maven/com.example/push"] },
    names: { ...sdk.names, en: "Other" },
    notes: { de: "Hinweis" },
    options: [{ effect: both("关", "off"), name: "a/b~c" }],
    platforms: ["android", "ios", "harmonyos"],
  });
  const edits = patch(
    "sdk",
    sdkOf("push", { ...sdk, coordinates: { ...sdk.coordinates, purls: [] } }),
    other,
  );
  expect(pathsOf(edits)).toEqual([
    "/coordinates/purls/pkg:maven~1com.example~1push",
    "/names/en",
    "/notes/de",
    "/options/a~1b~0c",
    "/platforms/harmonyos",
  ]);
});

test("an order that says nothing is no difference; that of languages and of ways to refuse is", () => {
  const way = (title: string) => ({ path: both("设置", "Settings"), title: both(title, title) });
  const one = appOf({ locales: ["zh-CN", "en"] }, { refusal: [way("a"), way("b")] });
  const turned = appOf({ locales: ["en", "zh-CN"] }, { refusal: [way("b"), way("a")] });
  expect(pathsOf(patch("app", one, turned))).toEqual(["/locales", "/settings/refusal"]);
  expect(pathsOf(patch("app", one, appOf({ locales: one.locales }, { refusal: [way("b")] })))).toEqual([
    "/settings/refusal/a",
  ]);
  expect(patch("sdk", sdk, Sdk.parse({ ...sdk, platforms: ["ios", "android", "ios"] }))).toEqual([]);
});

test("what becomes another kind of thing is replaced as a whole", () => {
  const none = Sdk.parse({ ...sdk, data: { kind: "none" } });
  expect(patch("sdk", sdk, none)).toEqual([
    { from: normalForm("sdk", sdk).data, path: "/data", to: { kind: "none" } },
  ]);
  const inherits = integrationOf("push", { data: { except: [], mode: "inherit", refine: [] } });
  const owns = integrationOf("push", { data: { collection: { kind: "none" }, mode: "own" } });
  expect(pathsOf(patch("integration", inherits, owns))).toEqual(["/data"]);
});

test("what an app changes of an item is one value: there null and absent say two things", () => {
  const refined = (change: object) =>
    integrationOf("push", {
      data: { except: [], mode: "inherit", refine: [{ key: "imei|android", ...change }] },
    });
  const edits = patch("integration", refined({}), refined({ condition: null }));
  expect(pathsOf(edits)).toEqual(["/data/refine/imei|android"]);
  const result = Integration.parse(replay("integration", refined({}), edits));
  expect(result.data).toMatchObject({ refine: [{ condition: null, key: "imei|android" }] });
});

test("an entity that is new is one edit of the whole", () => {
  const [edit, ...more] = patch("app", null, appOf());
  expect(more).toEqual([]);
  expect(edit).toMatchObject({ from: null, path: "" });
  expect(App.parse(replay("app", null, edit === undefined ? [] : [edit]))).toEqual(
    normalForm("app", appOf()),
  );
});

test("an edit below what is gone, or has become another kind of thing, is skipped", () => {
  const edits = [{ path: "/data/items/imei|android/demand", to: "optional" }];
  const none = Sdk.parse({ ...sdk, data: { kind: "none" } });
  expect(replay("sdk", none, edits)).toEqual(normalForm("sdk", none));
  const oaid = Sdk.parse({ ...sdk, data: { items: [itemOf("oaid")], kind: "items" } });
  expect(replay("sdk", oaid, edits)).toEqual(normalForm("sdk", oaid));
  expect(replay("sdk", null, edits)).toBeNull();
});

test("an edit of a field that no such entity has is refused", () => {
  expect(() => replay("sdk", sdk, [{ path: "/colour", to: "red" }])).toThrow(RangeError);
  expect(() => replay("sdk", sdk, [{ path: "/status/more", to: "red" }])).toThrow(RangeError);
});
