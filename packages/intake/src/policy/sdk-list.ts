import type { Field } from "../appendix/fields.ts";
import { fieldOfHead } from "../appendix/heads.ts";
import { fieldOfLabel, labelled, pairsOf } from "../appendix/pairs.ts";
import { Ahead } from "../text/ahead.ts";
import type { Block, TextDocument } from "../text/blocks.ts";
import { sentenceAround } from "../text/sentence.ts";
import type { Place, Span, SpanLink } from "../text/span.ts";
import type { Stretch } from "../text/tokens.ts";
import type { Part, Reading } from "./reading.ts";

export interface SdkListState {
  readonly state: "present" | "promised-but-missing" | "absent";
  /** Sentences that promise a list, with what they say. */
  readonly promises: readonly { readonly text: string; readonly place: Place }[];
  /** Where the list is: in the document itself, or at an address that the promise links to. */
  readonly list: { readonly kind: "table" | "entries" | "items" | "link"; readonly place: Place } | null;
}

const topic = /sdk|software development kits?|第三方|合作方|third[- ]part(?:y|ies)/i;
/** What every promise and every title of a list holds. */
const mark = /sdk|software development kit|第三方|third[- ]part/g;
const sdkItself = /sdk|software development kits?/g;
const listNoun =
  /清单|列表|目录|名单|一览|附件|附录|附表|\b(?:list(?:s|ing|ed)?|appendix|annex(?:es)?|schedule|table|directory|inventory|catalog(?:ue)?)\b/g;
const sectionNoun = /章节|一节|部分|\bsections?\b/g;
const pointing =
  /见|查看|查阅|参阅|了解|点击|访问|列明|列示|载明|披露于|公示|\b(?:see|refer|found|find|set out|set forth|listed|view|read|consult|details?|available|described|provided in|check)\b/g;
const partner =
  /\bthird[- ]party (?:services?|service providers?|providers?|partners?|components?|librar(?:y|ies)|plug-?ins?|tools?|code|technolog(?:y|ies)|software)\b|第三方(?:服务|合作|共享|插件|组件|工具|信息共享|接入|代码)/g;
const listTitle =
  /(?:sdk|第三方(?:共享|信息共享|服务)?|third[- ]party (?:sdks?|services?|information sharing)).{0,24}(?:清单|列表|目录|名单|一览|说明|情况|公示|list|directory|appendix|inventory|disclosure|we use|used)|(?:list|directory|inventory) of .{0,40}(?:sdks?|third[- ]part)|(?<=\0\n|^)(?:附件|附录|附|appendix|annex|schedule)?.{0,8}(?:third[- ]party )?(?:第三方)?\s*sdks?(?=\n\0|$)/g;

interface SdkPromise {
  readonly text: string;
  readonly place: Place;
  readonly leadsElsewhere: boolean;
}

/** Whether a policy promises a list of third-party SDKs, and whether a list really follows. */
export function findSdkList({ blocks }: TextDocument, reading: Reading): SdkListState {
  const { topical, promises } = readPromises(reading);
  const list = listIn(blocks, topical, reading) ?? entriesIn(reading);
  const link = promises.find((one) => one.leadsElsewhere);
  const shown = promises.map(({ text, place }) => ({ text, place }));
  if (list !== null) return { state: "present", promises: shown, list };
  if (link !== undefined)
    return { state: "present", promises: shown, list: { kind: "link", place: link.place } };
  return { state: shown.length > 0 ? "promised-but-missing" : "absent", promises: shown, list: null };
}

/** The sentences that promise a list, and every block that speaks of SDKs or third parties. */
function readPromises(reading: Reading): { topical: ReadonlyMap<Block, Part>; promises: SdkPromise[] } {
  const { text, plain } = reading;
  const topical = new Map<Block, Part>();
  const promises: SdkPromise[] = [];
  const teller = new PromiseTeller(plain);
  let end = 0;
  for (const { at, part } of reading.matches(mark)) {
    if (at < end) continue;
    topical.set(part.block, part);
    const isProse = part.block.kind === "paragraph" || part.block.kind === "item";
    const sentence = isProse ? sentenceAround(plain, at, Math.max(part.from, end)) : part;
    end = sentence.to;
    if (!isProse) continue;
    const leadsElsewhere = hasListLink(part, sentence);
    if (!teller.isPromise(sentence, leadsElsewhere)) continue;
    const said = text.slice(sentence.from, sentence.to);
    const from = sentence.from + said.length - said.trimStart().length;
    promises.push({ text: said.trim(), place: reading.placeAt(from), leadsElsewhere });
  }
  return { topical, promises };
}

/** Tells of one sentence after the other whether it promises a list of SDKs. */
class PromiseTeller {
  private readonly points: Ahead;
  private readonly sdks: Ahead;
  private readonly partners: Ahead;
  private readonly lists: Ahead;
  private readonly sections: Ahead;

  constructor(plain: string) {
    this.points = new Ahead(pointing, plain);
    this.sdks = new Ahead(sdkItself, plain);
    this.partners = new Ahead(partner, plain);
    this.lists = new Ahead(listNoun, plain);
    this.sections = new Ahead(sectionNoun, plain);
  }

  isPromise(sentence: Stretch, isLinked: boolean): boolean {
    if (!isLinked && !this.points.isWithin(sentence)) return false;
    const isOfSdks = this.sdks.isWithin(sentence);
    if ((isOfSdks || this.partners.isWithin(sentence)) && this.lists.isWithin(sentence)) return true;
    return isOfSdks && this.sections.isWithin(sentence);
  }
}

