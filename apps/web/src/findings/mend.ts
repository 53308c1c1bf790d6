// Where something that is wrong is mended: the page, and the field on it.
import type { Trouble } from "../api/answers.ts";

export interface Mend {
  readonly how: "declare" | "name" | "take-out" | "correct" | "read-again" | "settings";
  readonly href: string;
}

/** The place that mends a trouble of the app at `slug`; null where only words do. */
export function mendOf(
  { kind, sdk, finding }: Pick<Trouble, "kind" | "sdk" | "finding">,
  slug: string,
): Mend | null {
  const use = (rest: string) => `/apps/${slug}/sdks/${sdk}/edit?${rest}`;
  switch (kind) {
    case "undeclared":
      return { how: "declare", href: `/apps/${slug}/add?scan=newest&sdk=${sdk}` };
    case "unknown":
      return { how: "name", href: `/apps/${slug}/add?scan=newest&sdk=none` };
    case "stale":
      return { how: "take-out", href: use("do=take-out") };
    case "version":
      return { how: "correct", href: use("at=versionRange") };
    default:
      return finding === null ? null : fieldOf(finding, slug);
  }
}

function fieldOf({ code, reason, place, facts }: NonNullable<Trouble["finding"]>, slug: string): Mend | null {
  if (code === "L006" && reason === "changed")
    return {
      how: "read-again",
      href: `/links?state=changed&q=${encodeURIComponent(String(facts.link ?? ""))}`,
    };
  const at = place.path === "" ? "" : `?at=${encodeURIComponent(place.path)}`;
  switch (place.kind) {
    case "integration":
      return {
        how: "correct",
        href: `/apps/${slug}/sdks/${place.id.slice(place.id.indexOf("/") + 1)}/edit${at}`,
      };
    case "sdk":
      return { how: "correct", href: `/sdks/${place.id}/edit${at}` };
    case "vendor":
      return { how: "correct", href: `/vendors/${place.id}/edit${at}` };
    case "app":
      return { how: "correct", href: `/apps/${slug}/edit${at}` };
    case "registry":
      return { how: "settings", href: "/settings" };
  }
}
