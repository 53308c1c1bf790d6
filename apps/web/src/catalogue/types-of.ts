// Which data types a collection names, each once.
import type { Collection } from "@pilu/schema";

export function typesOf(collection: Collection): string[] {
  return collection.kind === "items" ? [...new Set<string>(collection.items.map((item) => item.type))] : [];
}
