import { type App, type Integration, type Sdk, unconfirmedFacts } from "@pilu/schema";
import type { Beginning } from "../registry/seed.ts";
import { smallBeginning } from "./small-beginning.ts";

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function oneOf<T>(list: readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new RangeError("nothing to choose from");
  return found;
}

const templates = new Map(smallBeginning.integrations.map((one) => [one.sdk as string, one]));
/** SDKs that an example app uses and that somebody stands for in every app. */
export const sdksInUse: readonly Sdk[] = smallBeginning.sdks.filter(
  (sdk) =>
    templates.has(sdk.id) &&
    unconfirmedFacts(sdk.confidence).length === 0 &&
    !(sdk.data.kind === "items" && sdk.data.items.some((item) => item.suggested)),
);

/** A registry of `count` apps that differ in law, audience, languages and SDKs, the same for the same seed. */
export function manyApps({
  count,
  seed,
  each = 4,
}: {
  count: number;
  seed: number;
  each?: number;
}): Beginning {
  const random = randomFrom(seed);
  const [model] = smallBeginning.apps;
  if (model === undefined) throw new RangeError("the example registry has no app");
  const made = Array.from({ length: count }, (_, at) => {
    const id = `app-${at}` as App["id"];
    const app: App = {
      ...model,
      id,
      slug: id as unknown as App["slug"],
      names: { "zh-CN": `应用 ${at}`, en: `App ${at}` },
      platforms: ["android", "ios"] as App["platforms"],
      regions: oneOf<App["regions"]>([["CN"], ["CN"], ["CN", "EU"], ["US"], ["CN", "EU", "US"]], random),
      audience: oneOf(["adults", "adults", "adults", "under-14"], random) as App["audience"],
      locales: oneOf<App["locales"]>([["zh-CN", "en"], ["en"]], random),
      settings: { ...model.settings, noticeDays: oneOf([7, 30], random) },
    };
    const used = [...sdksInUse].sort(() => random() - 0.5).slice(0, each);
    return { app, integrations: used.map((sdk) => integrationOf(app, sdk, random)) };
  });
  return {
    ...smallBeginning,
    apps: made.map(({ app }) => app),
    integrations: made.flatMap(({ integrations }) => integrations),
  };
}

function integrationOf(app: App, sdk: Sdk, random: () => number): Integration {
  const template = templates.get(sdk.id);
  if (template === undefined) throw new RangeError(`no example uses ${sdk.id}`);
  const isOwn = sdk.data.kind === "items" && random() < 0.2;
  return {
    ...template,
    id: `${app.id}/${sdk.id}` as Integration["id"],
    app: app.id,
    scenario: oneOf(
      [template.scenario, { "zh-CN": "等各种场景", en: "Various uses, such as many others" }],
      random,
    ),
    notes: oneOf([template.notes, { en: "Only in English" }], random),
    role: oneOf([template.role, template.role, "independent" as Integration["role"]], random),
    status: random() < 0.1 ? "retired" : "live",
    ...(isOwn ? { data: { mode: "own", collection: sdk.data } } : {}),
  };
}
