import type { Localised } from "@pilu/schema";
import type { PageWord } from "@pilu/schema/taxonomy";
import type { Joint, Phrase } from "../phrase.ts";
import type { Reader } from "../reader.ts";

/** Where a fact stands in an entry: each format lays the parts out in its own way. */
type Part = "identity" | "use" | "refusal" | "sensitive" | "abroad" | "more";

/** One thing that is told of an SDK. `phrases` is never empty: what is not known says so. */
export interface Fact {
  /** Path of the field in the entry, such as `retention.disposal`. */
  readonly field: string;
  readonly part: Part;
  readonly label: PageWord;
  readonly phrases: readonly Phrase[];
  readonly joint: Joint;
}

export interface Head {
  readonly field: string;
  readonly part: Part;
  readonly label: PageWord;
  readonly joint?: Joint;
  /** Not told where it is absent; a column of a spreadsheet has a cell for it all the same. */
  readonly isQuiet?: boolean;
}

const nothing: readonly Phrase[] = [];

/** Whether quiet facts are told where they are absent. */
export type Extent = "told" | "every";

/** Makes facts in one language. */
export class FactWriter {
  readonly facts: Fact[] = [];
  readonly reader: Reader;
  readonly isComplete: boolean;

  constructor(reader: Reader, extent: Extent) {
    this.reader = reader;
    this.isComplete = extent === "every";
  }

  /** A fact that is always told; without phrases it is "not stated". */
  add({ field, part, label, joint, isQuiet }: Head, phrases: readonly Phrase[]): void {
    if (phrases.length > 0) {
      this.facts.push({ field, joint: joint ?? "list", label, part, phrases });
      return;
    }
    if (isQuiet === true && !this.isComplete) return;
    const absent = this.reader.absent(isQuiet === true ? "none" : "notStated");
    this.facts.push({ field, joint: "list", label, part, phrases: [absent] });
  }

  said(head: Head, text: Localised | null): void {
    this.add(head, text === null ? nothing : [this.reader.said(text)]);
  }
}
