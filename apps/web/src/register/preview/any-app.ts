// An app that nobody has, for what can be told of an SDK before any app uses it.
import "../form/without-eval.ts";
import { App, Integration, locales, optionalColumns, type Sdk } from "@pilu/schema";
import { put } from "../form/path.ts";
import { blankIntegration } from "../integration/blank-integration.ts";

const both = (text: string) => ({ "zh-CN": text, en: text });
export const dash = both("—");

/** Stands in for whatever app will use an SDK: made for adults, in both languages, with every optional column. */
export function anyApp({ platforms, regions }: Pick<App, "platforms" | "regions">): App {
  return App.parse({
    id: "any",
    slug: "any",
    status: "live",
    retiredOn: null,
    names: dash,
    controller: {
      id: "any",
      names: dash,
      country: "CN",
      contact: { officer: dash, email: null, telephone: null, address: null, url: null },
    },
    platforms,
    locales: [...locales],
    regions,
    audience: "adults",
    firstParty: [],
    site: null,
    policy: null,
    repository: null,
    builds: [],
    settings: {
      title: null,
      preamble: dash,
      grouping: "function",
      columns: [...optionalColumns],
      refusal: [],
      inAppPath: null,
      noticeDays: 0,
      listed: false,
      frameAncestors: [],
    },
  });
}

/** How such an app would use an SDK, as far as the SDK says it. */
export function useOf(sdk: Sdk, app: App): Integration {
  const blank = blankIntegration(app, sdk);
  return Integration.parse(put(put(put(blank, "role", "processor"), "trigger", "on-use"), "scenario", dash));
}
