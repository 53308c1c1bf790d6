import type { DataType } from "@pilu/schema/taxonomy";
import { labelOf } from "../labels.ts";
import type { Found } from "../rule.ts";
import { onItem } from "../spot.ts";
import type { AppView } from "../view.ts";

// The platforms that the taxonomy tells apart; of others (a television, a server) it says nothing.
const systems = new Set(["android", "ios", "harmonyos"]);
// A browser knows its language, its screen and much else that the taxonomy saw in apps only; what it surely lacks are
// the identifiers of a system and of a SIM card. Push it has.
const notInBrowsers = new Set(["device-id", "sim"]);
const inBrowsers = new Set(["push-token"]);

/** L012: a data type on a platform that has no such thing, unless a condition says what is meant. */
export function wrongPlatforms(view: AppView): Found<"wrong-platform">[] {
  return view.uses.flatMap((use) =>
    use.items.flatMap((item) => {
      const type = view.index.dataTypes.get(item.type);
      if (type === undefined || item.condition !== null) return [];
      return item.platforms
        .filter((platform) => isJudged(platform, type) && !type.platforms.includes(platform))
        .map((platform) => ({
          reason: "wrong-platform",
          spot: onItem(use, { type: item.type, platforms: [platform] }),
          facts: { data: type.label, platform: labelOf(view, "platform", platform) },
        }));
    }),
  );
}

function isJudged(platform: string, { group, id }: DataType): boolean {
  return systems.has(platform) || (platform === "web" && notInBrowsers.has(group) && !inBrowsers.has(id));
}
