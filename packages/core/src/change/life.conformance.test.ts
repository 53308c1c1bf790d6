import type { Store } from "@pilu/db";
import { testStores } from "@pilu/db/testing";
import type { ChangeDraft, Edit, Scope } from "@pilu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, system } from "../actor.ts";
import { type Core, openCore } from "../core.ts";
import { person } from "../testing/person.ts";
import { refusal } from "../testing/refusal.ts";
import { smallBeginning } from "../testing/small-beginning.ts";

const [sdk] = smallBeginning.sdks;
if (sdk === undefined) throw new Error("the example registry has no SDK");

/** An edit of the first SDK as the registry began with it. */
function edited(fields: Readonly<Record<string, unknown>>, base: number | null = 1): Edit {
  const proposed = { ...sdk, ...fields } as unknown as Edit["proposed"];
  return { kind: "sdk", id: sdk?.id ?? "", base, nature: { kind: "new" }, proposed };
}

function draftOf(...edits: readonly Edit[]): ChangeDraft {
  return { title: "Name the SDK anew", reason: null, edits: [...edits], follows: null };
}

const renamed = edited({ names: { "zh-CN": "新名", en: "New Name" } });

describe.each(testStores())("the life of a change on $engine", ({ open }) => {
  let store: Store;
  let core: Core;
  let engineer: Actor;
  let colleague: Actor;
  let legal: Actor;
  let admin: Actor;
  let viewer: Actor;
  beforeAll(async () => {
    store = await open();
    core = openCore({ store });
    await core.registry.seed({ actor: system, beginning: smallBeginning });
    engineer = await person(store, "engineer");
    colleague = await person(store, "engineer");
    legal = await person(store, "legal");
    admin = await person(store, "admin");
    viewer = await person(store, "viewer");
  });
  afterAll(() => store.close());

  const create = (draft: ChangeDraft = draftOf(renamed), actor = engineer) =>
    core.change.save({ actor, id: null, edit: null, draft });
  async function submitted() {
    const saved = await create();
    await core.change.submit({ actor: engineer, ...saved });
    return saved;
  }
  const authorsOf = async (id: string) => (await core.change.get(id)).authors.map((one) => one.id);

  test("a draft is kept as typed, and says what it comes to", async () => {
    const { id, edit } = await create(draftOf({ ...renamed, base: 1 }));
    expect(edit).toBe(1);
    const change = await core.change.get(id);
    expect(change).toMatchObject({ id, state: "draft", edit: 1, conflicts: [], approval: null });
    expect(change.authors.map((one) => one.id)).toEqual([engineer.person]);
    expect(change.draft.edits).toEqual([renamed]);
    const paths = change.edits.flatMap((one) => one.fields ?? []).map((field) => [field.path, field.to]);
    expect(paths).toContainEqual(["/names/en", "New Name"]);
  });

  test("an unfinished state is kept with every fault named, and is not submitted", async () => {
    const unfinished = edited({ names: {}, vendor: "Not A Slug", function: "", more: 1 });
    const saved = await create(draftOf(unfinished));
    const change = await core.change.get(saved.id);
    expect(change.draft.edits[0]?.proposed).toEqual(unfinished.proposed);
    expect(change.edits[0]?.fields).toBeNull();
    expect(change.edits[0]?.faults.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      "function value.missing",
      "more value.unknown-field",
      "names localised.empty",
      "vendor slug.malformed",
    ]);
    const problem = await refusal(core.change.submit({ actor: engineer, ...saved }));
    expect(problem.code).toBe("change.invalid");
    expect(problem.faults.map((fault) => fault.path)).toContain(`sdk.${sdk.id}.vendor`);
    expect((await core.change.get(saved.id)).state).toBe("draft");
  });

  test("whoever saved from an older edit is told which is stored, and writes nothing", async () => {
    const { id } = await create();
    const other = { ...draftOf(renamed), title: "Another title" };
    expect(await core.change.save({ actor: colleague, id, edit: 1, draft: other })).toEqual({ id, edit: 2 });
    const late = core.change.save({ actor: engineer, id, edit: 1, draft: draftOf() });
    const problem = await refusal(late);
    // Of two authors either may have saved it; of one it is known.
    expect([problem.code, problem.facts]).toEqual(["change.stale", { id, edit: 2 }]);
    expect(await core.change.get(id)).toMatchObject({ edit: 2, draft: { title: "Another title" } });
    expect(await authorsOf(id)).toEqual([engineer.person, colleague.person].sort());
  });

  test("of two who save the same edit at once one is told, whichever came second", async () => {
    const { id } = await create();
    const outcomes = await Promise.allSettled(
      ["One", "Two", "Three"].map((title) =>
        core.change.save({ actor: engineer, id, edit: 1, draft: { ...draftOf(renamed), title } }),
      ),
    );
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect((await core.change.get(id)).edit).toBe(2);
    const late = await refusal(core.change.submit({ actor: engineer, id, edit: 1 }));
    expect([late.code, late.facts]).toEqual(["change.stale", { id, edit: 2, by: engineer.person }]);
  });

  test("saving what is stored already makes nobody an author", async () => {
    const { id } = await create();
    expect(await core.change.save({ actor: colleague, id, edit: 1, draft: draftOf(renamed) })).toEqual({
      id,
      edit: 1,
    });
    expect(await authorsOf(id)).toEqual([engineer.person]);
  });

  test("it goes to review, back, to review again and is withdrawn for good", async () => {
    const { id, edit } = await submitted();
    expect(await core.change.get(id)).toMatchObject({ state: "in-review", submittedSeq: 1 });
    await core.change.pullBack({ actor: engineer, id, edit });
    await core.change.submit({ actor: colleague, id, edit });
    await core.change.withdraw({ actor: engineer, id, edit });
    const { remarks, state } = await core.change.get(id);
    expect(state).toBe("withdrawn");
    expect(remarks.map((one) => one.kind)).toEqual(["submitted", "pulled-back", "submitted", "withdrawn"]);
    expect(remarks.map((one) => one.by.id)).toEqual(
      [engineer, engineer, colleague, engineer].map((one) => one.person),
    );
  });

  test("in a state that does not allow a step, nothing moves", async () => {
    const { id, edit } = await submitted();
    const step = { actor: engineer, id, edit };
    for (const tried of [
      () => core.change.save({ ...step, draft: draftOf() }),
      () => core.change.submit(step),
    ])
      expect(await refusal(tried())).toMatchObject({ code: "change.state", facts: { state: "in-review" } });
    await core.change.withdraw(step);
    for (const tried of [
      () => core.change.save({ ...step, draft: draftOf() }),
      () => core.change.submit(step),
      () => core.change.pullBack(step),
      () => core.change.withdraw(step),
    ])
      expect(await refusal(tried())).toMatchObject({ code: "change.state", facts: { state: "withdrawn" } });
  });

  test("only an author pulls it back; an admin may withdraw what others wrote", async () => {
    const { id, edit } = await submitted();
    for (const actor of [colleague, legal, admin])
      expect((await refusal(core.change.pullBack({ actor, id, edit }))).code).toBe("actor.forbidden");
    for (const actor of [colleague, legal])
      expect((await refusal(core.change.withdraw({ actor, id, edit }))).code).toBe("actor.forbidden");
    await core.change.withdraw({ actor: admin, id, edit });
    expect((await core.change.get(id)).state).toBe("withdrawn");
  });

  test("viewers comment and write nothing else; strangers nothing at all", async () => {
    const { id, edit } = await create();
    const stranger: Actor = { person: "nobody", token: null };
    for (const [actor, code] of [
      [viewer, "actor.forbidden"],
      [stranger, "actor.unknown"],
      [system, "actor.forbidden"],
    ] as const) {
      const step = { actor, id, edit };
      for (const tried of [
        () => core.change.save({ ...step, id: null, draft: draftOf(renamed) }),
        () => core.change.save({ ...step, draft: draftOf() }),
        () => core.change.submit(step),
        () => core.change.withdraw(step),
        () => core.change.rollBack({ actor, change: id }),
      ])
        expect((await refusal(tried())).code).toBe(code);
    }
    const text = "Is this its name in China as well?";
    await core.change.comment({ actor: viewer, id, comment: { place: null, replyTo: null, text } });
    expect(await authorsOf(id)).toEqual([engineer.person]);
  });

  test("a token writes for its issuer, and only with the right to propose", async () => {
    const through = (...scopes: Scope[]): Actor => ({ ...engineer, token: { id: "t", scopes } });
    const { id } = await create(draftOf(renamed), through("change:propose"));
    expect(await authorsOf(id)).toEqual([engineer.person]);
    const without = create(draftOf(renamed), through("registry:read", "scan:write"));
    expect((await refusal(without)).code).toBe("token.scope");
    const comment = { place: null, replyTo: null, text: "From a program" };
    const written = core.change.comment({ actor: through("change:propose"), id, comment });
    expect((await refusal(written)).code).toBe("token.scope");
  });

  test("ids of nothing are refused by name", async () => {
    const step = { actor: engineer, id: "none-such", edit: 1 };
    const comment = { place: null, replyTo: null, text: "Hello" };
    const { id } = await create();
    for (const [tried, code] of [
      [() => core.change.save({ ...step, draft: draftOf() }), "change.unknown"],
      [() => core.change.submit(step), "change.unknown"],
      [() => core.change.pullBack(step), "change.unknown"],
      [() => core.change.withdraw(step), "change.unknown"],
      [() => core.change.comment({ ...step, comment }), "change.unknown"],
      [() => core.change.get(step.id), "change.unknown"],
      [() => core.change.review(step), "change.unknown"],
      [() => core.change.rollBack({ actor: engineer, change: step.id }), "change.unknown"],
      [() => create({ ...draftOf(renamed), follows: "none-such" }), "change.unknown"],
      [() => core.change.comment({ ...step, id, comment: { ...comment, replyTo: "x" } }), "remark.unknown"],
    ] as const)
      expect((await refusal(tried())).code).toBe(code);
  });

  test("what is no draft, or no size for one, is refused before anything is written", async () => {
    const before = (await core.change.list({ limit: 1 })).total;
    const save = (draft: unknown) => core.change.save({ actor: engineer, id: null, edit: null, draft });
    const many = Array.from({ length: 501 }, (_, at) => ({ ...renamed, id: `sdk-${at}` }));
    let deep: unknown = 1;
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    for (const [draft, code] of [
      [null, "change.invalid"],
      [{ ...draftOf(), title: "" }, "change.invalid"],
      [{ ...draftOf(), more: true }, "change.invalid"],
      [draftOf(renamed, renamed), "change.invalid"],
      [draftOf(...many), "change.invalid"],
      [draftOf({ ...renamed, proposed: deep as Edit["proposed"] }), "request.too-large"],
      [draftOf({ ...renamed, proposed: "x".repeat(8_000_001) }), "request.too-large"],
      [draftOf({ ...renamed, proposed: "a\u0000b" }), null],
    ] as const) {
      if (code === null) {
        // Typed, and not valid: kept without harm, for JSON writes the character out.
        expect((await save(draft)).edit).toBe(1);
        continue;
      }
      expect((await refusal(save(draft))).code).toBe(code);
    }
    expect((await core.change.list({ limit: 1 })).total).toBe(before + 1);
  });

  test.each<[string, () => Edit[], string]>([
    ["nothing at all", () => [], "change.empty"],
    ["what holds already", () => [edited({})], "change.empty"],
    ["an SDK under the id of another", () => [edited({ id: "another" })], "change.invalid"],
    ["a new SDK whose id is taken", () => [edited({ names: { en: "X" } }, null)], "change.invalid"],
    ["a base that never was", () => [edited({ names: { en: "X" } }, 7)], "change.invalid"],
    ["a company that is not there", () => [edited({ vendor: "nobody-knows" })], "reference.unknown"],
    ["an SDK that apps use, retired", () => [edited({ status: "retired" })], "reference.retired"],
    [
      "a fault that a rule finds",
      () => [edited({ links: { ...sdk.links, policy: "http://example.com/" } })],
      "change.findings",
    ],
  ])("%s is not submitted", async (_, edits, code) => {
    const saved = await create(draftOf(...edits()));
    expect((await refusal(core.change.submit({ actor: engineer, ...saved }))).code).toBe(code);
    expect((await core.change.get(saved.id)).state).toBe("draft");
  });

  test("settings put no row below its floor", async () => {
    const lowered = (row: number, given: string): Edit => ({
      kind: "registry",
      id: "registry",
      base: 1,
      nature: { kind: "new" },
      proposed: {
        ...smallBeginning.settings,
        overrides: [{ row, class: given, reason: "We tell less." }],
      } as unknown as Edit["proposed"],
    });
    const faultsOf = async (edit: Edit) =>
      (await core.change.get((await create(draftOf(edit))).id)).edits[0]?.faults.map((one) => one.code);
    expect(await faultsOf(lowered(15, "minor"))).toEqual(["change.floor"]);
    expect(await faultsOf(lowered(15, "notify"))).toEqual([]);
    expect(await faultsOf(lowered(25, "none"))).toEqual([]);
    expect(await faultsOf(lowered(99, "material"))).toEqual(["value.not-allowed"]);
  });

  test("a thread hangs on a field, oldest first", async () => {
    const { id } = await create();
    const place = { kind: "sdk" as const, id: sdk.id as string, path: "/names/en" };
    const say = (actor: Actor, text: string, replyTo: string | null) =>
      core.change.comment({ actor, id, comment: { place, replyTo, text } });
    const first = await say(legal, "Who says so?", null);
    await say(engineer, "Its vendor does.", first.id);
    const { remarks } = await core.change.get(id);
    expect(remarks.map(({ body, replyTo }) => [body, replyTo])).toEqual([
      [{ place, text: "Who says so?" }, null],
      [{ place, text: "Its vendor does." }, first.id],
    ]);
  });

  test("it is found by state, words, author and what it edits", async () => {
    const title = "Find me by my words";
    const { id } = await create({ ...draftOf(renamed), title }, colleague);
    const ids = async (query: object) =>
      (await core.change.list({ limit: 100, ...query })).rows.map((row) => row.id);
    expect(await ids({ text: "FIND ME" })).toEqual([id]);
    expect(await ids({ author: colleague.person, states: ["draft"] })).toContain(id);
    expect(await ids({ author: viewer.person })).toEqual([]);
    expect(await ids({ text: "FIND ME", kind: "sdk", idleDays: undefined })).toEqual([id]);
    expect(await ids({ text: "FIND ME", kind: "app" })).toEqual([]);
    expect(await ids({ text: "FIND ME", idleDays: 1 })).toEqual([]);
    expect(await ids({ touches: { kind: "sdk", id: sdk.id } })).toContain(id);
    expect(await ids({ touches: { kind: "vendor", id: sdk.vendor } })).not.toContain(id);
    const open = async () => (await core.change.openOn({ kind: "sdk", id: sdk.id })).map((one) => one.id);
    expect(await open()).toContain(id);
    const drafts = (await core.change.list({ limit: 1 })).counts.draft;
    await core.change.withdraw({ actor: colleague, id, edit: 1 });
    expect(await open()).not.toContain(id);
    expect((await core.change.list({ limit: 1 })).counts.draft).toBe(drafts - 1);
  });
});
