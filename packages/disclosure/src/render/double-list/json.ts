import { canonical, type Entry } from "@pilu/schema";
import { doubleListWords } from "@pilu/schema/taxonomy";
import { onceFor } from "../../compose/once-for.ts";
import { type DoubleList, listed } from "./listed.ts";

/**
 * A list in all languages, as canonical JSON: `pilu.double-list/1` with the app, the version it belongs to and `rows`,
 * one for each kind of information and party. Texts are maps of language tags; `by` is null for the app itself, `kind`
 * where the vendor does not say what it collects; `purpose`, `scenario` and `how` are empty where nothing is recorded.
 * `isComplete` is false where the app's own items were not at hand.
 */
export function renderDoubleListJson(list: DoubleList): string {
  const { name, document } = list;
  const { slug, names, controller } = document.app;
  const head = canonical({
    schema: "pilu.double-list/1",
    list: name,
    title: doubleListWords(document.taxonomy)[name],
    app: { slug, names, controller: controller.names },
    version: document.version,
    effectiveAt: document.version === null ? null : document.effectiveAt,
    hash: document.hash,
    isComplete: name === "shared" || list.own !== null,
    rows: [],
  });
  // The rows of an SDK share most of their parts: each is written once.
  const text = onceFor((part: object) => canonical(part));
  const partyText = onceFor((entry: Entry) => {
    const { sdk, names, vendor, role } = entry;
    return canonical({ sdk, names, company: vendor.names, role });
  });
  const rows = listed(list).map(
    ({ entry, kind, isSensitive, demand, platforms, purpose, scenario, how }) =>
      `{"by":${entry === null ? "null" : partyText(entry)},"demand":"${demand.id}","how":${text(how)},"kind":${kind === null ? "null" : text(kind)},"platforms":${text(platforms)},"purpose":${text(purpose)},"scenario":${text(scenario)},"sensitive":${isSensitive}}`,
  );
  return head.replace('"rows":[]', () => `"rows":[${rows.join(",")}]`);
}
