// For people a list is short: kinds that one party handles for the same purpose, in the same way, stand in one row.
import { onceFor } from "../../compose/once-for.ts";
import type { Phrase } from "../phrase.ts";
import { type DoubleList, listed } from "./listed.ts";
import type { Teller, Told } from "./teller.ts";

/** A kind of information in a row, said once however many platforms it is collected on. */
export interface Kind {
  readonly kind: Phrase;
  readonly isSensitive: boolean;
  /** Where it is collected; empty: wherever the party collects anything. */
  readonly platforms: readonly Phrase[];
}

export interface Row {
  readonly kinds: readonly Kind[];
  readonly purpose: readonly Phrase[];
  readonly scenario: readonly Phrase[];
  readonly how: readonly Phrase[];
}

export interface Party {
  /** Id of the SDK; null: the app itself. */
  readonly id: string | null;
  readonly by: Phrase;
  readonly company: Phrase | null;
  readonly rows: readonly Row[];
}

/** What is said before the list, of what is not in it; null where nothing is. */
export function noteOn(
  { name, own }: DoubleList,
  { all, word }: { all: readonly Party[]; word: Teller["word"] },
): string | null {
  if (name === "shared") return all.length === 0 ? word("nothingShared") : null;
  if (own === null) return word("ownElsewhere");
  if (all.length === 0) return word("nothingCollected");
  return own.length === 0 ? word("nothingOwn") : null;
}

/** The parties of a list, each with its rows. */
export function parties(list: DoubleList, { told }: Teller): Party[] {
  const byParty = grouped(listed(list), ({ entry }) => entry?.sdk ?? null);
  const keyOf = onceFor((phrases: readonly Phrase[]) => JSON.stringify(phrases));
  return [...byParty].flatMap(([id, all]): Party[] => {
    const each = all.map(told);
    const [first] = each;
    if (first === undefined) return [];
    const everywhere = new Set(each.flatMap(platformTexts)).size;
    const rows = grouped(each, ({ purpose, scenario, how }) => [purpose, scenario, how].map(keyOf).join(" "));
    return [
      {
        id,
        by: first.by,
        company: first.company,
        rows: [...rows.values()].flatMap((row) => rowOf(row, everywhere)),
      },
    ];
  });
}

function rowOf(all: readonly Told[], everywhere: number): Row[] {
  const [first] = all;
  if (first === undefined) return [];
  const byKind = grouped(all, ({ kind }) => kind.text);
  const kinds = [...byKind.values()].map((same): Kind => {
    const platforms = new Map(
      same.flatMap((one) => one.platforms.map((phrase) => [phrase.text, phrase] as const)),
    );
    return {
      kind: same[0]?.kind ?? first.kind,
      isSensitive: same.some(({ isSensitive }) => isSensitive),
      platforms: platforms.size === everywhere ? [] : [...platforms.values()],
    };
  });
  return [{ kinds, purpose: first.purpose, scenario: first.scenario, how: first.how }];
}

function platformTexts({ platforms }: Told): string[] {
  return platforms.map(({ text }) => text);
}

/** `all` by what `keyOf` says of each, in order of first appearance. */
function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