/** Whether a link in a sentence leads to a list elsewhere. */
function hasListLink({ span, from }: Part, sentence: Stretch): boolean {
  return span.links.some(
    (link) => from + link.from < sentence.to && from + link.to > sentence.from && isListLink(link, span.text),
  );
}

// Mail, a place in the page and the policy of a vendor ("whose policy is here") are no list elsewhere.
function isListLink({ from, to, href }: SpanLink, text: string): boolean {
  return (
    !/^(?:#|mailto:|tel:|javascript:|$)/i.test(href) &&
    !/隐私|privacy|policy|政策/i.test(text.slice(from, to))
  );
}

/** The first table of SDKs, or the first items under a title of theirs. */
function listIn(
  blocks: readonly Block[],
  topical: ReadonlyMap<Block, Part>,
  { plain }: Reading,
): SdkListState["list"] {
  const titles = new Ahead(listTitle, plain);
  let nextItem = 0;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.kind === "table" && isSdkTable(block)) return { kind: "table", place: placeOf(block) };
    const part = block === undefined || block.kind === "table" ? undefined : topical.get(block);
    if (part === undefined || (part.block.kind !== "heading" && !isShortTitle(part.span))) continue;
    if (!titles.isWithin(part) || /见|see\b|refer/.test(plain.slice(part.from, part.to))) continue;
    // The first item that tells of an SDK; what was passed over for one title is none for the next.
    nextItem = Math.max(nextItem, index + 1);
    while (nextItem < blocks.length && !tellsOfSdk(blocks[nextItem])) nextItem += 1;
    const item = blocks[nextItem];
    if (item !== undefined && isInSection(blocks, index, nextItem))
      return { kind: "items", place: placeOf(item) };
  }
  return null;
}

function isSdkTable({ rows }: Block & { kind: "table" }): boolean {
  const [head, ...body] = rows;
  if (head === undefined) return false;
  const fields = new Set(head.cells.map((cell) => fieldOfHead(cell.text)));
  const names =
    fields.has("name") || (fields.has("vendor") && head.cells.some((cell) => topic.test(cell.text)));
  const facts = ["data", "purpose", "vendor", "policy", "scenario", "permissions", "function"] as const;
  if (names && body.length > 0 && facts.some((fact) => fields.has(fact))) return true;
  // A table for each SDK: labels in the first column.
  const labels = new Set(
    rows.map((row) => (row.cells.length === 2 ? fieldOfHead(row.cells[0]?.text ?? "") : null)),
  );
  return (
    rows.length > 2 &&
    (labels.has("name") || labels.has("vendor")) &&
    facts.filter((fact) => labels.has(fact)).length > 1
  );
}

/**
 * Labelled lines ("第三方名称：…", "Provider: …") that tell of one SDK at least its name or company and two facts more, or
 * of several their names and a fact of each.
 */
function entriesIn(reading: Reading): SdkListState["list"] {
  const seen = new Map<string, Place>();
  const names = new Set<string>();
  let told = 0;
  // The labels of one entry are those of the next.
  const fields = new Map<string, Field | null>();
  let next = 0;
  for (const { part, index, group: label } of reading.matches(labelled)) {
    if (index < next || part.block.kind === "table") continue;
    let field = fields.get(label);
    if (field === undefined) {
      field = fieldOfLabel(label);
      fields.set(label, field);
    }
    if (field === null) continue;
    if (reading.parts.slice(next, index + 1).some(({ block }) => block.kind === "heading")) {
      seen.clear();
      names.clear();
      told = 0;
    }
    next = index + 1;
    for (const pair of pairsOf(part.span)) {
      if (pair.field === null || pair.value.text === "") continue;
      if (!seen.has(pair.field)) seen.set(pair.field, pair.label.place());
      if (pair.field === "name") names.add(pair.value.text);
      if (entryFacts.has(pair.field)) told += 1;
    }
    const place = seen.get("name") ?? seen.get("vendor");
    const facts = [...entryFacts].filter((fact) => seen.has(fact));
    const isList = facts.length > 1 || (names.size > 1 && told >= names.size);
    if (place !== undefined && isList) return { kind: "entries", place };
  }
  return null;
}

const entryFacts: ReadonlySet<string> = new Set(["data", "purpose", "policy", "scenario", "methods"]);

/** Whether the block at `index` belongs to the section whose title is the one at `title`. */
function isInSection(blocks: readonly Block[], title: number, index: number): boolean {
  if (index - title >= longestSection) return false;
  const first = blocks[title];
  const level = first?.kind === "heading" ? first.level : 7;
  return !blocks.slice(title + 1, index).some((one) => one.kind === "heading" && one.level <= level);
}

/** Blocks that are looked at after a title. */
const longestSection = 400;

// An item of a list of SDKs names one, and says more than a word of it.
function tellsOfSdk(block: Block | undefined): boolean {
  if (block?.kind !== "item") return false;
  const { text } = block.span;
  return /SDK|[:：—–]|https?:/.test(text) || /公司|Inc\b|Ltd\b|LLC\b|GmbH\b/i.test(text);
}

function isShortTitle({ text }: Span): boolean {
  return text.length < 40 && !"。.；;，,".includes(text.slice(-1));
}

function placeOf(block: Block): Place {
  return block.kind === "table"
    ? (block.rows[0]?.cells[0]?.place() ?? { line: 1, column: 1 })
    : block.span.place();
}
