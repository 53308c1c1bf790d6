import type { Localised, Sdk, Vendor } from "@pilu/schema";
import { fold } from "../text/tokens.ts";

/**
 * What a name in the file is in the catalogue. `guessed`: one name is a part of the other, or it is spelled like the id,
 * for a person to confirm.
 */
export interface NameMatch {
  readonly id: string;
  readonly certainty: "placed" | "guessed";
}

/** What is known of SDKs and companies: the catalogue, or a registry. */
export interface Known {
  readonly sdks: readonly Sdk[];
  readonly vendors: readonly Vendor[];
}

/** Finds SDKs and companies by the names that lists give them. Names are read once. */
export class Names {
  private readonly sdks: Index;
  private readonly vendors: Index;

  constructor({ sdks, vendors }: Known) {
    this.sdks = new Index(
      sdks
        .filter((sdk) => sdk.status === "live")
        .map(({ id, names, aliases, brand }) => ({
          id,
          names: [...spoken(names), ...aliases, ...spoken(brand)],
        })),
    );
    this.vendors = new Index(vendors.map(({ id, names }) => ({ id, names: spoken(names) })));
  }

  sdk(text: string): NameMatch | null {
    return this.sdks.find(text);
  }

  vendor(text: string): NameMatch | null {
    return this.vendors.find(text);
  }
}

function spoken(text: Localised | null): string[] {
  return text === null ? [] : Object.values(text).flatMap((one) => (one === undefined ? [] : [one]));
}

/** Characters that a name must have to be looked for inside another: "QQ" is in too many. */
const shortestPart = 4;

class Index {
  // Bare name to the ids that have it: two SDKs of one brand share it.
  private readonly byName = new Map<string, Set<string>>();
  private readonly byId: ReadonlyMap<string, string>;
  private readonly longestFirst: readonly string[];

  constructor(rows: readonly { readonly id: string; readonly names: readonly string[] }[]) {
    for (const { id, names } of rows) {
      for (const name of new Set(names.flatMap(spellingsOf))) {
        const ids = this.byName.get(name) ?? new Set();
        this.byName.set(name, ids.add(id));
      }
    }
    this.byId = new Map(rows.map(({ id }) => [bare(id), id]));
    this.longestFirst = [...this.byName.keys()]
      .filter((name) => weight(name) >= shortestPart)
      .sort((a, b) => b.length - a.length);
  }

  find(text: string): NameMatch | null {
    for (const spelling of spellingsOf(text)) {
      const [only, ...others] = this.byName.get(spelling) ?? [];
      if (only !== undefined && others.length === 0) return { id: only, certainty: "placed" };
    }
    const [bareText = ""] = spellingsOf(text);
    const spelled = this.byId.get(bareText);
    if (spelled !== undefined) return { id: spelled, certainty: "guessed" };
    if (weight(bareText) < shortestPart) return null;
    const inside = this.longestFirst.find((name) => bareText.includes(name));
    const around =
      inside === undefined ? this.longestFirst.filter((name) => name.includes(bareText)) : [inside];
    // Several names of one SDK say no less than one.
    const [first, ...others] = new Set(around.flatMap((name) => [...(this.byName.get(name) ?? [])]));
    return first === undefined || others.length > 0 ? null : { id: first, certainty: "guessed" };
  }
}

// A Chinese character says as much as two letters.
function weight(name: string): number {
  return [...name].reduce((sum, one) => sum + (one > "\u2e7f" ? 2 : 1), 0);
}

/** A name without its kind, its asides and its spaces; with what stands in its brackets as another name. */
function spellingsOf(name: string): string[] {
  const folded = fold(name);
  const inside = [...folded.matchAll(/[（(]([^（()）]{2,60})[）)]/g)].map((match) => match[1] ?? "");
  const outside = folded.replace(/[（(][^（()）]{0,60}[）)]/g, " ");
  return [...new Set([outside, folded, ...inside].map(bare))].filter((one) => one !== "");
}

function bare(name: string): string {
  return name
    .replace(
      /\b(?:sdk|android|ios|harmonyos|for|the|inc|ltd|llc|co|gmbh|corp(?:oration)?|limited|company)\b|sdk|安卓版?|鸿蒙版?|第三方|插件|有限(?:责任)?公司|股份/g,
      " ",
    )
    .replace(/[^\p{L}\p{N}+]+/gu, "");
}
