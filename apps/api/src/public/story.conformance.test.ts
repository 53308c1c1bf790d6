import { allEvidence, decisionOn, editOf, submitted } from "@pilu/core/testing/desk";
import { person } from "@pilu/core/testing/person";
import { smallBeginning } from "@pilu/core/testing/small-beginning";
import { testStores } from "@pilu/db/testing";
import { type Decision, type Edit, Integration } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

const app = "lanjing-trails";
const day = 86_400_000;
const added: Edit = {
  kind: "integration",
  id: `${app}/paperboat-guardian-check`,
  base: null,
  nature: { kind: "new" },
  proposed: Integration.parse({
    ...smallBeginning.integrations.find((one) => one.id === "little-boat-books/paperboat-guardian-check"),
    id: `${app}/paperboat-guardian-check`,
    app,
  }) as unknown as Edit["proposed"],
};

describe.each(testStores())("an announcement, an urgent fix and a call-off, on $engine", ({ open }) => {
  let door: OpenDoor;
  let desk: Parameters<typeof submitted>[0];
  const clock = { at: 0 };
  beforeEach(async () => {
    clock.at = Date.now();
    const store = await open({ clock: () => clock.at });
    door = await openDoor({ apps: [], beginning: smallBeginning, clock, store });
    const [engineer, legal, otherLegal, admin, viewer] = await Promise.all(
      (["engineer", "legal", "legal", "admin", "viewer"] as const).map((role) => person(store, role)),
    );
    if (!engineer || !legal || !otherLegal || !admin || !viewer) throw new Error("somebody is missing");
    desk = { core: door.core, store, engineer, legal, otherLegal, admin, viewer };
    await later(2_000);
  });
  afterEach(() => door.close());

  /** Every version that was served, with the instant. */
  const served: { at: number; n: number }[] = [];
  async function later(ms: number): Promise<void> {
    clock.at += ms;
    await door.readVersions();
    served.push({ at: clock.at, n: (await door.get(`/d/${app}.json`)).json().version });
  }
  async function approve(change: { id: string; edit: number }, said: Partial<Decision>): Promise<void> {
    const reasons = { evidence: allEvidence, shortNotice: "An order of the regulator." };
    const decision = await decisionOn(desk, change, { ...reasons, ...said });
    await desk.core.change.decide({ actor: desk.legal, decision });
    await desk.core.disclosure.drain({ actor: desk.legal });
    await later(2_000);
  }
  const now = () => served.at(-1)?.n;
  const history = async () => (await door.get(`/d/${app}/history.json`)).json().versions;
  const successor = async () => (await door.server.inject({ method: "HEAD", url: `/d/${app}` })).headers.link;
  const since = async (n: number, more = "") =>
    (await door.get(`/d/${app}/changes?since=${n}${more}`)).json();

  test("is told truly on every day", async () => {
    served.length = 0;
    const planned = clock.at + 30 * day;
    const announcement = await submitted(desk, [added]);
    await approve(announcement, { effectiveAt: planned });
    expect(now()).toBe(1);
    expect(await successor()).toBe(`</d/${app}/v/2>; rel="successor-version"`);
    const page = (await door.get(`/d/${app}/en`)).body;
    expect(page).toContain("Announced: version 2");
    expect(page).toContain("separate consent");
    expect((await door.get(`/d/${app}/v/1/en`)).body).not.toContain("Announced");
    expect(await since(1)).toMatchObject({ to: 1, class: "none", upcoming: [{ version: 2 }] });

    await later(day);
    const mended = await editOf(desk, { kind: "sdk", id: "huawei-push" }, (before) => ({
      ...before,
      links: { ...before.links, site: "https://push.example/alive" as never },
    }));
    await approve(await submitted(desk, [mended]), {});
    expect(now()).toBe(3);
    expect(await successor()).toBe(`</d/${app}/v/4>; rel="successor-version"`);
    expect((await door.get(`/d/${app}/en`)).body).toContain("Announced: version 4");
    expect((await history()).map(shortly)).toEqual([
      "1 base null",
      "2 base 1 superseded by 4",
      "3 base 1 in force",
      "4 base 3 upcoming",
    ]);
    expect((await history())[3].effectiveAt).toBe(planned);
    expect((await door.get(`/d/${app}/v/4.json`)).body).toContain("https://push.example/alive");
    expect(await since(1)).toMatchObject({ to: 3, class: "minor", reconsent: false });

    const { core, engineer } = desk;
    const back = await core.change.rollBack({ actor: engineer, change: announcement.id });
    await core.change.submit({ actor: engineer, ...back });
    await approve(back, { effectiveAt: planned });
    expect(now()).toBe(3);
    expect(await successor()).toBeUndefined();
    expect((await door.get(`/d/${app}/en`)).body).not.toContain("Announced");
    expect((await history()).map(shortly)).toEqual([
      "1 base null",
      "2 base 1 withdrawn",
      "3 base 1 in force",
      "4 base 3 withdrawn",
      "5 base 3",
    ]);
    expect((await door.get(`/d/${app}/history?lang=en`)).body.match(/Withdrawn; never came/g)).toHaveLength(
      2,
    );

    while (clock.at < planned + day) await later(day);
    expect(now()).toBe(5);
    expect(await since(3)).toMatchObject({ to: 5, class: "none", reconsent: false, changes: [] });
    expect((await since(3)).steps.map((step: { version: number }) => step.version)).toEqual([5]);
    expect(await since(4)).toMatchObject({ class: "minor", reconsent: false, consents: [] });

    // What was served is what is said of that instant ever after, and never went back.
    const all = await history();
    const held = (at: number) =>
      Math.max(...all.map((one: Told) => (one.effectiveAt <= at ? one.version : 0)));
    expect(served.map(({ n }) => n)).toEqual(served.map(({ at }) => held(at)));
    expect(served.map(({ n }) => n)).toEqual(served.map(({ n }) => n).sort((a, b) => a - b));
    expect((await desk.core.registry.verify()).misfit).toBeNull();
  });
});

interface Told {
  version: number;
  base: number | null;
  effectiveAt: number;
  inForce: boolean;
  upcoming: boolean;
  withdrawn: boolean;
  supersededBy: number | null;
}

function shortly({ version, base, inForce, upcoming, withdrawn, supersededBy }: Told): string {
  const fate = [
    ...(inForce ? ["in force"] : []),
    ...(upcoming ? ["upcoming"] : []),
    ...(withdrawn ? ["withdrawn"] : []),
    ...(supersededBy === null ? [] : [`superseded by ${supersededBy}`]),
  ];
  return [`${version} base ${base}`, ...fate].join(" ");
}
