// For tests and `npm run scenarios`: a worked case in simple words, and the content it stands for.
import type { App, Content, Entry } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { groupsOf } from "../../compose/groups.ts";
import { indexOf } from "../../compose/index-of.ts";
import { labelsOf } from "../../compose/labels.ts";
import { closeEntry, openEntry } from "../../diff/keyed-entry.ts";
import { exampleEntryOf } from "./example-entry.ts";

export interface ScenarioEntry {
  readonly sdk: string;
  readonly name: string;
  readonly vendor: {
    readonly id: string;
    readonly name: string;
    readonly country: string;
    readonly contact: string;
  };
  readonly role: string;
  readonly purposes: readonly string[];
  readonly dataItems: readonly {
    readonly type: string;
    readonly platforms: readonly string[];
    readonly required: boolean;
  }[];
  readonly methods: readonly string[];
  readonly treatment: string;
  readonly trigger: string;
  readonly permissions: readonly string[];
  readonly retentionDays: number | null;
  readonly optOut: string | null;
  readonly policyUrl: string;
  readonly wording: Readonly<Record<string, string>>;
}

export interface ScenarioList {
  readonly controller: { readonly id: string; readonly name: string };
  readonly entries: readonly ScenarioEntry[];
}

/** A worked case: two lists, and what the law of a region makes of the difference. Of `expect`, order means nothing. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly region: "CN" | "EU" | "US";
  readonly children: boolean;
  readonly before: ScenarioList;
  readonly after: ScenarioList;
  readonly expect: {
    readonly class: string;
    readonly rows: readonly number[];
    readonly actions: readonly string[];
    readonly reconsent: boolean;
    readonly blockUntil: readonly string[];
  };
  readonly why: string;
}

const index = indexOf(currentTaxonomy);

/** The list of a case as a composed content. */
export function contentOf(
  list: ScenarioList,
  { region, children }: Pick<Scenario, "region" | "children">,
): Content {
  const entries = list.entries.map((one) => composedEntry(exampleEntryOf(one)));
  const name = list.controller.name;
  const app = {
    audience: children ? "under-13" : "adults",
    controller: {
      contact: { address: null, email: "privacy@app.example", officer: null, telephone: null, url: null },
      country: "CN",
      id: list.controller.id,
      names: { en: name, "zh-CN": name },
    },
    names: { en: "Case", "zh-CN": "案例" },
    platforms: ["android", "ios", "harmonyos"],
    policy: null,
    regions: [region],
    retiredOn: null,
    site: null,
    slug: "case",
  } as unknown as Content["app"];
  return {
    app,
    groups: groupsOf(entries, { grouping: "function", index }),
    labels: labelsOf({ app: app as unknown as App, entries }, index),
    locales: ["zh-CN", "en"],
    preamble: { en: "List of SDKs.", "zh-CN": "SDK 清单。" },
    settings: { columns: [], grouping: "function", inAppPath: null, noticeDays: 0, refusal: [] },
    taxonomy: currentTaxonomy.version,
    title: { en: "SDKs", "zh-CN": "SDK 清单" },
  };
}

function composedEntry(entry: Entry): Entry {
  return closeEntry({ ...openEntry(entry, index), order: null }, index);
}
