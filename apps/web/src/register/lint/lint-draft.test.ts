import { type Finding, type Integration, type Json, Sdk } from "@pilu/schema";
import { unstatedItem } from "@pilu/schema/unstated";
import { expect, test } from "vitest";
import { editOf } from "../draft/edits.ts";
import { put } from "../form/path.ts";
import { anyApp, useOf } from "../preview/any-app.ts";
import { blankSdk } from "../sdk/blank-sdk.ts";
import { type Held, lintDraft } from "./lint-draft.ts";

const nothing: Held = { apps: [], sdks: [], vendors: [] };
const vendor = {
  id: "kite-ltd",
  status: "live",
  mergedInto: null,
  names: { "zh-CN": "风筝公司", en: "Kite Ltd." },
  country: "CN",
  contact: null,
  site: null,
  history: [],
  sources: [],
};
const sdk = {
  ...blankSdk("kite", "Kite Push"),
  vendor: "kite-ltd",
  function: "push",
  platforms: ["android"],
  purposes: ["push-delivery"],
  purposeText: { "zh-CN": "向您推送通知", en: "Sends you notices" },
  data: { kind: "not-stated" },
};
const typed = (state: Json) => ({
  edits: [
    editOf("vendor", "kite-ltd", { base: null, proposed: vendor }),
    editOf("sdk", "kite", { base: null, proposed: state }),
  ],
});
const told = (found: readonly Finding[]) =>
  found.map(({ code, reason, place: { kind, path } }) => `${code}.${reason} ${kind} ${path}`);

test("of an SDK that no app uses yet, a name in one language and time that nobody tells are found while it is typed", () => {
  const found = told(lintDraft(typed(sdk), nothing).findings);
  expect(found).toContain("L003.name-missing sdk names.zh-CN");
  expect(found).toContain("L027.retention-missing sdk retention");
  expect(found.filter((one) => !/ (sdk|vendor) /.test(one))).toEqual([]);
  const named = put(sdk, "names.zh-CN", "风筝推送");
  expect(told(lintDraft(typed(named), nothing).findings)).not.toContain("L003.name-missing sdk names.zh-CN");
});

test("of an SDK in an app it is what the app asks: its languages and regions, and no proof that only a decision brings", () => {
  const app = anyApp({ platforms: ["android"], regions: ["EU"] });
  const held = Sdk.parse(put(sdk, "names.zh-CN", "风筝推送"));
  const use: Integration = { ...useOf(held, app), scenario: { en: "When a notice comes." } };
  const edits = [editOf("integration", use.id, { base: null, proposed: use })];
  const draft = (locales: typeof app.locales) =>
    told(
      lintDraft({ edits }, { apps: [{ ...app, locales }], sdks: [held], vendors: [vendor as never] })
        .findings,
    );
  expect(draft(["zh-CN", "en"])).toContain("L003.scenario-missing integration scenario.zh-CN");
  expect(draft(["en"])).not.toContain("L003.scenario-missing integration scenario.zh-CN");
  expect(draft(["en"])).toContain("L027.retention-missing integration retention");
  expect(draft(["en"]).filter((one) => one.startsWith("L008"))).toEqual([]);
});

test("of an SDK alone nothing is asked that only an app can say", () => {
  const [, edit] = typed(put(sdk, "names.zh-CN", "风筝推送")).edits;
  const own = { type: "location-precise", platforms: ["android"], demand: "optional" };
  const items = [{ ...unstatedItem(), ...own }];
  const precise = put(edit?.proposed ?? null, "data", { kind: "items", items });
  expect(told(lintDraft(typed(precise), nothing).findings)).toEqual([
    "L003.policy-missing sdk links.policy",
    "L027.retention-missing sdk retention",
  ]);
});

test("what does not stand by itself yet is not judged by the rules", () => {
  expect(lintDraft(typed(put(sdk, "function", null)), nothing)).toEqual({
    findings: [],
    errors: 0,
    isWhole: false,
  });
});
