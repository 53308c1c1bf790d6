import type { ContentChange } from "@pilu/schema";
import type { EntryFacts, ItemFacts } from "../facts.ts";
import { type IdentifierStep, itemMoves } from "../item-moves.ts";
import { isCoarserPosition } from "../position.ts";
import {
  type EntryTelling,
  itemNames,
  named,
  platformsOf,
  purposesOf,
  type Teller,
  termsOf,
} from "./entry-telling.ts";
import { identifierReplaced } from "./identifiers.ts";
import type { Sentence, Slots } from "./speaker.ts";

/** What is collected, more of it and less. */
export const items: Teller = (telling) => {
  const { before, after } = telling.pair;
  if (before === null || after === null) return [];
  const both = { after, before };
  return [
    ...corrections(telling, after),
    ...identifiers(telling),
    ...positions(telling, both),
    ...gained(telling, after),
    ...lost(telling, before),
    ...demand(telling, both),
  ];
};

interface Both {
  readonly before: EntryFacts;
  readonly after: EntryFacts;
}

function corrections(telling: EntryTelling, after: EntryFacts): Sentence[] {
  const { known, speaker } = telling;
  const corrected = telling.takeWhere(
    (change) => change.kind === "item.added" && known.corrections.has(change.key),
  );
  return corrected.flatMap((change) => {
    const said = known.corrections.get(change.key);
    const item = itemOf(change, after);
    if (said === undefined || item === undefined) return [];
    const slots = {
      items: itemNames([item], { facts: after, speaker }),
      measure: speaker.said(said.measure),
      purposes: purposesOf(item.purposes, speaker),
      since: said.since,
    };
    return [speaker.sentence("correction", [change], { ...named(telling), ...slots })];
  });
}

function identifiers(telling: EntryTelling): Sentence[] {
  const { rising, falling } = itemMoves(telling.pair, telling.comparison);
  const steps = [...rising, ...falling].filter((step) => step.gained.length > 0 && step.lost.length > 0);
  return bySameTypes(steps).flatMap((same) => {
    const changes = changesOf(telling, same);
    return changes.length === 0 ? [] : identifierReplaced(telling, same, changes);
  });
}

/** A position that gave way to a finer or a coarser one on the same platform. */
function positions(telling: EntryTelling, { before, after }: Both): Sentence[] {
  const steps: IdentifierStep[] = [];
  for (const was of before.items.values()) {
    const is = [...after.items.values()].find(
      (item) =>
        item.platform === was.platform &&
        !before.items.has(item.key) &&
        (isCoarserPosition(was.type, item.type) || isCoarserPosition(item.type, was.type)),
    );
    if (is !== undefined && !after.items.has(was.key)) steps.push({ gained: [is], lost: [was] });
  }
  return bySameTypes(steps).flatMap((same) => positionSentence(telling, same, after));
}

function positionSentence(
  telling: EntryTelling,
  same: readonly IdentifierStep[],
  after: EntryFacts,
): Sentence[] {
  const { speaker } = telling;
  const [was, is] = [same[0]?.lost[0], same[0]?.gained[0]];
  const changes = changesOf(telling, same);
  if (was === undefined || is === undefined || changes.length === 0) return [];
  const slots = {
    ...named(telling),
    a: speaker.labels("data-type", [was.type]),
    b: speaker.labels("data-type", [is.type]),
    platforms: platformsOf(same, telling),
    purposes: purposesOf(is.purposes, speaker),
  };
  if (isCoarserPosition(is.type, was.type)) return [speaker.sentence("locationCoarser", changes, slots)];
  const notice = noticeOf([is], after, telling);
  if (notice !== null) return [speaker.sentence("locationFiner", changes, { ...slots, ...notice })];
  const isSensitive = after.entry.sensitiveTypes.includes(is.type);
  return [speaker.sentence(isSensitive ? "locationFinerSensitive" : "locationFinerBare", changes, slots)];
}

function gained(telling: EntryTelling, after: EntryFacts): Sentence[] {
  const { speaker } = telling;
  const isSensitive = ({ type }: ItemFacts) => after.entry.sensitiveTypes.includes(type);
  const groups = grouped(telling.take("item.added"), after, (item) =>
    [item.demand, [...item.purposes].join(), isSensitive(item)].join(" "),
  );
  return groups.map(({ changes, items: list }) => {
    const [first] = list;
    const demandWord =
      first?.demand === "required" || first?.demand === "optional" ? speaker.word(first.demand) : null;
    const slots = {
      ...named(telling),
      items: speaker.labels("data-type", new Set(list.map((item) => item.type))),
      purposes: purposesOf(first?.purposes ?? [], speaker),
      terms: termsOf(
        list.map((item) => item.platform),
        demandWord,
        { facts: after, speaker },
      ),
    };
    if (first === undefined || !isSensitive(first)) return speaker.sentence("itemAdded", changes, slots);
    const notice = noticeOf(list, after, telling);
    return speaker.sentence(notice === null ? "itemAddedSensitiveBare" : "itemAddedSensitive", changes, {
      ...slots,
      ...notice,
    });
  });
}

