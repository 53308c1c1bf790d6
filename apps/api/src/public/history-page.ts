// All versions of an app: what was told when, and which holds now.
import { type Fate, renderHistory } from "@pilu/disclosure";
import { ChangeClass, type Locale, locales, Problem } from "@pilu/schema";
import type { Address } from "./address.ts";
import { fateOf, inForce } from "./in-force.ts";
import { ofCurrent } from "./lifetime.ts";
import { languageOf, type Question } from "./question.ts";
import { send } from "./send.ts";
import type { Shelf } from "./shelf.ts";
import type { Line } from "./versions.ts";

/** Throws `app.unknown`, also while an app's first version has yet to come into force. */
export async function answerHistory(
  shelf: Shelf,
  { address, question }: { address: Extract<Address, { page: "history" }>; question: Question },
): Promise<void> {
  const line = shelf.versions.find(address.app);
  const at = shelf.versions.time();
  const held = line === undefined ? null : inForce(line.versions, at);
  const last = line?.versions.at(-1);
  if (line === undefined || held === null || last === undefined)
    throw new Problem("app.unknown", { app: address.app });
  const { format } = address;
  const locale = format === "json" ? null : languageOf(question, line.app.locales[0] ?? locales[0]);
  // Which version holds decides everything that time does to the page.
  const name = `${last.digest} history ${held.n} ${format} ${locale} ${JSON.stringify([line.app.names, line.app.controller])}`;
  const text = async () =>
    locale === null ? historyJson(shelf, { line, at }) : historyHtml(shelf, { line, at, locale });
  const variant =
    shelf.variants.get(name, question.encoding) ?? (await shelf.variants.load(name, question.encoding, text));
  const base = `/d/${line.app.slug}/history`;
  send(question, variant, {
    format,
    cacheControl: ofCurrent(line, at),
    vary: locale === null ? "Accept-Encoding" : "Accept-Encoding, Accept-Language",
    ...(locale === null ? {} : { language: locale, contentLocation: `${base}?lang=${locale}` }),
  });
}

async function historyHtml(
  { core, publicUrl }: Shelf,
  { line, at, locale }: { line: Line; at: number; locale: Locale },
): Promise<string> {
  const { slug, id, names, controller } = line.app;
  const current = `${publicUrl}/d/${slug}`;
  const versions = await core.disclosure.history(id);
  const fates = fatesIn(line, at);
  return renderHistory({
    app: { names, controller },
    versions: versions.map((version) => ({
      version: version.n,
      base: version.base,
      publishedAt: version.publishedAt,
      effectiveAt: version.effectiveAt,
      class: ChangeClass.parse(version.class),
      changes: (JSON.parse(version.changes) as unknown[]).length,
      fate: fates.get(version.n) ?? { is: "planned" },
      redacted: version.redacted,
    })),
    current: inForce(line.versions, at)?.n ?? null,
    locale,
    place: {
      base: current,
      current,
      feed: `${current}/feed.atom?lang=${locale}`,
      languages: { "zh-CN": `${current}/history?lang=zh-CN`, en: `${current}/history?lang=en` },
    },
  });
}

async function historyJson({ core }: Shelf, { line, at }: { line: Line; at: number }): Promise<string> {
  const held = inForce(line.versions, at)?.n;
  const fates = fatesIn(line, at);
  const versions = await core.disclosure.history(line.app.id);
  return JSON.stringify({
    app: line.app.slug,
    versions: versions.map((version) => ({
      version: version.n,
      publishedAt: version.publishedAt,
      effectiveAt: version.effectiveAt,
      base: version.base,
      class: version.class,
      actions: JSON.parse(version.actions),
      // What was taken out stands in its changes too.
      changes: version.redacted === null ? JSON.parse(version.changes) : null,
      hash: version.hash,
      digest: version.digest,
      prev: version.prev,
      inForce: version.n === held,
      upcoming: fates.get(version.n)?.is === "announced",
      ...neverInForce(fates.get(version.n)),
      redacted: version.redacted,
    })),
  });
}

function fatesIn({ versions }: Line, at: number): Map<number, Fate> {
  return new Map(versions.map((version) => [version.n, fateOf(versions, { version, at })]));
}

/** Whether a version never came into force, and which one took its place. */
function neverInForce(fate: Fate | undefined): { supersededBy: number | null; withdrawn: boolean } {
  return { supersededBy: fate?.is === "superseded" ? fate.by : null, withdrawn: fate?.is === "withdrawn" };
}
