import { currentTaxonomy, pageWords } from "@pilu/schema/taxonomy";
import { fold } from "../text/tokens.ts";
import { type Field, fields } from "./fields.ts";
import { ownLabels, spellings } from "./spellings.ts";

/**
 * What a person says that heads mean, by {@link headKey}: a field, or that nothing here is like it (null), which leaves
 * its cells over.
 */
export type MeantHeads = ReadonlyMap<string, Field | null>;

/** Columns and labels are one where their heads have the same key. */
export function headKey(head: string): string {
  return head.replace(/\s+/g, " ").trim().toLowerCase();
}

/** The fields of heads: what a person says of one, else what is known of it. */
export class Heads {
  private readonly meant: MeantHeads;

  constructor(meant: MeantHeads) {
    this.meant = meant;
  }

  field(head: string): Field | null {
    const said = this.meant.size === 0 ? undefined : this.meant.get(headKey(head));
    return said === undefined ? fieldOfHead(head) : said;
  }

  isMeant(head: string): boolean {
    return this.meant.has(headKey(head));
  }
}

/**
 * Every spelling, a line for each field, with a comma around each. A policy has sixty heads: to look for them in a text
 * takes less time than to make a map of seven hundred spellings.
 */
interface Known {
  readonly text: string;
  readonly fieldOfLine: readonly Field[];
}
let known: Known | undefined;

/**
 * What the head of a column, or the label of a line, stands for; null where nothing is known of it. "收集的个人信息（必选）"
 * is its words without the aside. Sources: 42 published lists, and our own labels in both languages.
 */
export function fieldOfHead(head: string): Field | null {
  if (head.length > 80) return null;
  const exact = fieldOf(head);
  if (exact !== null) return exact;
  if (!/[，,（(【[/／|｜·:：]/.test(head)) return null;
  // "隐私政策链接，仅供参考"
  const before = head.replace(/[，,].*/s, "");
  const asideLeft = before === head ? null : fieldOf(before);
  if (asideLeft !== null) return asideLeft;
  const open = head.replace(/[（(【[][^）)】\]]{0,40}[）)】\]]/g, "");
  return (open === head ? null : fieldOf(open)) ?? byParts(head);
}

const alsoOfItems: ReadonlySet<Field> = new Set(["treatment", "retention", "notes", "methods", "purpose"]);

/** "隐私政策/官网链接", "个人信息 · 说明": the last part that is known. */
function byParts(head: string): Field | null {
  const parts = head.split(/[/／|｜·:：]/).filter((part) => part.trim() !== "");
  if (parts.length < 2 || parts.length > 4) return null;
  const found = parts.map(fieldOf);
  if (found.some((one) => one === null)) return null;
  const [first] = found;
  const last = found.at(-1) ?? null;
  // "个人信息：保存期限" is of the item, not of the SDK.
  return first === "data" && last !== null && alsoOfItems.has(last) ? "itemNote" : last;
}

/** A head as it is compared: folded, without white space, punctuation and a number before it. */
export function bare(head: string): string {
  return fold(head)
    .replaceAll("／", "/")
    .replace(/[\s*_（()）【】[\]“”"'’:：.。,，、?？\-–&+]+|^\d+[.、]/g, "");
}

function fieldOf(head: string): Field | null {
  known ??= everySpelling();
  const at = known.text.indexOf(`,${bare(head)},`);
  return at === -1 ? null : (known.fieldOfLine[known.text.slice(0, at).split("\n").length - 1] ?? null);
}

function everySpelling(): Known {
  const words = pageWords(currentTaxonomy.version);
  const own = Object.entries(ownLabels) as [keyof typeof words, Field][];
  const labels = own.map(([word]) => Object.values(words[word]).join("\u0001"));
  // Bared all at once: a call costs more than the few characters of a label.
  const bared = bare(labels.join("\0")).replaceAll("\u0001", ",").split("\0");
  const lines = [...fields.map((field) => spellings[field]), ...bared];
  return {
    text: lines.map((line) => `,${line},`).join("\n"),
    fieldOfLine: [...fields, ...own.map(([, field]) => field)],
  };
}
