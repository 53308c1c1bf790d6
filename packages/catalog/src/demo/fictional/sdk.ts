import { type DataItem, Sdk } from "@pilu/schema";
import { unstatedItem, unstatedSdk } from "@pilu/schema/unstated";
import type { Raw } from "../raw.ts";

type Row = Raw<typeof Sdk>;
type Item = Raw<typeof DataItem>;

/** An SDK that does not exist; a person, its author, confirms every fact. */
export function fictionalSdk(
  sdk: Pick<
    Row,
    "id" | "names" | "vendor" | "function" | "kind" | "platforms" | "purposes" | "purposeText" | "data"
  > &
    Partial<Row>,
): Sdk {
  const site = `https://${sdk.vendor}.example/`;
  return Sdk.parse({
    ...unstatedSdk(),
    coordinates: { purls: [], classPrefixes: [`example.${sdk.id.replaceAll("-", "")}`], domains: [] },
    links: {
      policy: `${site}privacy`,
      otherPolicies: [],
      site,
      documentation: `${site}docs`,
      optOut: null,
    },
    methods: sdk.data.kind === "none" ? ["none"] : ["sdk-local"],
    overseas: "no",
    confidence: { data: "confirmed", policy: "confirmed", coordinates: "confirmed" },
    ...sdk,
  } satisfies Row);
}

/** A data item of a made-up SDK. */
export function item(
  type: string,
  platforms: readonly string[],
  more: Partial<Omit<Item, "type" | "platforms">> = {},
): Item {
  return {
    ...unstatedItem(),
    type,
    platforms: [...platforms],
    demand: "required",
    ...more,
  };
}
