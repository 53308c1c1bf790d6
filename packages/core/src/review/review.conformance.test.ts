import { testStores } from "@pilu/db/testing";
import type { DataItem, Edit, Sdk } from "@pilu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, editOf, openDesk, submitted } from "../testing/desk.ts";
import { refusal } from "../testing/refusal.ts";
import { smallBeginning } from "../testing/small-beginning.ts";

const push = { kind: "sdk", id: "huawei-push" } as const;
const apps = smallBeginning.integrations.filter((one) => one.sdk === push.id).map((one) => one.app as string);

describe.each(testStores())("the review page on $engine", ({ open }) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(await open());
  });
  afterAll(() => desk.store.close());

  const edit = (change: (before: Sdk) => Sdk): Promise<Edit> => editOf(desk, push, change);
  const contacts = ({ data }: Sdk): Sdk["data"] => {
    if (data.kind !== "items") throw new Error("the example SDK has no items");
    const [item] = data.items;
    const gained = { ...item, type: "contacts", platforms: ["android"], purposes: [] } as unknown as DataItem;
    return { kind: "items", items: [...data.items, gained] };
  };

  test("shows what differs in every app, how it is judged, and by which law", async () => {
    const { id } = await submitted(desk, [await edit((before) => ({ ...before, data: contacts(before) }))]);
    const { groups, rows, seenSeq, edit: seen } = await desk.core.change.review({ id });
    expect([seenSeq, seen]).toEqual([1, 1]);
    expect(groups.flatMap((group) => group.apps.map((app) => app.id)).sort()).toEqual([...apps].sort());
    for (const { differences, effect } of groups) {
      const gained = differences.find((one) => one.path.endsWith("/data/items/contacts|android"));
      expect(gained).toMatchObject({ kind: "item.added", class: "material", from: null });
      expect(effect.judgement.rows).toEqual(expect.arrayContaining([...(gained?.rows ?? [0])]));
      const isAssessed = effect.judgement.actions.includes("P");
      expect(effect.needs.some((need) => need.kind === "pia" && need.sdk === push.id)).toBe(isAssessed);
    }
    // In the app for children, whatever is gained is assessed.
    expect(groups.some(({ effect }) => effect.needs.length > 0)).toBe(true);
    const shown = new Set(rows.map((one) => one.row));
    for (const { effect } of groups) for (const row of effect.judgement.rows) expect(shown).toContain(row);
    for (const { sources } of rows) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { law, mark } of sources) expect(`${law} ${mark}`).toMatch(/\S+ (V|V2|R-hi|R-med|R-lo)$/);
    }
  });

  test("tells users in both languages what they will read", async () => {
    const { id } = await submitted(desk, [await edit((before) => ({ ...before, data: contacts(before) }))]);
    const { groups } = await desk.core.change.review({ id });
    for (const { told, effect } of groups) {
      const keys = new Set(effect.changes.map((change) => change.key));
      for (const locale of ["zh-CN", "en"] as const) {
        const text = told[locale].sentences.map((one) => one.text).join(" ");
        expect(text).toMatch(locale === "en" ? /[Cc]ontacts|[Aa]ddress book/ : /通讯录/);
        for (const one of told[locale].sentences) for (const key of one.keys) expect(keys).toContain(key);
        expect(told[locale].requests.length).toBeGreaterThan(0);
      }
    }
  });

  test("an answer or a class given for every app counts in each, one for an app alone in that app", async () => {
    const { id } = await submitted(desk, [
      await edit((before) => ({
        ...before,
        links: {
          ...before.links,
          policy: "https://consumer.huawei.com/privacy/new" as Sdk["links"]["policy"],
        },
      })),
    ]);
    const questionsIn = async (given?: Parameters<Desk["core"]["change"]["review"]>[0]["given"]) => {
      const { groups } = await desk.core.change.review({ id, ...(given && { given }) });
      return groups.flatMap((group) =>
        group.effect.judgement.questions.map((one) => [one.code, one.state, group.apps.length] as const),
      );
    };
    const answer = (app: string) => ({
      answers: [
        { question: `same-policy:${app}/${push.id}`, asPresumed: true, yields: null, reason: "Read both." },
      ],
      classes: [],
    });
    const none = await questionsIn();
    expect(none.map(([code, state]) => `${code} ${state}`)).toContain("same-policy open");
    const all = await questionsIn(answer("*"));
    expect(all.every(([, state]) => state === "settled")).toBe(true);
    const one = await questionsIn(answer(apps[0] ?? ""));
    expect(one.filter(([, state]) => state === "settled").map(([, , many]) => many)).toEqual([1]);
    expect(one.filter(([, state]) => state === "open").length).toBeGreaterThan(0);
    const key = `/entries/*~1${push.id}/links/policy link.policy`;
    const classes = [{ key, class: "material" as const, actions: ["C" as const], reason: "A new promise." }];
    const raised = await desk.core.change.review({ id, given: { answers: [], classes } });
    for (const { effect } of raised.groups)
      expect(effect.judgement).toMatchObject({ class: "material", reconsent: true });
  });

  test("a correction needs a legal opinion and is told as one", async () => {
    const given = await edit((before) => ({ ...before, data: contacts(before) }));
    const measure = { "zh-CN": "补充披露", en: "added it to the list" };
    const nature = { kind: "correction" as const, since: "2026-01-01", measure };
    const { id } = await submitted(desk, [{ ...given, nature }]);
    const { groups } = await desk.core.change.review({ id });
    for (const { effect, told } of groups) {
      expect(effect.judgement.actions).toContain("L");
      expect(effect.corrections.length).toBeGreaterThan(0);
      expect(told.en.sentences.map((one) => one.text).join(" ")).toMatch(/Correction/);
      expect(told["zh-CN"].sentences.map((one) => one.text).join("")).toContain("补充披露");
    }
  });

  test("the whole page of an app stands before and after", async () => {
    const site = "https://push.example/compared" as Sdk["links"]["site"];
    const { id } = await submitted(desk, [
      await edit((before) => ({ ...before, links: { ...before.links, site } })),
    ]);
    const [app = ""] = apps;
    const { before, after } = await desk.core.change.compare({ id, app });
    expect(JSON.stringify(before)).not.toContain(site);
    expect(JSON.stringify(after)).toContain(site);
    const { document } = await desk.core.app.preview(
      smallBeginning.apps.find((one) => one.id === app)?.slug ?? "",
    );
    expect(before).toEqual(document);
    expect((await refusal(desk.core.change.compare({ id, app: "no-such-app" }))).code).toBe("app.unknown");
  });

  test("a draft that cannot stand shows why, and no effect that nobody could approve", async () => {
    const { sdk } = await desk.core.sdk.get(push.id);
    const save = (proposed: object) =>
      desk.core.change.save({
        actor: desk.engineer,
        id: null,
        edit: null,
        draft: {
          title: "Unfinished",
          reason: null,
          edits: [{ ...push, base: 1, nature: { kind: "new" }, proposed: { ...sdk, ...proposed } }],
          follows: null,
        },
      });
    const faulty = await desk.core.change.review({ id: (await save({ names: {} })).id });
    expect(faulty.faults).toMatchObject([{ ...push, faults: [{ path: "names" }] }]);
    expect(faulty.groups).toEqual([]);
    const broken = await desk.core.change.review({ id: (await save({ vendor: "nobody" })).id });
    expect(broken.broken).toEqual([
      { code: "reference.unknown", kind: "vendor", id: "nobody", from: push.id },
    ]);
  });
});
