import type { ContentChange, CountryCode, Region } from "@pilu/schema";
import type { EntryFacts } from "../facts.ts";
import { isAbroad } from "../terms.ts";
import { allOf, type EntryTelling, named, purposesOf, type Teller } from "./entry-telling.ts";
import { contactText } from "./naming.ts";
import type { Sentence, Slots } from "./speaker.ts";

/** Where data is handled, and who gets it abroad. */
export const places: Teller = (telling) => {
  const { before, after } = telling.pair;
  if (before === null || after === null) return [];
  const lost = [...before.countries].filter((country) => !after.countries.has(country));
  const gained = [...after.countries].filter((country) => !before.countries.has(country));
  if (lost.length + gained.length === 0) return [];
  const changes = telling.take("country.seat", "country.storage", "country.access", "vendor.country");
  // A recipient abroad that is newly stated names its country in the notice alone.
  const own = changes.length > 0 ? changes : telling.take("entry.cross-border");
  if (own.length === 0) return [];
  const { regions } = telling.comparison.after.app;
  const abroad = gained.filter((country) => isForeign(country, regions));
  const { speaker } = telling;
  const slots = { ...named(telling), items: allOf(after, speaker) };
  if (abroad.length > 0 && after.items.size > 0) {
    const left =
      lost.length === 0
        ? []
        : [speaker.sentence("countryLeft", own, { ...slots, a: speaker.labels("country", lost) })];
    return [goesAbroad(telling, { abroad, after, changes: own }), ...left];
  }
  const [a, b] = [lost, gained].map((list) => speaker.labels("country", list)) as [string, string];
  if (gained.length === 0) return [speaker.sentence("countryLeft", own, { ...slots, a })];
  if (lost.length === 0) return [speaker.sentence("countryAdded", own, { ...slots, b })];
  return [speaker.sentence("countryMoved", own, { ...slots, a, b })];
};

/** Where a new SDK hands data abroad. */
export function arrivesAbroad(telling: EntryTelling, changes: readonly ContentChange[]): Sentence[] {
  const { after } = telling.pair;
  if (after === null || after.items.size === 0) return [];
  const { regions } = telling.comparison.after.app;
  const abroad = [...after.countries].filter((country) => isForeign(country, regions));
  return abroad.length === 0 ? [] : [goesAbroad(telling, { abroad, after, changes })];
}

function goesAbroad(
  telling: EntryTelling,
  {
    abroad,
    after,
    changes,
  }: { abroad: readonly CountryCode[]; after: EntryFacts; changes: readonly ContentChange[] },
): Sentence {
  const { speaker } = telling;
  const { crossBorder, methods, rights, vendor } = after.entry;
  const way = crossBorder?.rights ?? rights;
  const slots: Slots = {
    ...named(telling),
    contact: contactText(crossBorder?.contact ?? vendor.contact, speaker),
    country: speaker.labels("country", abroad),
    items: allOf(after, speaker),
    methods: speaker.labels("method", methods),
    purposes: purposesOf(after.purposes, speaker),
    recipient: speaker.said(crossBorder?.recipient ?? vendor.names),
  };
  if (way === null) return speaker.sentence("countryAbroadBare", changes, slots);
  return speaker.sentence("countryAbroad", changes, { ...slots, rights: speaker.said(way) });
}

function isForeign(country: CountryCode, regions: readonly Region[]): boolean {
  return regions.some((region) => isAbroad[region](country));
}
