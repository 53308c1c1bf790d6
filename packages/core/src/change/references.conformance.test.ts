import { testStores } from "@pilu/db/testing";
import type { Edit } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BodyOf } from "../body/body.ts";
import { allEvidence, type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";
import { refusal } from "../testing/refusal.ts";
import { smallBeginning } from "../testing/small-beginning.ts";

const day = 86_400_000;

const app = { kind: "app", id: "little-boat-books" } as const;
const integration = { kind: "integration", id: "little-boat-books/gson" } as const;
/** An SDK that the app alone uses. */
const sdk = { kind: "sdk", id: "gson" } as const;

describe.each(testStores())("on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
  });
  afterEach(() => desk.store.close());

  const become = async <K extends "sdk" | "integration" | "app">(
    entities: { kind: K; id: string } | readonly { kind: K; id: string }[],
    given: Partial<BodyOf[K]>,
    effectiveAt: number | null = null,
  ) => {
    const edits = [entities]
      .flat()
      .map((entity) => editOf(desk, entity, (before) => ({ ...before, ...given })));
    const change = await submitted(desk, await Promise.all(edits));
    const said = { effectiveAt, evidence: allEvidence, shortNotice: "A test." };
    return desk.core.change.decide({ actor: desk.legal, decision: await decisionOn(desk, change, said) });
  };

  test("what is announced to be used again cannot end before that", async () => {
    const then = Date.now() + 2 * day;
    await become(integration, { status: "retired" });
    await become(integration, { status: "live" }, then);
    expect((await refusal(become(sdk, { status: "retired" }))).code).toBe("reference.retired");
    expect((await refusal(become(sdk, { status: "retired" }, then + day))).code).toBe("reference.retired");
    await desk.core.disclosure.drain({ actor: desk.legal });
    expect((await desk.core.sdk.get(sdk.id)).sdk.status).toBe("live");
  });

  const ended = { status: "retired" } as const;
  /** Leaves the app nothing but the one SDK: else it would have to mend its findings to come back. */
  const bare = () =>
    become(
      smallBeginning.integrations.flatMap(({ app: of, id }) =>
        of === app.id && id !== integration.id ? [{ kind: "integration" as const, id: id as string }] : [],
      ),
      ended,
    );

  test("what only a retired app lists may end, at the review as at the decision", async () => {
    await become(app, ended);
    const change = await submitted(desk, [await editOf(desk, sdk, (before) => ({ ...before, ...ended }))]);
    expect((await desk.core.change.review(change)).broken).toEqual([]);
    const decision = await decisionOn(desk, change, { evidence: allEvidence, shortNotice: "A test." });
    expect(await desk.core.change.decide({ actor: desk.legal, decision })).toMatchObject({
      verdict: "approve",
    });
    await desk.core.disclosure.drain({ actor: desk.legal });
    expect((await desk.core.registry.verify()).misfit).toBeNull();
  });

  test("and such an app comes back only without it, at the review as at the decision", async () => {
    await become(app, ended);
    await become(sdk, ended);
    const back = await editOf(desk, app, (before) => ({ ...before, status: "live" }));
    const draft = { title: "Back", reason: null, edits: [back], follows: null };
    const saved = await desk.core.change.save({ actor: desk.engineer, id: null, edit: null, draft });
    const code = "reference.retired";
    expect((await desk.core.change.review(saved)).broken).toEqual([{ code, ...sdk, from: integration.id }]);
    const given = { actor: desk.engineer, ...saved };
    expect((await refusal(desk.core.change.submit(given))).code).toBe(code);
  });

  test("what an app lists that is announced to come back cannot end", async () => {
    await bare();
    await become(app, ended);
    await become(app, { status: "live" }, Date.now() + 2 * day);
    expect((await refusal(become(sdk, ended))).code).toBe("reference.retired");
  });

  test("an app does not come back to what is announced to end", async () => {
    await bare();
    await become(app, ended);
    await become(sdk, ended, Date.now() + 2 * day);
    expect((await refusal(become(app, { status: "live" }))).code).toBe("reference.retired");
  });

  /** Corrects: every app that it reaches is asked for a legal opinion. */
  const corrected = (edits: readonly Edit[]) => {
    const nature = { kind: "correction", since: null, measure: null } as const;
    return submitted(
      desk,
      edits.map((edit) => ({ ...edit, nature })),
    );
  };
  const decideFor = async (
    change: { id: string; edit: number },
    { proven }: { proven: readonly (string | undefined)[] },
  ) => {
    const evidence = allEvidence.map((one) => ({ ...one, apps: proven as never }));
    const decision = await decisionOn(desk, change, { evidence, shortNotice: "A test." });
    return desk.core.change.decide({ actor: desk.legal, decision });
  };

  test("an SDK does not end while an app that lacks its evidence would go on using it", async () => {
    const using = (of: string) => smallBeginning.integrations.filter((one) => one.sdk === of);
    const shared = smallBeginning.sdks.find((one) => using(one.id).length > 1)?.id ?? "";
    const [first, ...others] = using(shared).map((one) => one.app);
    const gone = [{ kind: "sdk", id: shared } as const].concat(
      using(shared).map(({ id }) => ({ kind: "integration", id }) as never),
    );
    const edits = await Promise.all(
      gone.map((entity) => editOf(desk, entity, (before) => ({ ...before, ...ended }))),
    );
    const change = await corrected(edits);
    expect((await refusal(decideFor(change, { proven: [first] }))).code).toBe("reference.retired");
    const decided = await decideFor(change, { proven: [first, ...others] });
    expect(decided).toMatchObject({ leftOut: [], verdict: "approve" });
  });

  test("an app that lacks its evidence does not begin to use what is announced to end", async () => {
    await become([sdk, integration] as never, ended, Date.now() + 2 * day);
    const other = smallBeginning.apps.find((one) => one.id !== app.id)?.id ?? "";
    const id = `${other}/${sdk.id}`;
    const held = await editOf(desk, integration, (before) => ({ ...before, id, app: other }) as never);
    const names = { "zh-CN": "小船", en: "Boat" };
    const named = await editOf(desk, app, (before) => ({ ...before, names }));
    const change = await corrected([{ ...held, id, base: null }, named]);
    expect((await refusal(decideFor(change, { proven: [app.id, other] }))).code).toBe("reference.retired");
    const { leftOut } = await decideFor(change, { proven: [app.id] });
    expect(leftOut.map((one) => one.app)).toEqual([other]);
    expect(await desk.store.history({ kind: "integration", id })).toEqual([]);
  });

  test("what a retired app lists may be retired, and must be there", async () => {
    await become(app, ended);
    const missing = become(integration, {
      contractingVendor: "nowhere" as BodyOf["integration"]["contractingVendor"],
    });
    expect((await refusal(missing)).code).toBe("reference.unknown");
  });
});
