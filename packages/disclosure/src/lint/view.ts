import type { App, DataItem, Day, Entry, Integration, Locale, Sdk, SdkId, Vendor } from "@pilu/schema";
import type { Taxonomy } from "@pilu/schema/taxonomy";
import { entryOf } from "../compose/entry.ts";
import { indexOf, type TaxonomyIndex } from "../compose/index-of.ts";
import { compareText } from "../compose/order.ts";
import type { Outside } from "./outside.ts";

/** What is judged. The lists may hold more than the app needs: other apps and SDKs are what it is compared with. */
export interface LintInput {
  readonly app: App;
  readonly integrations: readonly Integration[];
  readonly sdks: readonly Sdk[];
  readonly vendors: readonly Vendor[];
  readonly taxonomy: Taxonomy;
  readonly outside?: Outside;
  readonly today: Day;
  /**
   * Judge the app itself and these SDKs of it alone: all that an edit of them can change. A change of one SDK in a
   * thousand apps need not look at all their others.
   */
  readonly about?: readonly SdkId[];
}

/** A live integration with what it refers to; `vendor` is the company that this app has the contract with. */
interface Part {
  readonly integration: Integration;
  readonly sdk: Sdk;
  readonly vendor: Vendor;
}

/** An SDK as the app uses it: its entry in the list, and the parts that the entry is made of. */
export interface Use extends Part {
  readonly entry: Entry;
  readonly items: readonly DataItem[];
  /** Whether anybody else than the user's own device gets personal information, as far as is known. */
  readonly receives: boolean;
}

/** An app with what it uses, as the rules look at it. */
export interface AppView {
  readonly app: App;
  /** What is judged. */
  readonly uses: readonly Use[];
  /** All that the app uses, judged or not. */
  readonly parts: readonly Part[];
  /** Languages that every text must have: those published, and Chinese where the app has users in China. */
  readonly languages: readonly Locale[];
  readonly registry: Pick<LintInput, "integrations" | "sdks" | "vendors">;
  readonly vendors: ReadonlyMap<string, Vendor>;
  readonly index: TaxonomyIndex;
  readonly taxonomy: Taxonomy;
  readonly outside: Outside;
  readonly today: Day;
}

/** Puts an app together. What refers to nothing is refused where it is decided and is left out here. */
export function viewOf(input: LintInput): AppView {
  const { app, integrations, sdks, vendors, taxonomy, outside = {}, today } = input;
  const index = indexOf(taxonomy);
  const sdkById = new Map<string, Sdk>(sdks.map((sdk) => [sdk.id, sdk]));
  const vendorById = new Map<string, Vendor>(vendors.map((vendor) => [vendor.id, vendor]));
  const parts = integrations
    .filter((one) => one.app === app.id && one.status === "live")
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap((integration): Part[] => {
      const sdk = sdkById.get(integration.sdk);
      const vendor = vendorById.get(integration.contractingVendor ?? sdk?.vendor ?? "");
      return sdk === undefined || vendor === undefined ? [] : [{ integration, sdk, vendor }];
    });
  const judged = parts.filter(({ sdk }) => input.about?.includes(sdk.id) ?? true);
  return {
    app,
    uses: judged.map((part) => useOf(part, app, index)),
    parts,
    languages: languagesOf(app),
    registry: { integrations, sdks, vendors },
    vendors: vendorById,
    index,
    taxonomy,
    outside,
    today,
  };
}

function useOf(part: Part, app: App, index: TaxonomyIndex): Use {
  const entry = entryOf({ ...part, app }, index);
  const items = entry.data.kind === "items" ? entry.data.items : [];
  const receives = part.integration.role !== "open-source-local" && entry.data.kind !== "none";
  return { ...part, entry, items, receives };
}

function languagesOf({ locales, regions }: App): Locale[] {
  const chinese: Locale[] = regions.includes("CN") ? ["zh-CN"] : [];
  return [...new Set([...chinese, ...locales])].sort();
}
