import { testStores } from "@pilu/db/testing";
import { compose } from "@pilu/disclosure";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openCore } from "../core.ts";
import { type Desk, decisionOn, editOf, openDesk, submitted } from "../testing/desk.ts";
import { gather } from "./gather.ts";

describe.each(testStores())("lists of apps on $engine", ({ open }) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(await open());
  });
  afterEach(() => desk.store.close());

  test("pages go on where the one before ended, and say how many there are", async () => {
    // At one instant: what was published a moment ago comes into force between two questions.
    const at = await desk.store.now();
    const core = openCore({ now: () => at, store: desk.store });
    const all = await core.app.list({ limit: 100 });
    expect(all).toMatchObject({ next: null, total: all.rows.length });
    const [first, second] = all.rows;
    const page = await core.app.list({ limit: 1 });
    expect(page).toEqual({ next: first?.app.id, rows: [first], total: all.total });
    const next = await core.app.list({ after: page.next ?? "", limit: 1 });
    expect(next.rows).toEqual([second]);
  });

  test("text narrows the page and its count to apps that are called so", async () => {
    const { app } = await desk.core.app.get("ferrywise");
    const found = await desk.core.app.list({ limit: 100, text: app.names.en?.toUpperCase() });
    expect(found).toMatchObject({ rows: [{ app: { slug: "ferrywise" } }], total: 1 });
    expect(await desk.core.app.list({ limit: 100, text: "nobody's app" })).toMatchObject({
      rows: [],
      total: 0,
    });
  });

  test("each tells what its page tells, before and after an SDK has left it", async () => {
    const about = async () => {
      const { rows } = await desk.core.app.list({ limit: 100, text: "ferrywise" });
      const app = rows[0]?.app.id ?? "";
      const gathered = await desk.store.snapshot(async (view) =>
        gather(view, { app, moment: { at: await view.now() } }),
      );
      const entries = compose(gathered).groups.flatMap((group) => group.entries);
      const sensitive = [...new Set(entries.flatMap((entry) => entry.sensitiveTypes))].sort();
      const integrations = gathered.integrations.filter((one) => one.status === "live").length;
      expect(rows[0]).toMatchObject({ integrations, sensitive });
      return integrations;
    };
    const before = await about();
    const { integrations } = await desk.core.app.get("ferrywise");
    const id = integrations[0]?.integration.id ?? "";
    const gone = await editOf(desk, { kind: "integration", id }, (one) => ({ ...one, status: "retired" }));
    const change = await submitted(desk, [gone]);
    await desk.core.change.decide({ actor: desk.legal, decision: await decisionOn(desk, change) });
    expect(await about()).toBe(before - 1);
  });

  test("the index names every app once, with its versions", async () => {
    const index = await desk.core.app.index();
    const { rows } = await desk.core.app.list({ limit: 100 });
    expect(index.map(({ app }) => app.slug)).toEqual(rows.map(({ app }) => app.slug));
    expect(index.map(({ version, upcoming }) => ({ version, upcoming }))).toEqual(
      rows.map(({ version, upcoming }) => ({ version, upcoming })),
    );
    // What was published a moment ago may still be about to settle.
    expect(index.map(({ upcoming, version }) => (version ?? upcoming[0])?.n)).toEqual(index.map(() => 1));
  });

  test("the heat map counts for each app the SDKs that take something of a group, as its page names them", async () => {
    const { apps, total } = await desk.core.app.heat({ limit: 2 });
    const index = await desk.core.app.index();
    expect(total).toBe(index.length);
    expect(apps.map(({ app }) => app.id)).toEqual(index.slice(0, 2).map(({ app }) => app.id));
    for (const { app, heat } of apps) {
      const { document } = await desk.core.app.preview(app.slug);
      const entries = [
        ...new Map(document.groups.flatMap((one) => one.entries).map((one) => [one.id, one])).values(),
      ];
      for (const { group, sdks, share, sensitive } of heat) {
        const types = currentTaxonomy.dataTypes.filter((type) => type.group === group).map(({ id }) => id);
        const taking = entries.filter(
          ({ data }) => data.kind === "items" && data.items.some(({ type }) => types.includes(type)),
        );
        expect(sdks).toBe(taking.length);
        expect(share).toBe(taking.length / entries.length);
        expect(sensitive).toBe(
          taking.some(
            ({ data, sensitiveTypes }) =>
              data.kind === "items" &&
              data.items.some(({ type }) => types.includes(type) && sensitiveTypes.includes(type)),
          ),
        );
      }
      expect(heat.length).toBeGreaterThan(0);
    }
  });
});
