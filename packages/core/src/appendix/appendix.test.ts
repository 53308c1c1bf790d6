import { openStore, type Store } from "@pilu/db";
import { renderCsv, renderHtml, renderMarkdown } from "@pilu/disclosure";
import { locales } from "@pilu/schema";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../testing/desk.ts";
import { refusal } from "../testing/refusal.ts";

const place = {
  base: "/d/app",
  current: "/d/app",
  formats: { csv: "/d/app.csv", json: "/d/app.json", md: "/d/app.md" },
  history: "/d/app/history",
  isVersionPage: false,
  languages: { en: "/d/app/en", "zh-CN": "/d/app/zh-CN" },
};

describe("an existing list brought into the registry", () => {
  let store: Store;
  let desk: Desk;
  let slug: string;
  beforeEach(async () => {
    store = await openStore("sqlite::memory:");
    await store.migrate();
    desk = await openDesk(store);
    const [first] = await desk.core.app.index();
    slug = first?.app.slug ?? "";
  });
  afterEach(() => store.close());
  const read = (text: string, name = "list.csv") =>
    desk.core.appendix.read({ app: slug, name, bytes: new TextEncoder().encode(text) });
  const stranger = [
    "SDK名称,第三方公司,收集的个人信息,使用目的,隐私政策链接,传输安全",
    "从未听说的组件,某某数据有限公司,IMEI、设备信息等,统计分析,https://nobody.example/privacy,整机加密",
    "",
  ].join("\n");

  test.each(["ferrywise", "lanjing-trails", "little-boat-books"])(
    "the own list of %s, in every format and language, says what is held already",
    async (app) => {
      const { document } = await desk.core.app.preview(app);
      const entries = new Set(document.groups.flatMap((group) => group.entries.map((entry) => entry.id)));
      for (const locale of locales)
        for (const [name, text] of [
          ["list.csv", renderCsv(document, { locale })],
          ["list.md", renderMarkdown(document, { locale })],
          ["list.html", renderHtml(document, { locale, place })],
        ] as const) {
          const given = { app, name, bytes: new TextEncoder().encode(text) };
          const { edits, same, open } = await desk.core.appendix.read(given);
          const found = { edits, open, same: new Set(same) };
          expect(found, `${name} ${locale}`).toEqual({ edits: [], open: [], same: entries });
        }
    },
  );

  test("a person says what a name means, or that it is not to come in; a meaning that nobody registered is refused", async () => {
    const { integrations } = await desk.core.app.get(slug);
    const id = integrations[0]?.sdk.id ?? "";
    const list = "SDK名称,应用场景\n自起的名字,只在结账时使用\n别的组件,随时使用\n";
    const given = { app: slug, name: "list.csv", bytes: new TextEncoder().encode(list) };
    const corrections = { meant: [{ name: "自起的名字", sdk: id as string }], leftOut: ["别的组件"] };
    const { edits, proposal } = await desk.core.appendix.read({ ...given, corrections });
    expect(edits.map((edit) => `${edit.kind} ${edit.id}`)).toEqual([`integration ${slug}/${id}`]);
    expect(proposal.entries.map((entry) => entry.sdk?.id ?? null)).toEqual([id, null]);
    const asNew = { meant: [{ name: "自起的名字", sdk: null }], leftOut: [] };
    const fresh = await desk.core.appendix.read({ ...given, corrections: asNew });
    expect(fresh.edits.filter(({ kind }) => kind === "sdk")).toHaveLength(2);
    const wrong = { meant: [{ name: "自起的名字", sdk: "nobody-has-this" }], leftOut: [] };
    const refused = await refusal(desk.core.appendix.read({ ...given, corrections: wrong }));
    expect(refused.code).toBe("sdk.unknown");
  });

  test("a person says what a column is, and the list is understood by that", async () => {
    const list = "SDK名称,第三方公司,干什么用\n从未听说的组件,某某公司,只在结账时使用\n";
    const given = { app: slug, name: "list.csv", bytes: new TextEncoder().encode(list) };
    const before = await desk.core.appendix.read(given);
    expect(before.reading.columns.map(({ text, field }) => [text, field])).toContainEqual(["干什么用", null]);
    const corrections = { meant: [], leftOut: [], heads: [{ head: "干什么用", field: "scenario" as const }] };
    const { edits } = await desk.core.appendix.read({ ...given, corrections });
    expect(edits.find(({ kind }) => kind === "integration")?.proposed).toMatchObject({
      scenario: { "zh-CN": "只在结账时使用" },
    });
  });

  test("how long data is kept, where, and in which country it is received come in; what cannot be placed is told", async () => {
    const list = [
      "SDK名称,第三方公司,收集的个人信息,保存期限,存储地点,数据出境",
      "甲组件,甲公司,IMEI,30天,中国境内、新加坡,是，美国",
      "乙组件,乙公司,IMEI,6个月,华东机房,否",
      "丙组件,丙公司,IMEI,,,视用户所在地而定",
      "",
    ].join("\n");
    const { edits, aside } = await read(list);
    const said = edits.flatMap(({ kind, proposed }) => (kind === "integration" ? [proposed] : []));
    expect(said).toMatchObject([
      {
        retention: { days: 30, criterion: null },
        countries: { seat: null, storage: ["CN", "SG"], access: [] },
        crossBorder: { country: "US", recipient: {} },
      },
      { retention: { days: null, criterion: { "zh-CN": "6个月" } }, crossBorder: null },
      { retention: null, crossBorder: null },
    ]);
    expect(aside.map(({ text, place }) => [text, place.line, place.column])).toEqual([
      ["华东机房", 3, 18],
      ["视用户所在地而定", 4, 16],
    ]);
  });

  test("what the list says otherwise becomes an edit on the revision that holds, and keeps the rest", async () => {
    const { integrations } = await desk.core.app.get(slug);
    const [one] = integrations;
    const name = one?.sdk.names["zh-CN"] ?? "";
    const { edits } = await read(`SDK名称,应用场景\n${name},只在结账时使用\n`);
    expect(edits).toMatchObject([
      {
        kind: "integration",
        id: one?.integration.id,
        base: one?.revision.number,
        proposed: {
          ...one?.integration,
          scenario: { ...one?.integration.scenario, "zh-CN": "只在结账时使用" },
        },
      },
    ]);
  });

  test("an SDK that nobody knows comes with its company, and says what is open", async () => {
    const { edits, open, aside, proposal, reading } = await read(stranger);
    expect(edits.map((one) => one.kind)).toEqual(["vendor", "sdk", "integration"]);
    const [vendor, sdk, integration] = edits;
    expect(vendor?.proposed).toMatchObject({ names: { "zh-CN": "某某数据有限公司" } });
    expect(sdk?.proposed).toMatchObject({
      names: { "zh-CN": "从未听说的组件" },
      vendor: vendor?.id,
      links: { policy: "https://nobody.example/privacy" },
    });
    expect(integration?.id).toMatch(new RegExp(`/${sdk?.id}$`));
    // Nothing tells on which platforms it runs, what it does, or how it collects.
    const missing = open.find((one) => one.kind === "sdk")?.faults.map((fault) => fault.path);
    expect(missing).toEqual(expect.arrayContaining(["function", "kind", "methods"]));
    expect(proposal.toDecide.map((one) => one.reason)).toContain("umbrella");
    const kept = [
      ...aside.map((one) => one.text),
      ...reading.rows.flatMap((row) => row.leftOver.map((one) => one.text)),
    ];
    expect(kept).toContain("整机加密");
  });

  test("the same file gives the same ids, and the draft can be saved as it is", async () => {
    const first = await read(stranger);
    expect((await read(stranger)).edits).toEqual(first.edits);
    const saved = await desk.core.change.save({
      actor: desk.engineer,
      id: null,
      edit: null,
      draft: { title: "Import", reason: null, edits: first.edits, follows: null },
    });
    const { draft } = await desk.core.change.get(saved.id);
    expect(draft.edits).toEqual(first.edits);
    expect((await refusal(desk.core.change.submit({ actor: desk.engineer, ...saved }))).code).toBe(
      "change.invalid",
    );
  });

  test("an SDK of the catalogue that the registry lacks is registered as the catalogue has it", async () => {
    const { sdks } = await import("@pilu/catalog");
    const held = new Set(
      (await desk.core.sdk.search({ limit: 200 })).rows.map((row) => row.sdk.id as string),
    );
    const other = sdks.find((one) => !held.has(one.id) && (one.names["zh-CN"]?.length ?? 0) > 6);
    const { edits } = await read(`SDK名称,使用目的\n${other?.names["zh-CN"]},登录\n`);
    expect(edits).toContainEqual(
      expect.objectContaining({ kind: "sdk", id: other?.id, base: null, proposed: other }),
    );
  });

  test("two names of one SDK are one integration with the data of both", async () => {
    const { integrations } = await desk.core.app.get(slug);
    const [one] = integrations;
    const names = [one?.sdk.names["zh-CN"], one?.sdk.names.en];
    const { edits, doubled, aside } = await read(
      `SDK名称,收集的个人信息,应用场景\n${names[0]},IMEI,只在结账时\n${names[1]},MAC地址,只在月底\n`,
    );
    expect(doubled).toEqual([{ name: names[1], sdk: one?.sdk.id }]);
    expect(aside.map(({ text }) => text)).toEqual(["只在月底"]);
    expect(edits.filter((each) => each.kind === "integration")).toHaveLength(1);
    expect(JSON.stringify(edits)).toMatch(/"imei".*"mac/);
  });

  test("a list of no app brings what is new alone; what an app does with it is aside, and none of it dropped", async () => {
    const { integrations } = await desk.core.app.get(slug);
    const held = integrations[0]?.sdk.names["zh-CN"] ?? "";
    const list = [
      "SDK名称,第三方公司,使用目的,收集的个人信息,应用场景",
      "从未听说的组件,某某数据有限公司,统计分析,IMEI,结账时",
      `${held},,消息推送,MAC地址,随时`,
      "",
    ].join("\n");
    const bytes = new TextEncoder().encode(list);
    const { app, edits, same, open, aside } = await desk.core.appendix.read({ name: "list.csv", bytes });
    expect({ app, same, kinds: edits.map((one) => one.kind) }).toEqual({
      app: null,
      same: [],
      kinds: ["vendor", "sdk"],
    });
    expect(edits[1]?.proposed).toMatchObject({ purposeText: { "zh-CN": "统计分析" }, vendor: edits[0]?.id });
    // No app says on which platforms: a person does.
    expect(open[0]?.faults.map((fault) => fault.path)).toContain("data.items.0.platforms");
    expect(aside.map(({ text, needsApp }) => [text, needsApp])).toEqual([
      ["结账时", true],
      ["消息推送", true],
      ["MAC地址", true],
      ["随时", true],
    ]);
    const named = await desk.core.appendix.read({ app: slug, name: "list.csv", bytes });
    expect(named.aside).toEqual([]);
  });

  test.each(["of no app", "of an app"])(
    "a cell that no word is known for is told, in a list %s",
    async (of) => {
      const { integrations } = await desk.core.app.get(slug);
      const heads = ["类型", "功能", "包名", "平台", "收集方式", "去标识化", "角色", "法律依据"].concat([
        "是否必需",
        "权限",
        "隐私政策",
        "官网",
        "文档",
        "加密方式",
        "必选或可选",
      ]);
      const cells = heads.map((_, at) => `怪物${at}`);
      const list = (name: string) => `SDK名称,使用目的,${heads}\n${name},统计,${cells}\n`;
      const app = of === "of an app" ? { app: slug } : {};
      for (const name of ["从未听说的组件", integrations[0]?.sdk.names["zh-CN"] ?? ""]) {
        const bytes = new TextEncoder().encode(list(name));
        const { aside } = await desk.core.appendix.read({ ...app, name: "list.csv", bytes });
        const told = aside.filter(({ needsApp }) => !needsApp).map(({ text }) => text);
        expect(told, name).toEqual(cells);
      }
    },
  );

  test("a second word, link or package beside those that have a place is told", async () => {
    const list = [
      "SDK名称,收集的个人信息,隐私政策,包名,功能",
      "从未听说的组件,IMEI,https://a.example/1,com.example:a,地图",
      "从未听说的组件,MAC地址,https://a.example/2,ExamplePod,支付",
      "",
    ].join("\n");
    const { aside } = await read(list);
    expect(aside.map(({ text }) => text)).toEqual(["https://a.example/2", "ExamplePod", "支付"]);
  });

  test("an app that is not there is refused by its name", async () => {
    const given = { app: "nowhere", name: "list.csv", bytes: new TextEncoder().encode(stranger) };
    expect((await refusal(desk.core.appendix.read(given))).code).toBe("app.unknown");
  });
});
