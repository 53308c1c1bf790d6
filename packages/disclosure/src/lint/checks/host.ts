const sharedSuffixes = new Set(["com", "co", "net", "org", "gov", "edu", "ac"]);

/**
 * The part of a link's host that one company registers: `privacy.example.com.cn` is of `example.com.cn`. Without the
 * public suffix list: enough to tell companies apart, never to let anybody in. Null for what is no link.
 */
export function siteOf(link: string | null): string | null {
  if (link === null || !URL.canParse(link)) return null;
  const labels = new URL(link).hostname.toLowerCase().split(".");
  const [second = "", last = ""] = labels.slice(-2);
  const isShared = last.length === 2 && sharedSuffixes.has(second);
  return labels.slice(isShared ? -3 : -2).join(".");
}

/** Two spellings of one page: no case in the host, no fragment, no slash at the end. */
export function samePage(a: string, b: string): boolean {
  return normalised(a) === normalised(b);
}

function normalised(link: string): string {
  if (!URL.canParse(link)) return link;
  const { host, pathname, search } = new URL(link);
  return `${host}${pathname.replace(/\/+$/, "")}${search}`;
}
