import fc from "fast-check";
import { put, type State, settingsBetween, type WalkEdit } from "./state.ts";

const kinds = {
  "sdk-name": 5,
  "sdk-text": 5,
  "sdk-item": 3,
  "sdk-vendor": 2,
  "sdk-end": 1,
  role: 1,
  scenario: 4,
  retire: 4,
  vendor: 3,
  "app-days": 3,
  "app-end": 2,
  "new-sdk": 1,
  "new-app": 1,
} as const;

/** What somebody wants changed, as drawn: which thing of its kind, and one of few values, so that values come back. */
export interface Wish {
  readonly what: keyof typeof kinds;
  readonly which: number;
  readonly value: number;
}

export const wishes: fc.Arbitrary<Wish> = fc.record({
  what: fc.oneof(
    ...Object.entries(kinds).map(([kind, weight]) => ({
      weight,
      arbitrary: fc.constant(kind as Wish["what"]),
    })),
  ),
  which: fc.nat(20),
  value: fc.nat(2),
});

const both = (text: string) => ({ "zh-CN": `${text}。`, en: `${text}.` });

/** Entities as wishes would have them. */
export type Wanted = Pick<WalkEdit, "kind" | "id"> & { readonly proposed: unknown };

/** What several wishes make of a state; `fresh` names what is new. */
export function wantedOf(wishes: readonly Wish[], state: State, fresh: string): Wanted[] {
  const found = new Map<string, Wanted>();
  wishes.forEach((wish, index) => {
    for (const { kind, id, sets } of editsOf(wish, state, `${fresh}-${index}`)) {
      const held = found.get(`${kind} ${id}`)?.proposed ?? state[kind].get(id);
      const proposed = sets.reduce((value, { path, to }) => put(value, path, to), held as unknown);
      found.set(`${kind} ${id}`, { kind, id, proposed });
    }
  });
  return [...found.values()].filter(({ kind, id, proposed }) => {
    const held = state[kind].get(id);
    return held === undefined || settingsBetween(held, proposed).length > 0;
  });
}

type Sets = Pick<WalkEdit, "kind" | "id"> & { sets: { path: string[]; to: unknown }[] };

function editsOf({ what, which, value }: Wish, state: State, fresh: string): Sets[] {
  const pick = <T extends { readonly id: string }>(all: ReadonlyMap<string, T>) => {
    const list = [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return list[which % list.length] as T;
  };
  const set = (kind: WalkEdit["kind"], { id }: { readonly id: string }, path: string[], to: unknown) => [
    { kind, id, sets: [{ path, to }] },
  ];
  switch (what) {
    case "sdk-name":
      return set("sdk", pick(state.sdk), ["names", "en"], `Name ${value}`);
    case "sdk-text":
      return set("sdk", pick(state.sdk), ["purposeText"], both(`For purpose ${value}`));
    case "sdk-item": {
      const { id, data } = pick(state.sdk);
      if (data.kind !== "items") return [];
      const demand = ["required", "optional", "not-stated"][value];
      const items = data.items.map((item, index) => (index === 0 ? { ...item, demand } : item));
      return set("sdk", { id }, ["data"], { ...data, items });
    }
    case "sdk-vendor": {
      const sdk = pick(state.sdk);
      const vendors = [...state.vendor.keys()].sort();
      return set("sdk", sdk, ["vendor"], vendors[(which + value) % vendors.length]);
    }
    case "sdk-end": {
      const sdk = pick(state.sdk);
      // A retired app goes on listing what it did.
      const uses = [...state.integration.values()].filter(
        (one) => one.sdk === sdk.id && state.app.get(one.app)?.status === "live",
      );
      return value === 0
        ? set("sdk", sdk, ["status"], "live")
        : [sdk, ...uses].flatMap((one) =>
            set(one === sdk ? "sdk" : "integration", one, ["status"], "retired"),
          );
    }
    case "vendor":
      return set("vendor", pick(state.vendor), ["names", "en"], `Company ${value}`);
    case "app-days":
      return set("app", pick(state.app), ["settings", "noticeDays"], 14 + value);
    case "app-end":
      return set("app", pick(state.app), ["status"], value < 2 ? "live" : "retired");
    case "role":
      return set(
        "integration",
        pick(state.integration),
        ["role"],
        ["processor", "independent", "joint"][value],
      );
    case "scenario":
      return set("integration", pick(state.integration), ["scenario"], both(`In case ${value}`));
    case "retire":
      return set("integration", pick(state.integration), ["status"], value < 2 ? "live" : "retired");
    case "new-sdk": {
      const sdk = { ...pick(state.sdk), id: fresh, status: "live" };
      const users = [...state.app.values()].slice(0, value + 1);
      return [
        ...set("sdk", sdk, [], sdk),
        ...users.flatMap((app) => integrationOf(state, { app: app.id, sdk: fresh })),
      ];
    }
    case "new-app": {
      const app = { ...pick(state.app), id: fresh, slug: fresh, status: "live" };
      const live = [...state.sdk.values()].filter(({ status }) => status === "live");
      const used = new Set([pick(new Map(live.map((sdk) => [sdk.id, sdk]))), ...live.slice(0, value)]);
      return [
        ...set("app", app, [], app),
        ...[...used].flatMap((sdk) => integrationOf(state, { app: fresh, sdk: sdk.id })),
      ];
    }
  }
}

function integrationOf(state: State, { app, sdk }: { app: string; sdk: string }): Sets[] {
  const pattern = [...state.integration.values()].find((one) => one.contractingVendor === null);
  if (pattern === undefined) return [];
  const id = `${app}/${sdk}`;
  return [
    { kind: "integration", id, sets: [{ path: [], to: { ...pattern, id, app, sdk, status: "live" } }] },
  ];
}
