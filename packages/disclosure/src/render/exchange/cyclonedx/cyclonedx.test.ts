import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { richContent, richDraft, richVersion, withTexts } from "../../../golden/documents.ts";
import { hostile } from "../../../golden/hostile.ts";
import { readXml } from "../../../golden/read-xml.ts";
import { xmlText } from "../../xml.ts";
import { renderCycloneDxJson } from "./json.ts";
import { renderCycloneDxXml } from "./xml.ts";

const require = createRequire(import.meta.url);
const library = require.resolve("@cyclonedx/cyclonedx-library/package.json");
const official = (name: string) => readFileSync(join(dirname(library), "res/schema", name), "utf8");

// The schemas as OWASP publishes them, with the formats that they name.
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addFormat("iri-reference", (text: string) => !/[\s<>"{}|\\^`]/.test(text));
ajv.addFormat("idn-email", /^[^\s@]+@[^\s@]+$/);
for (const name of ["spdx", "jsf-0.82", "cryptography-defs"])
  ajv.addSchema(
    JSON.parse(official(`${name}.SNAPSHOT.schema.json`)),
    `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
  );
const validate = ajv.compile(JSON.parse(official("bom-1.6.SNAPSHOT.schema.json")));

async function misfits(xml: string): Promise<unknown> {
  const { errors } = await validateXML({
    xml: [{ fileName: "bom.xml", contents: xml }],
    schema: [{ fileName: "bom-1.6.xsd", contents: official("bom-1.6.SNAPSHOT.xsd") }],
    preload: [{ fileName: "spdx.SNAPSHOT.xsd", contents: official("spdx.SNAPSHOT.xsd") }],
  });
  return errors;
}

const document = richVersion();
const bom = JSON.parse(renderCycloneDxJson(document));

describe("a published version", () => {
  test("fits the official schema as JSON", () => {
    validate(bom);
    expect(validate.errors).toBeNull();
  });

  test("fits the official schema as XML", async () => {
    expect(await misfits(renderCycloneDxXml(document))).toEqual([]);
  });

  test("is the app with a service for each SDK, its vendor the provider", () => {
    expect(bom.metadata.component).toMatchObject({ type: "application", name: "示例天气", version: "2" });
    expect(bom.metadata.supplier.name).toBe("示例公司");
    const full = bom.services.find((one: { name: string }) => one.name === "full 组件");
    expect(full.provider.name).toBe("example-cloud 公司");
    expect(full.data).toContainEqual({ flow: "inbound", classification: "android-id", name: "Android ID" });
    expect(bom.services).toHaveLength(3);
  });

  test("names a package where the document names one, and licences nowhere", () => {
    const purls = bom.components.map(({ purl }: { purl: string }) => purl);
    expect(purls).toContain("pkg:maven/com.example/full");
    expect(JSON.stringify(bom)).not.toContain("licen");
    expect(bom.dependencies.find(({ ref }: { ref: string }) => ref === "weather/full").dependsOn).toEqual([
      "weather/full#com.example:full",
    ]);
  });

  test("names a repository as the place a package comes from: Swift has no package URL without a version", () => {
    const content = richContent();
    const groups = content.groups.map((group) => ({
      ...group,
      entries: group.entries.map((entry) => ({
        ...entry,
        packages: ["github.com/example/kit", "com.example.kit", "ExampleKit", "com.example:*"],
      })),
    }));
    const drafted = JSON.parse(renderCycloneDxJson(richDraft({ ...content, groups })));
    validate(drafted);
    expect(validate.errors).toBeNull();
    const supplier = { name: "example-cloud 公司" };
    expect(drafted.components).toHaveLength(3);
    expect(drafted.components[0]).toMatchObject({ group: "github.com/example", name: "kit", supplier });
    expect(drafted.components[0].purl).toBeUndefined();
    expect(drafted.components[0].externalReferences).toEqual([
      { type: "vcs", url: "https://github.com/example/kit" },
    ]);
  });

  test("tells nothing collected from not stated", () => {
    const said = (name: string) =>
      bom.services
        .find((one: { "bom-ref": string }) => one["bom-ref"] === `weather/${name}`)
        .properties.find((one: { name: string }) => one.name === "pilu:collection").value;
    expect([said("full"), said("local"), said("silent")]).toEqual(["items", "none", "not-stated"]);
  });
});

test("a draft fits too, and names no instant", () => {
  const drafted = JSON.parse(renderCycloneDxJson(richDraft()));
  validate(drafted);
  expect(validate.errors).toBeNull();
  expect(drafted.metadata.timestamp).toBeUndefined();
});

test("the same document gives the same bytes; another one another serial number", () => {
  expect(renderCycloneDxJson(richVersion())).toBe(renderCycloneDxJson(document));
  expect(renderCycloneDxXml(richVersion())).toBe(renderCycloneDxXml(document));
  const other = richVersion(withTexts(richContent(), (text) => `${text}.`));
  expect(JSON.parse(renderCycloneDxJson(other)).serialNumber).not.toBe(bom.serialNumber);
});

/** Names and descriptions of the services and labels of their data, as a parser of XML reads them. */
function ofXml(text: string) {
  return readXml(text)
    .named("services")
    .flatMap((services) => services.named("service"))
    .map((service) => ({
      name: service.only("name").text,
      description: service.only("description").text,
      data: service
        .named("data")
        .flatMap((data) => data.named("dataflow").map((flow) => flow.attributes.name)),
      properties: service
        .only("properties")
        .named("property")
        .map(({ attributes, text: value }) => ({ name: attributes.name, value })),
    }));
}

test("whatever the texts, both parse back to what the document says and agree", async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const bad = richVersion(withTexts(richContent(), () => text));
      const json = JSON.parse(renderCycloneDxJson(bad));
      validate(json);
      expect(validate.errors).toBeNull();
      const xml = renderCycloneDxXml(bad);
      const services = ofXml(xml);
      expect(services.map(({ name }) => name)).toEqual(services.map(() => xmlText(text)));
      expect(services).toEqual(
        json.services.map((one: Record<string, unknown>) => ({
          name: one.name,
          description: one.description,
          data: ((one.data ?? []) as { name: string }[]).map(({ name }) => name),
          properties: one.properties,
        })),
      );
    }),
    { numRuns: 30 },
  );
});

test("XML with hostile texts fits the schema", async () => {
  for (const text of ["<script>\"&'", "]]>\n--><!--", "\u0000\ufffe\ud800 a"]) {
    const bad = richVersion(withTexts(richContent(), () => text));
    expect(await misfits(renderCycloneDxXml(bad))).toEqual([]);
  }
});
