import type { Taxonomy } from "@pilu/schema/taxonomy";
import { everyday, onlyAsPlural } from "./everyday.ts";
import { fold } from "./tokens.ts";

/** What a term means: a data type, or an umbrella over several; both where a broad word is all that a type is called. */
export interface Meaning {
  readonly dataType: string | null;
  /** Index into the umbrella terms of the taxonomy. */
  readonly umbrella: number | null;
  /** Also a word of everyday language: it means data only where data is listed. */
  readonly isEveryday: boolean;
  /** The word itself, where its singular means something else ("contacts", but not "contact us"). */
  readonly exactly: string | null;
}

/** A name of a data type, or of an umbrella over several. */
export interface Term {
  /** As the taxonomy spells it: a capital inside a word is where it may be written as two. */
  readonly written: string;
  readonly plain: string;
  readonly dataType: string | null;
  readonly isLabel: boolean;
  readonly umbrella: number | null;
}

/** Everyday names of what the taxonomy calls otherwise. */
const furtherTerms: Readonly<Record<string, readonly string[]>> = {
  email: ["email"],
  "phone-number": ["telephone number", "cell number"],
  "birth-age": ["birthday", "birth date"],
  "location-precise": ["precise geolocation", "exact geolocation"],
  "location-coarse": ["approximate geolocation", "coarse geolocation"],
  "installed-apps": ["installed application list", "installed apps list", "list of installed apps"],
};

/** Every term of a taxonomy; of two that are spelt alike the earlier counts, but for what {@link meaningOf} says. */
export function termsOf({ dataTypes, umbrellaTerms }: Taxonomy): Term[] {
  const written: string[] = [];
  const meant: Omit<Term, "written" | "plain">[] = [];
  const add = (names: readonly string[], what: Omit<Term, "written" | "plain">) => {
    for (const one of names) {
      written.push(one);
      meant.push(what);
    }
  };
  for (const { id: dataType, label, aliases } of dataTypes) {
    add(Object.values(label), { dataType, isLabel: true, umbrella: null });
    const alias = { dataType, isLabel: false, umbrella: null };
    for (const list of Object.values(aliases)) add(list, alias);
    add(furtherTerms[dataType] ?? [], alias);
  }
  const types = new Set(dataTypes.map((type) => type.id));
  for (const [umbrella, { label, candidates }] of umbrellaTerms.entries()) {
    const [first] = candidates;
    const dataType = candidates.length === 1 && first !== undefined && types.has(first) ? first : null;
    const names = Object.values(label).filter((one) => !isOpenEnding(one));
    add(names, { dataType, isLabel: false, umbrella });
  }
  // Folded all at once: a call costs more than the few characters of a term.
  const plain = fold(written.join("\n")).split("\n");
  return meant.map(({ dataType, isLabel, umbrella }, at) => ({
    written: written[at] ?? "",
    plain: plain[at] ?? "",
    dataType,
    isLabel,
    umbrella,
  }));
}

const labelled = new WeakSet<Meaning>();

/** What a spelling means by `term` after what it meant before; null where that stays. */
export function meaningOf(
  { plain, dataType, isLabel, umbrella }: Term,
  before: Meaning | null,
): Meaning | null {
  const isEveryday = everyday.has(plain);
  if (umbrella !== null) {
    const isOwn =
      before !== null && before.dataType !== null && (labelled.has(before) || before.dataType === dataType);
    return { dataType: isOwn ? before.dataType : null, umbrella, isEveryday, exactly: null };
  }
  // Of two types that are called alike the one whose own name it is comes first, then the earlier one.
  if (before !== null && (!isLabel || labelled.has(before))) return null;
  const meaning = { dataType, umbrella, isEveryday, exactly: onlyAsPlural.has(plain) ? plain : null };
  if (isLabel) labelled.add(meaning);
  return meaning;
}

/** Whether an umbrella term is a way to leave a list open ("等", "including but not limited to"), not a name of data. */
function isOpenEnding(term: string): boolean {
  return /^(?:等|包括但不限于|etc\.?|including but not limited to)$/i.test(term);
}
