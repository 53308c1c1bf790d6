import { LRUCache } from "lru-cache";

/** Views of the newest version of an app, which its own pages show again: as many as it has, and some more. */
const most = 24;

/**
 * Texts made a moment ago, by names of what they are made from: most views of a version read the same at its own address
 * and at that of its app.
 */
export function recentTexts() {
  const texts = new LRUCache<string, Promise<string>>({ max: most });
  return (name: string, make: () => Promise<string>): Promise<string> => {
    const text = texts.get(name) ?? make();
    texts.set(name, text);
    return text;
  };
}
export type RecentTexts = ReturnType<typeof recentTexts>;
