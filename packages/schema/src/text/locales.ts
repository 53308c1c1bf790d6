/** The languages in which the product itself is complete: portal, published pages, messages. */
export const locales = ["zh-CN", "en"] as const;

/** The product language that serves a reader of `tag`: every Chinese reads zh-CN, everybody else en. */
export function closestLocale(tag: string): (typeof locales)[number] {
  return /^zh\b/i.test(tag) ? "zh-CN" : "en";
}
