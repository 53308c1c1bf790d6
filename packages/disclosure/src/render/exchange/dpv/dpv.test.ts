import fc from "fast-check";
import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import official from "../../../../../schema/src/golden/vocabularies/dpv.json" with { type: "json" };
import { richContent, richDraft, richVersion, withTexts } from "../../../golden/documents.ts";
import { hostile } from "../../../golden/hostile.ts";
import { xmlText } from "../../xml.ts";
import { renderDpv } from "./json-ld.ts";

const base = "https://pilu.example/d/weather";
const dpv = "https://w3id.org/dpv#";
const pd = "https://w3id.org/dpv/pd#";
const terms = new Set([
  ...Object.values(official.dpv).flatMap((names) => names.map((name) => dpv + name)),
  ...official.pd.map((name) => pd + name),
]);

type Expanded = Readonly<Record<string, unknown>> & { readonly "@id": string; readonly "@type": string[] };

/** The graph as a processor of JSON-LD expands it, with nothing to fetch; by IRI. */
async function read(text: string): Promise<Map<string, Expanded>> {
  const nodes = (await jsonld.expand(JSON.parse(text), {
    base: "https://elsewhere.example/file.jsonld",
    documentLoader: () => expect.fail("nothing may be fetched"),
    safe: true,
  })) as unknown as Expanded[];
  return new Map(nodes.map((node) => [node["@id"], node]));
}

/** Every IRI below `value`. */
function iris(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(iris);
  if (typeof value === "string") return /^https?:/.test(value) ? [value] : [];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === "@value" ? [] : [...(key.startsWith("@") ? [] : [key]), ...iris(member)],
  );
}
const ids = (value: unknown) => (value as { "@id": string }[] | undefined)?.map((one) => one["@id"]);
const v2 = `${base}/v/2`;

describe("a published version", async () => {
  const graph = await read(renderDpv(richVersion(), { base }));

  test("uses terms of DPV and its extensions alone, as they are spelled officially", () => {
    const used = [...graph.values()].flatMap(iris).filter((iri) => iri.startsWith("https://w3id.org/dpv"));
    const countries = used.filter((iri) => /^https:\/\/w3id\.org\/dpv\/loc#[A-Z]{2}$/.test(iri));
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((iri) => !terms.has(iri) && !countries.includes(iri))).toEqual([]);
    expect(used.filter((iri) => iri.endsWith("PersonalDataHandling"))).toEqual([]);
  });

  test("says for each purpose of an SDK which data, on which basis, from whom to whom", () => {
    const process = graph.get(`${v2}#process/weather/full/push-delivery`);
    expect(process?.["@type"]).toEqual([`${dpv}PersonalDataProcess`]);
    expect(ids(process?.[`${dpv}hasPurpose`])).toEqual([`${dpv}CommunicationManagement`]);
    expect(ids(process?.[`${dpv}hasLegalBasis`])).toEqual([`${dpv}LegitimateInterest`]);
    expect(ids(process?.[`${dpv}hasDataController`])).toEqual([`${v2}#company/example`]);
    expect(ids(process?.[`${dpv}hasRecipientDataController`])).toEqual([`${v2}#company/example-cloud`]);
    expect(ids(process?.[`${dpv}hasPersonalData`])).toContain(`${v2}#data/weather/full/android-id/android`);
    expect(graph.get(`${v2}#data/weather/full/android-id/android`)?.["@type"]).toEqual([`${pd}UID`]);
  });

  test("marks data that the law counts as sensitive, and whether it is needed", () => {
    const precise = graph.get(`${v2}#data/weather/full/location-precise/android`);
    expect(precise?.["@type"]).toEqual([`${pd}GPSCoordinate`, `${dpv}SensitivePersonalData`]);
    expect(ids(precise?.[`${dpv}hasNecessity`])).toEqual([`${dpv}Optional`]);
  });

  test("tells an SDK that collects nothing from one whose vendor does not say", () => {
    const local = graph.get(`${v2}#process/weather/local/push-delivery`);
    expect(local?.["@type"]).toEqual([`${dpv}NonPersonalDataProcess`]);
    expect(local?.[`${dpv}hasPersonalData`]).toBeUndefined();
    const silent = graph.get(`${v2}#data/weather/silent`);
    expect(ids(silent?.[`${dpv}hasApplicability`])).toEqual([`${dpv}UnknownApplicability`]);
  });

  test("leads nowhere that it does not lead to itself", () => {
    const own = [...graph.values()].flatMap(iris).filter((iri) => iri.startsWith(v2));
    expect(own.filter((iri) => !graph.has(iri))).toEqual([]);
  });
});

test("a draft is read where its file stands", async () => {
  const graph = await read(renderDpv(richDraft(), { base: "/d/weather" }));
  expect(graph.has("https://elsewhere.example/d/weather")).toBe(true);
});

test("the same document gives the same bytes", () => {
  expect(renderDpv(richVersion(), { base })).toBe(renderDpv(richVersion(), { base }));
});

test("whatever the texts, they parse back to what the document says and add no node", async () => {
  const plain = await read(renderDpv(richVersion(), { base }));
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const bad = richVersion(withTexts(richContent(), () => text));
      const graph = await read(renderDpv(bad, { base }));
      expect([...graph.keys()]).toEqual([...plain.keys()]);
      const sdk = graph.get(`${v2}#sdk/weather/full`);
      const names = sdk?.["http://purl.org/dc/terms/title"] as { "@value": string; "@language": string }[];
      expect(names.map((one) => one["@value"])).toEqual([xmlText(text), xmlText(text)]);
      expect(names.map((one) => one["@language"]).sort()).toEqual(["en", "zh-cn"]);
    }),
    { numRuns: 30 },
  );
});
