// The places of the portal, in the order in which they are named everywhere.
export const places = [
  { href: "/", label: "nav.home", key: "h" },
  { href: "/sdks", label: "nav.sdks", key: "s" },
  { href: "/apps", label: "nav.apps", key: "a" },
  { href: "/data-types", label: "nav.dataTypes", key: "d" },
] as const;

/** Whether `href` is the place that the address `path` is in. */
export function isHere(href: string, path: string): boolean {
  if (href === "/") return path === "/";
  if (href === "/sdks" && path.startsWith("/vendors/")) return true;
  return path === href || path.startsWith(`${href}/`);
}
