import { canonical } from "@pilu/schema";
import { expect, test } from "vitest";
import { type ComposeInput, compose } from "../compose/compose.ts";
import { appOf, both, inputOf, integrationOf, itemOf, sdkOf } from "../golden/example-input.ts";
import { sha256 } from "../testing.ts";
import { putTogether } from "./blocks.ts";
import { inPlace } from "./in-place.ts";
import { type Publication, seal } from "./seal.ts";

const publication = {
  ...{ version: 1, base: null, publishedAt: 1, effectiveAt: 2, class: "none", actions: [], changes: [] },
  ...{ rules: "1", builds: [], prev: null, log: { seq: 1, digest: "ab".repeat(32) } },
} as unknown as Publication;

const names = ["Alpha", "Beta", "Gamma"];
const kitOf = (name: string, over: Record<string, unknown> = {}) =>
  sdkOf(name.toLowerCase(), { names: both(name, name), ...over });
const kits = names.map((name) => kitOf(name));
const pageOf = (sdks = kits, over: Partial<ComposeInput> = {}) =>
  inputOf(sdks, { integrations: sdks.map((sdk) => integrationOf(sdk.id)), ...over });

/** The page with other sdks in place of those of the same id, from its stored form and two excerpts alone. */
function replaced(...others: readonly ReturnType<typeof kitOf>[]) {
  const stored = seal(compose(pageOf()), publication, sha256);
  const ids = new Set<string>(others.map((sdk) => sdk.id));
  const excerpt = (sdks: typeof kits) => compose(pageOf(sdks.filter((sdk) => ids.has(sdk.id))));
  const page = inPlace(stored.manifest, { after: excerpt([...others]), before: excerpt(kits) }, sha256);
  const bodies = new Map([...stored.blocks, ...(page?.added ?? [])].map(({ hash, body }) => [hash, body]));
  const whole = compose(pageOf(kits.map((sdk) => others.find(({ id }) => id === sdk.id) ?? sdk)));
  return {
    whole: canonical(whole),
    text: page === null ? null : putTogether(canonical(page.skeleton), new Map(bodies)),
    page,
  };
}

const text = both("推送天气预警", "Push weather warnings");

test("a page with another entry in place of one is what composing it whole gives, byte for byte", () => {
  const [one, two] = [kitOf("Beta", { purposeText: text }), kitOf("Gamma", { security: text })];
  for (const others of [[one], [one, two], [kitOf("Beta")]]) {
    const { text: made, whole } = replaced(...others);
    expect(made).toBe(whole);
  }
  expect(replaced(one).page?.added).toHaveLength(1);
  expect(replaced(one).page?.kept.entries).toHaveLength(2);
});

test("an entry that moves, or needs words that the page may not have, is not put in place", () => {
  const moved: Record<string, Record<string, unknown>> = {
    "another name": { names: both("Zeta", "Zeta") },
    "another function": { function: "map" },
    "another word": { data: { kind: "items", items: [itemOf("imei")] } },
    "a word less": { data: { kind: "none" } },
  };
  for (const over of Object.values(moved)) expect(replaced(kitOf("Beta", over)).text).toBeNull();
});

test("excerpts of another page than the stored one are not put in place", () => {
  const stored = seal(compose(pageOf()), publication, sha256);
  const [kit] = kits;
  if (kit === undefined) throw new Error("there is a kit");
  const excerpt = (over: Partial<ComposeInput> = {}) => compose(pageOf([kit], over));
  const renamed = { app: appOf({ names: both("别的", "Another") }) };
  const other = compose(pageOf([kitOf("Alpha", { brief: text })]));
  const same = excerpt();
  expect(inPlace(stored.manifest, { after: same, before: same }, sha256)).not.toBeNull();
  expect(inPlace(stored.manifest, { after: excerpt(renamed), before: excerpt(renamed) }, sha256)).toBeNull();
  // The stored page says something else of the entry than the registry said until now.
  expect(inPlace(stored.manifest, { after: same, before: other }, sha256)).toBeNull();
  const older = stored.manifest.replace('"schema":"pilu.disclosure/1"', '"schema":"pilu.disclosure/0"');
  expect(older).not.toBe(stored.manifest);
  expect(inPlace(older, { after: same, before: same }, sha256)).toBeNull();
});
