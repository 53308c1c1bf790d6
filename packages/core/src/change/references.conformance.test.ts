import { testStores } from "@pilu/db/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BodyOf } from "../body/body.ts";
import { allEvidence, type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";
import { refusal } from "../testing/refusal.ts";
import { smallBeginning } from "../testing/small-beginning.ts";

const day = 86_400_000;

/** An SDK that one example app alone uses. */
const lone = smallBeginning.integrations.find(
  (one) => smallBeginning.integrations.filter(({ sdk }) => sdk === one.sdk).length === 1,
);
if (lone === undefined) throw new Error("no example SDK is in one app alone");
const integration = { kind: "integration", id: lone.id as string } as const;
const sdk = { kind: "sdk", id: lone.sdk as string } as const;

describe.each(testStores())("on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
  });
  afterEach(() => desk.store.close());

  const become = async <K extends "sdk" | "integration">(
    entity: { kind: K; id: string },
    given: Partial<BodyOf[K]>,
    effectiveAt: number | null = null,
  ) => {
    const change = await submitted(desk, [await editOf(desk, entity, (before) => ({ ...before, ...given }))]);
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
});
