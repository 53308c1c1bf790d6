import type { ChangeDraft } from "@pilu/schema";
import { expect, test } from "vitest";
import { adding, editOf, idsFollowing, renamed, titled, withEdit } from "./edits.ts";

const draft: ChangeDraft = {
  title: "Register Kite",
  reason: null,
  follows: null,
  edits: [
    editOf("vendor", "kite-ltd", { base: null, proposed: { id: "kite-ltd" } }),
    editOf("sdk", "kite", {
      base: null,
      proposed: { id: "kite", vendor: "kite-ltd", names: { en: "Kite" } },
    }),
    editOf("integration", "trails/kite", {
      base: null,
      proposed: { id: "trails/kite", app: "trails", sdk: "kite" },
    }),
  ],
};

test("a new SDK takes its integrations along when its id changes, a new company its SDKs", () => {
  const one = renamed(
    renamed(draft, { kind: "sdk", id: "kite" }, "kite-push"),
    { kind: "vendor", id: "kite-ltd" },
    "kite-inc",
  );
  expect(one.edits.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    "vendor kite-inc",
    "sdk kite-push",
    "integration trails/kite-push",
  ]);
  expect(one.edits[1]?.proposed).toMatchObject({ id: "kite-push", vendor: "kite-inc" });
  expect(one.edits[2]?.proposed).toEqual({ id: "trails/kite-push", app: "trails", sdk: "kite-push" });
});

test("an entity stands in a draft once, and leaves it", () => {
  const again = editOf("sdk", "kite", { base: null, proposed: null });
  expect(adding(draft, [again]).edits).toEqual(draft.edits);
  expect(withEdit(draft, { kind: "vendor", id: "kite-ltd" }, () => null).edits).toHaveLength(2);
});

test("a title follows what is registered until somebody writes one", () => {
  const say = (of: ChangeDraft) => `${of.edits.length} things`;
  const told = { ...draft, title: say(draft) };
  const less = withEdit(told, { kind: "vendor", id: "kite-ltd" }, () => null);
  expect(titled(told, less, say).title).toBe("2 things");
  expect(titled({ ...told, title: "Mine" }, { ...less, title: "Mine" }, say).title).toBe("Mine");
  expect(titled(told, { ...told, title: "Mine" }, say).title).toBe("Mine");
});

test("an id follows the English name until somebody writes one", () => {
  const key = { kind: "sdk", id: "kite" } as const;
  const name = (en: string) =>
    withEdit(draft, key, (edit) => ({ ...edit, proposed: { id: "kite", names: { en } } }));
  expect(idsFollowing(draft, name("Kite Push")).edits[1]?.id).toBe("kite-push");
  expect(idsFollowing(draft, name("风筝")).edits[1]?.id).toBe("kite");
  const own = renamed(draft, key, "our-own");
  const renamedLater = withEdit(own, { kind: "sdk", id: "our-own" }, (edit) => ({
    ...edit,
    proposed: { id: "our-own", names: { en: "Kite Push" } },
  }));
  expect(idsFollowing(own, renamedLater).edits[1]?.id).toBe("our-own");
});
