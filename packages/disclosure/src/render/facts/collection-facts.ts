import type { Entry } from "@pilu/schema";
import type { Phrase } from "../phrase.ts";
import type { Reader } from "../reader.ts";
import type { Fact } from "./fact.ts";

/** What is collected, in one fact: the kinds of items by name, or one of the two statements. */
export function collectionFact({ data }: Entry, reader: Reader): Fact {
  const phrases: Phrase[] =
    data.kind === "items"
      ? [...new Set(data.items.map(({ type }) => type))].map((type) => reader.label("data-type", type))
      : [reader.absent(data.kind === "none" ? "collectsNothing" : "collectionNotStated")];
  return { field: "data", joint: "list", label: "data", part: "use", phrases };
}

/** The permissions by name. Where none is recorded, nobody knows whether there are. */
export function permissionsFact({ permissions }: Entry, reader: Reader): Fact {
  const named = permissions.map(({ name }) => reader.label("permission", name));
  const phrases = named.length > 0 ? named : [reader.absent("notStated")];
  return { field: "permissions", joint: "list", label: "columnPermissions", part: "use", phrases };
}

/** Whether there is anything to say of permissions: of an SDK that collects nothing, only those that are known. */
export function tellsPermissions({ data, permissions }: Entry): boolean {
  return permissions.length > 0 || data.kind !== "none";
}