function lost(telling: EntryTelling, before: EntryFacts): Sentence[] {
  const { speaker } = telling;
  return grouped(telling.take("item.removed"), before, () => "").map(({ changes, items: list }) =>
    speaker.sentence("itemRemoved", changes, {
      ...named(telling),
      items: speaker.labels("data-type", new Set(list.map((item) => item.type))),
      terms: termsOf(
        list.map((item) => item.platform),
        null,
        { facts: before, speaker },
      ),
    }),
  );
}

const demandWords = {
  "item.demand-not-stated": "itemDemandNotStated",
  "item.optional": "itemOptional",
  "item.required": "itemRequired",
} as const;

function demand(telling: EntryTelling, { after }: Both): Sentence[] {
  const { speaker } = telling;
  const { entry } = after;
  const feature =
    entry.module === null ? speaker.labels("function", [entry.function]) : speaker.said(entry.module);
  return (["item.required", "item.optional", "item.demand-not-stated"] as const).flatMap((kind) => {
    const changes = telling.take(kind);
    return (["required", "optional", "not-stated"] as const).flatMap((from) =>
      grouped(
        changes.filter((change) => change.from === from),
        after,
        () => "",
      ).map((group) =>
        speaker.sentence(demandWords[kind], group.changes, {
          ...named(telling),
          a: speaker.word(from === "not-stated" ? "notStated" : from),
          feature,
          items: speaker.labels("data-type", new Set(group.items.map((item) => item.type))),
          terms: termsOf(
            group.items.map((item) => item.platform),
            null,
            { facts: after, speaker },
          ),
        }),
      ),
    );
  });
}

function noticeOf(
  list: readonly ItemFacts[],
  { entry }: EntryFacts,
  { speaker }: EntryTelling,
): Slots | null {
  if (entry.sensitive === null || !list.some((item) => entry.sensitiveTypes.includes(item.type))) return null;
  return { impact: speaker.said(entry.sensitive.impact), necessity: speaker.said(entry.sensitive.necessity) };
}

interface ItemGroup {
  readonly changes: ContentChange[];
  readonly items: ItemFacts[];
}

/** Changes of items that one sentence can tell: types on the same platforms, alike in `likeness`. */
function grouped(
  changes: readonly ContentChange[],
  facts: EntryFacts,
  likeness: (item: ItemFacts) => string,
): ItemGroup[] {
  const byType = new Map<string, ItemGroup>();
  const byPlatforms = new Map<string, ItemGroup>();
  for (const change of changes) {
    const item = itemOf(change, facts);
    if (item !== undefined)
      addTo(byType, `${item.type} ${likeness(item)}`, { changes: [change], items: [item] });
  }
  for (const group of byType.values()) {
    const [first] = group.items;
    const platforms = group.items.map((item) => item.platform).sort();
    addTo(byPlatforms, `${platforms.join()} ${first === undefined ? "" : likeness(first)}`, group);
  }
  return [...byPlatforms.values()];
}

function addTo(groups: Map<string, ItemGroup>, key: string, more: ItemGroup): void {
  const own = groups.get(key);
  groups.set(key, {
    changes: [...(own?.changes ?? []), ...more.changes],
    items: [...(own?.items ?? []), ...more.items],
  });
}

/** Steps from the same types to the same types, whatever the platform. */
function bySameTypes(steps: readonly IdentifierStep[]): IdentifierStep[][] {
  const types = (list: readonly ItemFacts[]) => list.map((item) => item.type).join();
  const found = new Map<string, IdentifierStep[]>();
  for (const step of steps) {
    const key = `${types(step.lost)} ${types(step.gained)}`;
    found.set(key, [...(found.get(key) ?? []), step]);
  }
  return [...found.values()];
}

function changesOf(telling: EntryTelling, steps: readonly IdentifierStep[]): ContentChange[] {
  const keys = new Set(
    steps.flatMap(({ gained: more, lost: less }) => [...more, ...less].map((item) => item.key)),
  );
  return telling.takeWhere(
    ({ kind, path }) => (kind === "item.added" || kind === "item.removed") && keys.has(itemKey(path)),
  );
}

export function itemOf({ path }: ContentChange, facts: EntryFacts): ItemFacts | undefined {
  return facts.items.get(itemKey(path));
}

function itemKey(path: string): string {
  return path.split("/")[5] ?? "";
}
