/** The two versions that an address compares, `3...7`; null for anything else. */
export function pairOf(text: string): { from: number; to: number } | null {
  const [, from, to] = /^([1-9]\d{0,8})\.\.\.([1-9]\d{0,8})$/.exec(text) ?? [];
  return from === undefined || to === undefined ? null : { from: Number(from), to: Number(to) };
}

/** Where two versions of an app are compared. */
export function pairAddress(slug: string, { from, to }: { from: number; to: number }): string {
  return `/apps/${slug}/versions/${from}...${to}`;
}
