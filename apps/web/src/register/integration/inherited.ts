// What an app changes of the items it inherits from an SDK: left out, or asked on other terms; by the item's key.
import type { DataItem, Demand, Json } from "@pilu/schema";
import { itemKeys } from "@pilu/schema";
import { listAt, put, textAt } from "../form/path.ts";

export interface Inherited {
  readonly key: string;
  readonly type: string;
  readonly platform: string;
  readonly demand: Demand;
}

/** The SDK's items on the app's platforms, one for each key. */
export function inheritedBy(items: readonly DataItem[], platforms: readonly string[]): Inherited[] {
  return items.flatMap((item) =>
    itemKeys(item).flatMap((key) => {
      const platform = key.slice(key.indexOf("|") + 1);
      return platforms.includes(platform) ? [{ key, type: item.type, platform, demand: item.demand }] : [];
    }),
  );
}

export type Use = Demand | "as-sdk" | "left-out";

const place = (state: Json, list: "except" | "refine", key: string) =>
  listAt(state, `data.${list}`).findIndex((_, row) => textAt(state, `data.${list}.${row}.key`) === key);

/** What the app does with the item of a key. */
export function useOfItem(state: Json, key: string): Use {
  if (place(state, "except", key) >= 0) return "left-out";
  const refined = place(state, "refine", key);
  const demand = refined < 0 ? "" : textAt(state, `data.refine.${refined}.demand`);
  return demand === "required" || demand === "optional" || demand === "not-stated" ? demand : "as-sdk";
}

/** The row of `except` that gives the reason for a key; -1 where it is not left out. */
export function exceptionOf(state: Json, key: string): number {
  return place(state, "except", key);
}

/** The state with another use of the item; what else is refined of it stays. */
export function using(state: Json, key: string, use: Use): Json {
  const except = listAt(state, "data.except").filter(
    (_, row) => textAt(state, `data.except.${row}.key`) !== key,
  );
  const refined = place(state, "refine", key);
  const { demand: _, ...rest } = (refined < 0 ? { key } : listAt(state, "data.refine")[refined]) as Record<
    string,
    Json
  >;
  const others = listAt(state, "data.refine").filter((__, row) => row !== refined);
  const isDemand = use !== "as-sdk" && use !== "left-out";
  const own: Json = isDemand ? { ...rest, demand: use } : rest;
  const keeps = isDemand || Object.keys(rest).length > 1;
  return put(
    put(state, "data.refine", keeps ? [...others, own] : others),
    "data.except",
    use === "left-out" ? [...except, { key, reason: {} }] : except,
  );
}
