import { demoBeginning } from "@pilu/catalog/demo";
import { cells, compose, draft, unconfirmed } from "@pilu/disclosure";
import { type Entry, isForChildren, locales, type PermissionName } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { describe, expect, test } from "vitest";
import { sha256 } from "../hash.ts";

const { apps, ...registry } = demoBeginning;
const lists = apps.map((app) => ({
  app,
  content: compose({ app, ...registry, taxonomy: currentTaxonomy }),
}));
const named = lists.map((list) => [list.app.slug, list] as const);
const knownPermissions = new Set<PermissionName>(currentTaxonomy.permissions.map((row) => row.id));

function entriesOf({ content }: (typeof lists)[number]): Entry[] {
  return [...new Set(content.groups.flatMap((group) => group.entries))];
}

/** Every localised text within `value`, with the way to it. */
function textsOf(value: unknown, path = ""): { path: string; text: Record<string, string> }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value || "zh-CN" in value) return [{ path, text: value as Record<string, string> }];
  return Object.entries(value).flatMap(([key, within]) => textsOf(within, `${path}/${key}`));
}

describe.each(named)("the appendix of %s", (_, list) => {
  test("holds only facts that somebody stands for", () => {
    expect(unconfirmed(list.content)).toEqual([]);
    for (const entry of entriesOf(list)) {
      expect([entry.id, entry.unconfirmed]).toEqual([entry.id, []]);
      if (entry.data.kind === "items")
        expect([entry.id, entry.data.items.filter((item) => item.suggested)]).toEqual([entry.id, []]);
    }
  });

  test("says everything in both languages, and its English without Chinese characters", () => {
    const texts = textsOf(list.content);
    expect(texts.length).toBeGreaterThan(300);
    for (const { path, text } of texts) {
      expect([path, text["zh-CN"] ?? "", text.en ?? ""]).not.toContain("");
      expect(`${path}: ${text.en}`).not.toMatch(/: .*\p{Script=Han}/u);
    }
  });

  test.each(locales)("has no cell in another language than %s", (locale) => {
    const all = cells(draft(list.content, sha256), locale);
    expect(all.length).toBeGreaterThan(100);
    // What an SDK is called in other languages is told in those.
    for (const { entry, field, language, text } of all.filter((cell) => cell.field !== "otherNames")) {
      expect([entry, field, language]).toEqual([entry, field, locale]);
      if (locale === "en") expect(`${entry} ${field}: ${text}`).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test("explains sensitive data wherever there is any, and only there", () => {
    for (const entry of entriesOf(list))
      expect([entry.id, entry.sensitive !== null]).toEqual([entry.id, entry.sensitiveTypes.length > 0]);
  });

  test("names a policy for everything that is sent anywhere", () => {
    for (const entry of entriesOf(list))
      if (entry.role !== "open-source-local") expect([entry.id, entry.links.policy]).not.toContain(null);
  });

  test("asks for no permission of its own that the taxonomy does not know", () => {
    for (const one of registry.integrations)
      if (one.app === list.app.id && one.permissions.mode === "own")
        expect(one.permissions.permissions.filter(({ name }) => !knownPermissions.has(name))).toEqual([]);
  });
});

test("in the children's app every item of every SDK counts as sensitive", () => {
  const children = lists.filter(({ app }) => isForChildren(app));
  expect(children).toHaveLength(1);
  for (const entry of children.flatMap(entriesOf)) {
    const types = entry.data.kind === "items" ? entry.data.items.map((item) => item.type as string) : [];
    expect([entry.id, [...new Set(types)].sort()]).toEqual([entry.id, [...entry.sensitiveTypes].sort()]);
  }
});
