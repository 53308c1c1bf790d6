import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import official from "../../../../../schema/src/golden/vocabularies/fides.json" with { type: "json" };
import { richContent, richDraft, richVersion, withTexts } from "../../../golden/documents.ts";
import { hostile } from "../../../golden/hostile.ts";
import { xmlText } from "../../xml.ts";
import { renderFides } from "./manifest.ts";

interface Declaration {
  readonly data_categories: string[];
  readonly data_use: string;
  readonly data_subjects: string[];
  readonly legal_basis_for_processing?: string;
  readonly retention_period?: string;
}
interface Manifest {
  readonly organization: [{ fides_key: string; name: string; controller: Record<string, string> }];
  readonly system: {
    readonly fides_key: string;
    readonly name: string;
    readonly responsibility?: string[];
    readonly processes_personal_data: boolean;
    readonly privacy_declarations: Declaration[];
    readonly meta: { names: Record<string, string>; collection: string; without_equivalent: string[] };
  }[];
}
// Fides reads YAML 1.1, where more bare words are not texts; ours are never bare.
const read = (text: string, version: "1.1" | "1.2" = "1.1") => parse(text, { version }) as Manifest;
const manifest = read(renderFides(richVersion()));
const systemNamed = (key: string) =>
  manifest.system.find(({ fides_key }) => fides_key === key) ?? expect.fail(key);

describe("a published version", () => {
  test("has the fields that Fideslang has, and no other", () => {
    const { fields } = official;
    const strange = (value: object, known: readonly string[]) =>
      Object.keys(value).filter((key) => !known.includes(key));
    for (const organization of manifest.organization) {
      expect(strange(organization, fields.organization)).toEqual([]);
      expect(strange(organization.controller, fields.contactDetails)).toEqual([]);
    }
    for (const system of manifest.system) {
      expect(strange(system, fields.system)).toEqual([]);
      expect(system.fides_key).toMatch(/^[a-zA-Z0-9_.-]+$/);
      for (const declaration of system.privacy_declarations)
        expect(strange(declaration, fields.privacyDeclaration)).toEqual([]);
    }
  });

  test("uses categories, uses, subjects and bases of Fideslang alone", () => {
    const all = manifest.system.flatMap((system) => system.privacy_declarations);
    expect(all.length).toBeGreaterThan(0);
    for (const one of all) {
      for (const category of one.data_categories) expect(official.dataCategories).toContain(category);
      for (const subject of one.data_subjects) expect(official.dataSubjects).toContain(subject);
      expect(official.dataUses).toContain(one.data_use);
      expect(official.legalBases).toContain(one.legal_basis_for_processing ?? "Consent");
    }
  });

  test("declares each purpose with its data and basis", () => {
    const full = systemNamed("weather.full");
    expect(full.responsibility).toEqual(["Controller"]);
    expect(full.privacy_declarations[0]).toEqual({
      name: "推送消息",
      data_categories: ["user.device", "user.device.device_id"],
      data_use: "essential.service.notifications",
      data_subjects: ["customer"],
      legal_basis_for_processing: "Legitimate interests",
      retention_period: "P30D",
    });
  });

  test("tells an SDK that collects nothing from one whose vendor does not say", () => {
    expect(systemNamed("weather.local").processes_personal_data).toBe(false);
    expect(systemNamed("weather.local").privacy_declarations).toEqual([]);
    expect(systemNamed("weather.silent")).toMatchObject({
      processes_personal_data: true,
      meta: { collection: "not-stated" },
    });
  });
});

test("what has no equivalent is named, and declared as data of a user", () => {
  const content = richContent();
  const groups = content.groups.map((group) => ({
    ...group,
    entries: group.entries.map((entry) => {
      if (entry.data.kind !== "items") return entry;
      const [item] = entry.data.items;
      if (item === undefined) return entry;
      const strange = { ...item, type: "special-identity", purposes: ["other", "login"] } as typeof item;
      return { ...entry, data: { ...entry.data, items: [strange] } };
    }),
  }));
  const [full] = read(renderFides(richDraft({ ...content, groups }))).system.filter(
    ({ fides_key }) => fides_key === "weather.full",
  );
  expect(full?.meta.without_equivalent).toEqual(["data-type:special-identity", "purpose:other"]);
  const login = full?.privacy_declarations.find((one) => one.data_use === "essential.service.authentication");
  expect(login?.data_categories).toEqual(["user"]);
});

test("the same document gives the same bytes", () => {
  expect(renderFides(richVersion())).toBe(renderFides(richVersion()));
});

test("whatever the texts, they parse back to what the document says and add no key", () => {
  const shape = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(shape)
      : typeof value === "object" && value !== null
        ? Object.entries(value).map(([key, member]) => [key, shape(member)])
        : typeof value;
  fc.assert(
    fc.property(hostile, (text) => {
      const bad = renderFides(richVersion(withTexts(richContent(), () => text)));
      for (const version of ["1.1", "1.2"] as const) {
        const parsed = read(bad, version);
        expect(shape(parsed)).toEqual(shape(manifest));
        for (const { name, meta } of parsed.system) {
          expect(name).toBe(xmlText(text));
          expect(meta.names).toEqual({ en: xmlText(text), "zh-CN": xmlText(text) });
        }
      }
    }),
    { numRuns: 30 },
  );
});
