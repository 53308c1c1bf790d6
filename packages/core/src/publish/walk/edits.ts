import fc from "fast-check";
import type { State, WalkEdit } from "./state.ts";

/** What somebody wants changed, as drawn: which thing of its kind, and one of few values, so that values come back. */
export interface Wish {
  readonly what:
    | "sdk-name"
    | "sdk-text"
    | "vendor"
    | "app-days"
    | "role"
    | "scenario"
    | "retire"
    | "new-sdk"
    | "new-app";
  readonly which: number;
  readonly value: number;
}

export const wishes: fc.Arbitrary<Wish> = fc.record({
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom("sdk-name" as const, "sdk-text" as const) },
    { weight: 4, arbitrary: fc.constantFrom("role" as const, "scenario" as const, "retire" as const) },
    { weight: 2, arbitrary: fc.constantFrom("vendor" as const, "app-days" as const) },
    { weight: 1, arbitrary: fc.constantFrom("new-sdk" as const, "new-app" as const) },
  ),
  which: fc.nat(20),
  value: fc.nat(2),
});

const both = (text: string) => ({ "zh-CN": `${text}。`, en: `${text}.` });

/** The edits of a wish in the state in which it is to take effect; `fresh` names what is new. */
export function editsOf({ what, which, value }: Wish, state: State, fresh: string): WalkEdit[] {
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
    case "vendor":
      return set("vendor", pick(state.vendor), ["names", "en"], `Company ${value}`);
    case "app-days":
      return set("app", pick(state.app), ["settings", "noticeDays"], 14 + value);
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
      return set("integration", pick(state.integration), ["status"], value === 0 ? "live" : "retired");
    case "new-sdk": {
      const sdk = { ...pick(state.sdk), id: fresh };
      const users = [...state.app.values()].slice(0, value + 1);
      return [
        ...set("sdk", sdk, [], sdk),
        ...users.flatMap((app) => integrationOf(state, { app: app.id, sdk: fresh, like: sdk.vendor })),
      ];
    }
    case "new-app": {
      const app = { ...pick(state.app), id: fresh, slug: fresh };
      const used = [...state.sdk.values()].slice(value, value + 2);
      return [
        ...set("app", app, [], app),
        ...used.flatMap((sdk) => integrationOf(state, { app: fresh, sdk: sdk.id, like: sdk.vendor })),
      ];
    }
  }
}

function integrationOf(state: State, { app, sdk }: { app: string; sdk: string; like: string }): WalkEdit[] {
  const pattern = [...state.integration.values()].find((one) => one.contractingVendor === null);
  if (pattern === undefined) return [];
  const id = `${app}/${sdk}`;
  return [
    { kind: "integration", id, sets: [{ path: [], to: { ...pattern, id, app, sdk, status: "live" } }] },
  ];
}
