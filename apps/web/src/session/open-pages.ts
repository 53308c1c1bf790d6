/** Pages for everybody; all others are for whoever is signed in. */
const openPages = ["/sign-in", "/join"];

export function isOpenPage(path: string): boolean {
  return openPages.includes(path);
}

/** Where to go after signing in: a place of the portal, never another site, whatever the address says. */
export function placeAfter(to: string | null): string {
  if (to === null || !/^\/(?![/\\])/.test(to)) return "/";
  const { origin, pathname, search, hash } = new URL(to, "http://portal.invalid");
  if (origin !== "http://portal.invalid" || pathname.startsWith("//") || isOpenPage(pathname)) return "/";
  return pathname + search + hash;
}
