import { createHash } from "node:crypto";
import { sdks, vendors } from "@pilu/catalog";
import { compose, draft } from "@pilu/disclosure";
import type { ScanInput } from "@pilu/intake";
import type { Draft, Platform, Scan, Sdk } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { type AppFacts, appOf } from "./app.ts";
import { integrationOf } from "./integration.ts";
import { platformsOf } from "./platforms.ts";

/** The draft of the appendix for what `found` says is in `inputs`. */
export function draftOf(
  inputs: readonly ScanInput[],
  { found, facts }: { found: Scan; facts: Omit<AppFacts, "platforms"> },
): Draft {
  const platforms = new Map(inputs.map(({ path, build }) => [path, platformsOf(build)]));
  const app = appOf({ ...facts, platforms: unique([...platforms.values()].flat()) });
  const byId = new Map<string, Sdk>(sdks.map((sdk) => [sdk.id, sdk]));
  const integrations = found.sdks.flatMap(({ id, via }) => {
    const sdk = byId.get(id);
    const where = unique(via.flatMap((one) => platforms.get(one.input) ?? []));
    return sdk === undefined ? [] : [integrationOf(app, { sdk, via, platforms: where })];
  });
  const content = compose({ app, integrations, sdks, vendors, taxonomy: currentTaxonomy });
  return draft(content, (text) => createHash("sha256").update(text, "utf8").digest("hex"));
}

function unique(platforms: readonly Platform[]): Platform[] {
  return [...new Set(platforms)];
}
