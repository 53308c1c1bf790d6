import type { AnyDisclosure, Content, Digest, Disclosure, Draft, Locale } from "@pilu/schema";
import { compose } from "../compose/compose.ts";
import { draft, seal } from "../document/seal.ts";
import { renderCsv } from "../render/csv.ts";
import { renderHtml } from "../render/html/page.ts";
import { renderMarkdown } from "../render/markdown/page.ts";
import type { Place } from "../render/place.ts";
import { sha256 } from "../testing.ts";
import { richInput } from "./rich-input.ts";

const place: Place = {
  base: "/d/weather",
  current: "/d/weather",
  formats: { csv: "/d/weather.csv", json: "/d/weather.json", md: "/d/weather.md" },
  history: "/d/weather/history",
  isVersionPage: false,
  languages: { en: "/d/weather/en", "zh-CN": "/d/weather/zh-CN" },
};

export const richContent = (): Content => compose(richInput());

export const richDraft = (content: Content = richContent()): Draft => draft(content, sha256);

/** Version 2 of the rich list, effective at 2026-11-15T16:30Z: the 16th in China. */
export function richVersion(content: Content = richContent()): Disclosure {
  const publication = {
    version: 2,
    base: 1,
    publishedAt: Date.UTC(2026, 10, 1),
    effectiveAt: Date.UTC(2026, 10, 15, 16, 30),
    class: "material",
    actions: [],
    changes: [],
    rules: "1",
    builds: [{ platform: content.app.platforms[0] ?? neverEmpty(), build: "120", version: "1.2.0", releasedOn: null }],
    log: { seq: 1, digest: "ab".repeat(32) as Digest },
    prev: null,
  } as const;
  return seal(content, { ...publication, actions: [], builds: [...publication.builds], changes: [] }, sha256)
    .document;
}

function neverEmpty(): never {
  throw new Error("an app has a platform");
}

/** The three formats that are read by people. */
export function formatsOf(document: AnyDisclosure, locale: Locale) {
  return {
    csv: renderCsv(document, { locale }),
    html: renderHtml(document, { locale, place }),
    markdown: renderMarkdown(document, { locale, place }),
  };
}

/** `value` with every text for users changed: what stands beside language tags, and nothing else. */
export function withTexts<T>(value: T, change: (text: string, language: string) => string | undefined): T {
  return changed(value, change) as T;
}

function changed(value: unknown, change: (text: string, language: string) => string | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => changed(one, change));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value);
  const isText = entries.some(([key, member]) => key === "zh-CN" && typeof member === "string");
  if (!isText) return Object.fromEntries(entries.map(([key, member]) => [key, changed(member, change)]));
  return Object.fromEntries(
    entries.flatMap(([tag, text]) => {
      const told = change(String(text), tag);
      return told === undefined ? [] : [[tag, told]];
    }),
  );
}
