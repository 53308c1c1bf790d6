import { type Content, canonical } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { expect, test } from "vitest";
import { canonicalText } from "../document/canonical-text.ts";
import { appOf, both, inputOf, integrationOf, itemOf, sdkOf } from "../golden/example-input.ts";
import { type ComposeInput, compose } from "./compose.ts";

const kit = sdkOf("kit", {
  data: { kind: "items", items: [itemOf("imei", { platforms: ["android"] }), itemOf("device-model")] },
});
const inherit = { mode: "inherit", except: [], refine: [] };
const reason = both("没有用到", "not used");

const withIntegration = (over: Record<string, unknown>) =>
  inputOf([kit], { integrations: [integrationOf("kit", over)] });

/** The taxonomy in another order, under the same version. */
const turned = { ...currentTaxonomy, dataTypes: [...currentTaxonomy.dataTypes].reverse() };

// Each differs from the plain use of the SDK in one thing.
const uses: Record<string, () => ComposeInput> = {
  plain: () => withIntegration({}),
  "another platform": () => withIntegration({ platforms: ["ios"] }),
  "an exception": () =>
    withIntegration({ data: { ...inherit, except: [{ key: "device-model|ios", reason }] } }),
  "a refinement": () =>
    withIntegration({ data: { ...inherit, refine: [{ key: "device-model|ios", demand: "optional" }] } }),
  "its own list": () => withIntegration({ data: { mode: "own", collection: { kind: "none" } } }),
  "another taxonomy": () => ({ ...withIntegration({}), taxonomy: turned }),
  "another app": () => ({ ...withIntegration({}), app: appOf({ audience: "under-14" }) }),
};

/** The same with objects that nothing is known of. */
function afresh({ taxonomy, ...rest }: ComposeInput): Content {
  return compose({ ...structuredClone(rest), taxonomy: structuredClone(taxonomy) });
}

test.each(Object.keys(uses))("an SDK that many apps use says in one with %s what it says alone", (name) => {
  for (const first of Object.values(uses)) canonicalText(compose(first()));
  const use = uses[name];
  if (use === undefined) throw new Error("there is no such use");
  const content = compose(use());
  expect(content).toEqual(afresh(use()));
  expect(canonicalText(content)).toBe(canonical(content));
});

test("what two apps take from an SDK as it is is one object", () => {
  const [a, b] = [compose(uses.plain?.() as ComposeInput), compose(uses.plain?.() as ComposeInput)];
  const dataOf = (content: Content) => content.groups[0]?.entries[0]?.data;
  expect(dataOf(a)).toBe(dataOf(b));
});

test("an SDK that changes is another object, with a text of its own", () => {
  const before = compose(uses.plain?.() as ComposeInput);
  const after = compose(
    inputOf([{ ...kit, data: { kind: "none" } }], { integrations: [integrationOf("kit")] }),
  );
  expect(canonicalText(before)).toBe(canonical(before));
  expect(canonicalText(after)).toBe(canonical(after));
});
