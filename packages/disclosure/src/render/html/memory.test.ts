import type { Draft, Labels, Locale } from "@pilu/schema";
import { expect, test } from "vitest";
import { compose } from "../../compose/compose.ts";
import { formatsOf, richDraft } from "../../golden/documents.ts";
import { appOf, inputOf, itemOf, sdkOf } from "../../golden/example-input.ts";

const kit = sdkOf("kit", {
  data: {
    kind: "items",
    items: [
      itemOf("imei", { platforms: ["android"], frequency: { en: "Once" }, treatment: "hashed" }),
      itemOf("device-model"),
    ],
  },
  links: {
    policy: "https://example.com/kit",
    otherPolicies: [],
    site: null,
    documentation: null,
    optOut: null,
  },
  permissions: [
    {
      name: "android.permission.READ_PHONE_STATE",
      platform: "android",
      demand: "required",
      purpose: null,
      askedWhen: null,
    },
  ],
});
const draftFor = (app = appOf()): Draft => richDraft(compose(inputOf([kit], { app })));
const withLabels = (block: string, rows: Labels[string]): Draft => {
  const document = draftFor();
  return { ...document, labels: { ...document.labels, [block]: { ...document.labels[block], ...rows } } };
};

// All hold the very objects of one SDK; each differs from the first in one thing.
const documents: Record<string, () => Draft> = {
  "nothing else": () => draftFor(),
  "another name of a type": () => withLabels("data-type", { imei: { en: "Serial", "zh-CN": "串号" } }),
  "another name of a permission": () =>
    withLabels("permission", { "android.permission.READ_PHONE_STATE": { en: "Telephone" } }),
  "another word of the page": () => withLabels("page", { policy: { en: "Rules", "zh-CN": "规则" } }),
  "no names of types": () => ({ ...draftFor(), labels: { ...draftFor().labels, "data-type": {} } }),
  "more columns": () => draftFor(appOf({}, { columns: ["frequency", "treatment"] })),
  "another law": () => draftFor(appOf({ regions: ["EU"] })),
  "fewer platforms": () => draftFor(appOf({ platforms: ["ios"] })),
  "another grouping": () => draftFor(appOf({}, { grouping: "role" })),
  "children as users": () => draftFor(appOf({ audience: "under-14" })),
};

const cases = Object.keys(documents).flatMap((name) =>
  (["zh-CN", "en"] as const).map((locale) => [name, locale] as const),
);

test.each(cases)("a document with %s is read in %s as if it were the only one", (name, locale) => {
  const page = (document: Draft, tag: Locale) => formatsOf(document, tag).html;
  for (const other of Object.values(documents))
    for (const tag of ["zh-CN", "en"] as const) page(other(), tag);
  const document = documents[name]?.() ?? draftFor();
  // A copy shares nothing with anybody, so that nothing can be remembered of it.
  expect(page(document, locale)).toBe(page(structuredClone(document), locale));
});
