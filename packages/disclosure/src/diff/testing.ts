// For tests: small but rich contents, as composed and in any other order.
import type { Content, DataItem, Entry, Group } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import fc from "fast-check";
import { groupsOf } from "../compose/groups.ts";
import { indexOf } from "../compose/index-of.ts";
import { exampleContent } from "../testing.ts";
import { closeEntry, openEntry } from "./keyed-entry.ts";

const index = indexOf(currentTaxonomy);
const example = exampleContent();
const exampleEntry = example.groups[0]?.entries[0] as Entry;
const exampleItem = (exampleEntry.data.kind === "items" ? exampleEntry.data.items[0] : undefined) as DataItem;

const text = fc.constantFrom("one", "two", "a/b~c");
const said = fc.oneof(
  fc.record({ en: text }),
  fc.record({ "zh-CN": text }),
  fc.record({ "zh-CN": text, en: text }),
);
const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const subset = <T>(...of: T[]) =>
  fc.subarray(of, { minLength: 0 }).chain((some) => fc.shuffledSubarray(some, { minLength: some.length }));
const platforms = ["android", "ios", "harmonyos"];
const contact = fc.record({
  officer: fc.constant(null),
  email: fc.constantFrom("a@example.com", "b@example.com"),
  telephone: fc.constant(null),
  address: orNull(said),
  url: fc.constant(null),
});
const retention = orNull(
  fc.record({
    days: fc.constantFrom(30, 180),
    criterion: orNull(said),
    disposal: fc.constant(null),
    afterRemoval: orNull(said),
  }),
);
const purposeIds = fc.constantFrom("analytics", "push-delivery", "advertising-personalised");
const methods = ["sdk-local", "backend-api", "client-api"];
const treatments = fc.constantFrom("plain", "hashed", "encrypted-transfer");

const rows = fc
  .array(
    fc.record({
      key: fc.constantFrom(
        ...["oaid", "imei", "location-precise"].flatMap((type) => platforms.map((p) => [type, p])),
      ),
      facets: fc.record({
        demand: fc.constantFrom("required", "optional", "not-stated"),
        condition: orNull(said),
        purposes: subset("analytics", "push-delivery"),
        methods: subset(...methods),
        frequency: orNull(said),
        treatment: orNull(treatments),
        retention,
        note: orNull(said),
        suggested: fc.boolean(),
      }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => [...new Map(list.map((row) => [row.key.join("|"), row])).values()])
  .map((list) =>
    list.map(({ key: [type, platform], facets }) => ({
      ...exampleItem,
      ...facets,
      type,
      platforms: [platform],
    })),
  );

const entry = (id: string) =>
  fc
    .record({
      id: fc.constant(`weather/${id}`),
      sdk: fc.constant(id),
      names: said,
      brand: orNull(said),
      function: fc.constantFrom("push", "map", "analytics"),
      module: orNull(said),
      platforms: subset(...platforms),
      packages: subset("com.example.a", "com.example.b"),
      vendor: fc.record({
        id: fc.constantFrom("lark", "reed"),
        names: said,
        country: orNull(fc.constantFrom("CN", "US", "DE")),
        contact: orNull(contact),
      }),
      role: fc.constantFrom("processor", "independent", "joint"),
      purposes: fc.array(
        fc.record({
          purpose: purposeIds,
          basis: orNull(fc.constantFrom("consent", "contract")),
          interest: orNull(said),
          role: orNull(fc.constantFrom("independent")),
        }),
        { maxLength: 4 },
      ),
      purposeText: said,
      scenario: said,
      trigger: fc.constantFrom("at-start", "after-consent", "on-use", "background"),
      methods: subset(...methods),
      treatment: orNull(treatments),
      data: fc.oneof(
        fc.constant({ kind: "none" }),
        fc.constant({ kind: "not-stated" }),
        rows.map((items) => ({ kind: "items", items })),
      ),
      permissions: fc.array(
        fc.record({
          name: fc.constantFrom("android.permission.CAMERA", "constructor", "NSCameraUsageDescription"),
          platform: fc.constantFrom(...platforms),
          demand: fc.constantFrom("required", "optional"),
          purpose: orNull(said),
          askedWhen: fc.constant(null),
        }),
        { maxLength: 3 },
      ),
      countries: fc.record({
        seat: orNull(fc.constantFrom("CN", "HK")),
        storage: subset("CN", "SG"),
        access: subset("US"),
      }),
      retention,
      optOut: orNull(fc.record({ path: orNull(said), url: orNull(fc.constant("https://example.com/off")) })),
      notes: orNull(said),
    })
    .map((fields) => ({ ...exampleEntry, ...fields }) as unknown as Entry);

const page = fc.record({
  names: said,
  controller: fc.record({
    id: fc.constantFrom("heron", "egret"),
    names: said,
    country: fc.constantFrom("CN", "DE"),
    contact,
  }),
  platforms: subset(...platforms),
  audience: fc.constantFrom("adults", "mixed", "under-14"),
  preamble: said,
  grouping: fc.constantFrom("function", "role", "platform"),
  columns: subset("version", "packages"),
  inAppPath: orNull(said),
  locales: fc.constantFrom(["zh-CN", "en"], ["en"]),
  labels: fc.dictionary(
    fc.constantFrom("page", "__proto__", "a.b"),
    fc.dictionary(fc.constantFrom("x", "12", "a/b"), said),
  ),
});

const entries = fc.tuple(...["push", "map", "stat"].map((id) => orNull(entry(id))));

/** Contents in any order of groups, entries, items and all else. */
export const anyContent = fc.tuple(page, entries, fc.nat()).map(([app, list, turn]) => {
  const present = list.flatMap((one) => one ?? []);
  const groups = groupsOf(present, { grouping: app.grouping as "role", index });
  const turned = turn % 3 === 0 ? [...groups].reverse() : groups;
  return contentOf(
    app,
    turn % 3 === 1 ? turned.map((group) => ({ ...group, title: { en: "Group" } })) : turned,
  );
});

/** The same content in the order in which the composer puts things. */
export function composed(content: Content): Content {
  const byId = new Map(content.groups.flatMap((group) => group.entries.map((one) => [one.id, one] as const)));
  const list = [...byId.values()].map((one) => closeEntry({ ...openEntry(one, index), order: null }, index));
  return { ...content, groups: groupsOf(list, { grouping: content.settings.grouping, index }) };
}

/** The same content with every list of ids the other way round. */
export function reversed(content: Content): Content {
  const turned = (one: Entry): Entry => ({
    ...one,
    data: one.data.kind === "items" ? { kind: "items", items: one.data.items.toReversed() } : one.data,
    permissions: one.permissions.toReversed(),
    purposes: one.purposes.toReversed(),
  });
  const groups = content.groups.map((group) => ({
    ...group,
    entries: group.entries.map(turned).toReversed(),
  }));
  return { ...content, groups: groups.toReversed() };
}

function contentOf(
  app: typeof page extends fc.Arbitrary<infer T> ? T : never,
  groups: readonly Group[],
): Content {
  const {
    names,
    controller,
    platforms: on,
    audience,
    preamble,
    grouping,
    columns,
    inAppPath,
    locales,
    labels,
  } = app;
  return {
    ...example,
    app: { ...example.app, audience, controller, names, platforms: on },
    groups,
    labels,
    locales,
    preamble,
    settings: { ...example.settings, columns, grouping, inAppPath },
  } as unknown as Content;
}
