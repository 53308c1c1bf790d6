import type { ChangeDraft } from "@pilu/schema";
import { beforeEach, expect, test } from "vitest";
import { readKept } from "../../session/kept.ts";
import { MemoryStorage } from "../../session/memory-storage.ts";
import { draftPlace, type KeptDraft } from "./kept-draft.ts";
import { Saver } from "./saver.ts";

beforeEach(() => {
  globalThis.localStorage = new MemoryStorage();
});

const place = draftPlace("ada", { id: null, form: "sdk" });
const draftCalled = (title: string): ChangeDraft => ({ title, reason: null, edits: [], follows: null });

function saver(send: (draft: KeptDraft) => Promise<{ id: string; edit: number }>) {
  const begin = { id: null, edit: null, draft: draftCalled("Begun") };
  return new Saver({
    author: "ada",
    begin,
    form: "sdk",
    fateOf: (error) => (error === "no network" ? "again" : error === "nobody signed in" ? "hold" : "over"),
    isUnsaved: false,
    onCreated: () => {},
    send,
  });
}

test("what is typed while a request is on its way is sent next, on the edit that the first one made", async () => {
  const sent: KeptDraft[] = [];
  const one: Saver = saver(async (draft) => {
    sent.push(draft);
    if (sent.length === 1) one.update(draftCalled("Second"));
    return { id: "c1", edit: sent.length };
  });
  one.update(draftCalled("First"));
  await one.flush();
  await one.flush();
  expect(sent.map(({ id, edit, draft }) => [id, edit, draft.title])).toEqual([
    [null, null, "First"],
    ["c1", 1, "Second"],
  ]);
  expect(one.get()).toMatchObject({ id: "c1", edit: 2, state: { is: "saved" } });
  expect(localStorage.length).toBe(0);
});

test("what could not be sent is kept in the browser until it could", async () => {
  let fails = true;
  const one = saver(async () => {
    if (fails) throw "no network";
    return { id: "c1", edit: 1 };
  });
  one.update(draftCalled("Typed on a train"));
  expect((await one.flush()).state.is).toBe("failed");
  expect(readKept<KeptDraft>(place)?.draft.title).toBe("Typed on a train");
  fails = false;
  expect((await one.flush()).state.is).toBe("saved");
  expect(readKept<KeptDraft>(place)).toBeNull();
});

test("a change that somebody else saved is not overwritten unless one says so", async () => {
  const sent: (number | null)[] = [];
  const one = saver(async ({ edit }) => {
    sent.push(edit);
    if (edit === null) throw "stale";
    return { id: "c1", edit: edit + 1 };
  });
  one.update(draftCalled("Mine"));
  await one.flush();
  one.update(draftCalled("Mine, further"));
  await one.flush();
  expect(sent).toEqual([null]);
  expect(one.get().state.is).toBe("refused");
  one.standOn(4);
  await one.flush();
  expect(sent).toEqual([null, 4]);
  expect(one.get()).toMatchObject({ edit: 5, draft: { title: "Mine, further" }, state: { is: "saved" } });
});

test("what waits for a sign-in is kept while one types on, and sent when one asks for it", async () => {
  let isSignedIn = false;
  const sent: string[] = [];
  const one = saver(async ({ draft }) => {
    sent.push(draft.title);
    if (!isSignedIn) throw "nobody signed in";
    return { id: "c1", edit: 1 };
  });
  one.update(draftCalled("First"));
  await one.flush();
  one.update(draftCalled("Second"));
  expect(one.get().state).toMatchObject({ is: "failed", next: null });
  expect(readKept<KeptDraft>(place)?.draft.title).toBe("Second");
  isSignedIn = true;
  expect((await one.flush()).state.is).toBe("saved");
  expect(sent).toEqual(["First", "Second"]);
});

test("one that rests sends nothing, keeps what is typed, and has let what was on its way arrive", async () => {
  const sent: string[] = [];
  const one = saver(async ({ draft }) => {
    sent.push(draft.title);
    return { id: "c1", edit: 1 };
  });
  one.update(draftCalled("First"));
  const arriving = one.flush();
  one.update(draftCalled("Second"));
  await one.rest();
  await arriving;
  expect(sent).toEqual(["First"]);
  expect(one.get()).toMatchObject({ id: "c1", edit: 1, draft: { title: "Second" } });
  expect(readKept<KeptDraft>(draftPlace("ada", { id: "c1", form: "sdk" }))?.draft.title).toBe("Second");
});
