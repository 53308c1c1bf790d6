import { canonical, type Entry, type Labels } from "@pilu/schema";
import { expect, test } from "vitest";
import { type ComposeInput, compose } from "../compose/compose.ts";
import { appOf, both, inputOf, integrationOf, itemOf, sdkOf } from "../golden/example-input.ts";
import { sha256 } from "../testing.ts";
import { putTogether } from "./blocks.ts";
import { contentOf } from "./content.ts";
import { inPlace } from "./in-place.ts";
import { type Publication, type Sealed, seal } from "./seal.ts";
import { type StoredEntries, wordsAfter } from "./words-in-place.ts";

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
  const words = wordsIn(stored);
  const kept = entriesIn(stored, page?.kept.entries ?? []);
  const needed = wordsAfter(words, { after: excerpt([...others]), before: excerpt(kits), kept });
  const fresh = Object.entries(needed ?? {}).filter(([name, block]) => block !== words[name]);
  const made = page?.made(Object.fromEntries(fresh));
  const bodies = new Map([...stored.blocks, ...(made?.added ?? [])].map(({ hash, body }) => [hash, body]));
  const whole = compose(pageOf(kits.map((sdk) => others.find(({ id }) => id === sdk.id) ?? sdk)));
  return {
    whole: canonical(whole),
    text: made === undefined ? null : putTogether(canonical(made.skeleton), new Map(bodies)),
    added: made?.added,
    page,
  };
}

function bodiesOf({ blocks }: Sealed): ReadonlyMap<string, string> {
  return new Map(blocks.map(({ body, hash }) => [hash, body]));
}

/** The words of a stored page. */
function wordsIn(stored: Sealed): Labels {
  return contentOf(stored.manifest, bodiesOf(stored)).labels;
}

/** Some of its entries, read without looking what they mention. */
function entriesIn(stored: Sealed, hashes: readonly string[]): StoredEntries {
  const entries = hashes.map((hash): Entry => JSON.parse(bodiesOf(stored).get(hash) ?? ""));
  return { all: () => entries, mentioning: () => entries };
}

const text = both("推送天气预警", "Push weather warnings");

test("a page with another entry in place of one is what composing it whole gives, byte for byte", () => {
  const [one, two] = [kitOf("Beta", { purposeText: text }), kitOf("Gamma", { security: text })];
  for (const others of [[one], [one, two], [kitOf("Beta")]]) {
    const { text: made, whole } = replaced(...others);
    expect(made).toBe(whole);
  }
  expect(replaced(one).added).toHaveLength(1);
  expect(replaced(one).page?.kept.entries).toHaveLength(2);
});

test("words come and go with the entries that need them, and stay while another does", () => {
  const needing: Record<string, Record<string, unknown>> = {
    "another word": { data: { kind: "items", items: [itemOf("imei"), itemOf("gnss")] } },
    "a word less": { data: { kind: "none" } },
    "other methods": { methods: ["web-redirect"] },
  };
  for (const [what, over] of Object.entries(needing)) {
    const { text: made, whole } = replaced(kitOf("Beta", over));
    expect(made, what).toBe(whole);
  }
  // Of all at once, nobody needs the word any more.
  const all = names.map((name) => kitOf(name, { data: { kind: "none" } }));
  const [, ...some] = all;
  for (const others of [all, some]) {
    const { text: made, whole } = replaced(...others);
    expect(made).toBe(whole);
  }
});

test("an entry that moves is not put in place", () => {
  for (const over of [{ names: both("Zeta", "Zeta") }, { function: "map" }])
    expect(replaced(kitOf("Beta", over)).text).toBeNull();
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
