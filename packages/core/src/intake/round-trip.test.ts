import { demoBeginning } from "@pilu/catalog/demo";
import { compose, draft, renderCsv, renderHtml, renderMarkdown } from "@pilu/disclosure";
import { readAppendix } from "@pilu/intake/appendix";
import { type AnyDisclosure, type Locale, locales } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { describe, expect, test } from "vitest";
import { richVersion } from "../../../disclosure/src/golden/documents.ts";
import { sha256 } from "../hash.ts";
import { carriedBy } from "./carried.ts";
import { type Format, lost, project } from "./project.ts";

const { apps, ...registry } = demoBeginning;
const documents: [string, AnyDisclosure][] = [
  ...apps.map((app): [string, AnyDisclosure] => [
    app.slug,
    draft(compose({ app, ...registry, taxonomy: currentTaxonomy }), sha256),
  ]),
  ["a list with every kind of field", richVersion()],
];

const place = {
  base: "/d/app",
  current: "/d/app",
  formats: { csv: "/d/app.csv", json: "/d/app.json", md: "/d/app.md" },
  history: "/d/app/history",
  isVersionPage: false,
  languages: { en: "/d/app/en", "zh-CN": "/d/app/zh-CN" },
};

function written(document: AnyDisclosure, format: Format, locale: Locale): { path: string; text: string } {
  switch (format) {
    case "html":
      return { path: "list.html", text: renderHtml(document, { locale, place }) };
    case "markdown":
      return { path: "list.md", text: renderMarkdown(document, { locale }) };
    case "csv":
      return { path: "list.csv", text: renderCsv(document, { locale }) };
  }
}

describe.each(documents)("%s", (_, document) => {
  describe.each(locales)("in %s", (locale) => {
    test.each(["html", "markdown", "csv"] as const)(
      "as %s comes back with all that it carries",
      async (format) => {
        const { path, text } = written(document, format, locale);
        const reading = await readAppendix({ path, bytes: new TextEncoder().encode(text) });
        expect(lost(project(document, { locale, format }), carriedBy(reading))).toEqual([]);
      },
    );
  });
});
