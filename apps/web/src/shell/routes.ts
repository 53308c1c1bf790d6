// The places of the portal, in the order in which they are named everywhere, and who may go there.
import type { ActionName } from "@pilu/schema";

export interface Place {
  readonly href: string;
  readonly label:
    | "nav.home"
    | "nav.changes"
    | "nav.sdks"
    | "nav.apps"
    | "nav.vendors"
    | "nav.dataTypes"
    | "nav.findings"
    | "nav.links"
    | "nav.duties"
    | "nav.people"
    | "nav.tokens"
    | "nav.audit"
    | "nav.settings"
    | "nav.me";
  /** Pressed after `g`. */
  readonly key?: string;
  /** What one must be allowed to do; absent: everybody who is signed in. */
  readonly action?: ActionName;
}

export const places: readonly Place[] = [
  { href: "/", label: "nav.home", key: "h" },
  { href: "/changes", label: "nav.changes", key: "c" },
  { href: "/sdks", label: "nav.sdks", key: "s" },
  { href: "/apps", label: "nav.apps", key: "a" },
  { href: "/findings", label: "nav.findings", key: "f" },
  { href: "/vendors", label: "nav.vendors", key: "v" },
  { href: "/data-types", label: "nav.dataTypes", key: "d" },
];

/** What must be looked after: the findings, and the rooms beside them. */
export const watching: readonly Place[] = [
  { href: "/findings", label: "nav.findings" },
  { href: "/links", label: "nav.links", key: "k" },
  { href: "/duties", label: "nav.duties", key: "o" },
];

/** Behind the menus: what one sets up, and what was done. */
export const management: readonly Place[] = [
  { href: "/audit", label: "nav.audit", key: "l", action: "audit.read" },
  { href: "/settings/people", label: "nav.people", key: "p", action: "person.change" },
  { href: "/settings/tokens", label: "nav.tokens", key: "t", action: "token.issue" },
  { href: "/settings", label: "nav.settings" },
];

export const ownPage: Place = { href: "/me", label: "nav.me", key: "m" };

/** Every place that is found by its name or its key, for whoever may go there. */
export const everywhere: readonly Place[] = [...places, ...watching.slice(1), ...management, ownPage];

/** Whether `href` is the place that the address `path` is in. */
export function isHere(href: string, path: string): boolean {
  if (href === "/" || href === "/settings") return path === href;
  return path === href || path.startsWith(`${href}/`);
}

/** The same for the bar, in which the findings stand for the rooms beside them. */
export function isIn(href: string, path: string): boolean {
  return href === "/findings" ? watching.some((room) => isHere(room.href, path)) : isHere(href, path);
}
