import { currentTaxonomy, pageWords } from "@pilu/schema/taxonomy";
import type { Span } from "../text/span.ts";
import { demandOf } from "./demand.ts";
import type { Field } from "./fields.ts";
import { type Heads, headKey } from "./heads.ts";
import { isRecipient, piecesOf } from "./pair-pieces.ts";
import { headedPiece, pieceOf } from "./placed.ts";
import type { AppendixColumn, AppendixRow, Piece, PlacedPiece } from "./reading.ts";
import { RowWriter } from "./row-writer.ts";
import { namesIn } from "./title.ts";

interface Title extends Piece {
  readonly level: number;
  readonly span: Span;
  /** Whether it may still be the name of an SDK: it names the first entry below it. */
  mayName: boolean;
}

const words = pageWords(currentTaxonomy.version);

/** What our own pages say in place of a list of data. */
const collections: ReadonlySet<string> = new Set(
  [words.collectionNotStated, words.collectsNothing].flatMap((one) => Object.values(one)),
);

const listTitle =
  /第三方\s*(?:sdk)?\s*(?:信息|服务|共享|合作|披露)|披露|third[- ]party (?:services|sdks)|清单|目录|列表|名单|一览|附件|附录|政策|说明|声明|\b(?:lists?|appendix|annex|policy|notice|disclosure|directory|third[- ]party sdks)\b/i;

/** Fields that an entry of labelled lines may have several times, one after the other. */
const repeats: ReadonlySet<Field> = new Set([
  "data",
  "policy",
  "site",
  "permissions",
  "retention",
  "storage",
  "sensitiveNotice",
  "crossBorder",
  "notes",
  "platform",
  "links",
]);

/** Gathers a reading while somebody walks through the document. */
export class Reader {
  readonly rows: AppendixRow[] = [];
  readonly guides: (Piece & { field: Field | null })[] = [];
  readonly leftOver: Piece[] = [];
  readonly heads: Heads;
  private readonly byHead = new Map<string, AppendixColumn>();
  private titles: Title[] = [];
  private entry: RowWriter | null = null;
  private last: { field: Field; label: Span; isOpen: boolean } | null = null;

  constructor(heads: Heads) {
    this.heads = heads;
  }

  /** A title: it groups what follows, or names the SDK that follows. */
  title(span: Span, level: number): void {
    if (this.entry !== null && this.entry.level < level) {
      // A title within an entry parts it, or is the label of what follows.
      const field = this.heads.field(span.text);
      this.last = field === null ? null : { field, label: span, isOpen: true };
      return;
    }
    this.endEntry();
    this.titles = this.titles.filter((one) => one.level < level);
    this.titles.push({ ...pieceOf(span), level, span, mayName: !listTitle.test(span.text) });
  }

  guide(span: Span, field: Field | null): void {
    if (span.text !== "") this.guides.push({ ...pieceOf(span), field });
  }

  get columns(): AppendixColumn[] {
    return [...this.byHead.values()];
  }

  /** A head, or a label, that a person may say the meaning of, with something that stands under it. */
  column(head: Span, field: Field | null, example: Span | undefined): void {
    const key = headKey(head.text);
    const before = this.byHead.get(key);
    if (key === "" || before?.example) return;
    this.byHead.set(key, { ...pieceOf(head), field: before?.field ?? field, example: example?.text ?? "" });
  }

  leave(span: Span): void {
    if (span.text !== "") this.leftOver.push(pieceOf(span));
  }

  /** A row of a table. */
  row(first: Span | undefined): RowWriter {
    this.endEntry();
    return new RowWriter(this, { place: first?.place() ?? { line: 1, column: 1 }, titles: this.titles });
  }

  /** A row of a table that says more of the SDK above it: a table of its data items. */
  rowOfEntry(first: Span | undefined): RowWriter | null {
    const title = this.entry?.title ?? this.titles.at(-1)?.span ?? null;
    const named = this.entry?.nameOf() ?? null;
    if (title === null && named === null) return null;
    const row = new RowWriter(this, {
      place: first?.place() ?? { line: 1, column: 1 },
      titles: this.titles.slice(0, -1),
    });
    row.title = title;
    if (named !== null) row.place(named);
    return row;
  }

  /** A labelled line; `field` is null where the label is not known. */
  pair(label: Span, value: Span, given: Field | null): void {
    // A recipient beside the provider is the one abroad.
    const isAbroad = given === "vendor" && this.entry?.has("vendor") === true && this.entry.title !== null;
    const field = isAbroad && isRecipient(label.text) ? "crossBorder" : given;
    // Blocks without titles begin again with the label that the first began with.
    const begins =
      field === "name" || (field !== null && field === this.entry?.firstField && !repeats.has(field));
    if (begins && this.entry?.isEmpty === false) this.endEntry();
    if (field === null && this.entry === null) {
      this.leave(label);
      this.leave(value);
      return;
    }
    const entry = this.entry ?? this.begin(label);
    this.guide(label, field);
    this.column(label, field, value);
    for (const piece of piecesOf(label, value, field)) entry.place(piece);
    const isPlaced = field !== null || demandOf(label.text).length > 0;
    if (!isPlaced && value.text !== "") entry.leave(value, label);
    this.last = field === null ? null : { field, label, isOpen: value.text === "" };
  }

  /** An item without a label of its own: it goes on with the label before it, where that had nothing beside it. */
  item(span: Span): boolean {
    if (this.entry === null || this.last?.isOpen !== true) return false;
    const { field, label } = this.last;
    this.entry.place(headedPiece(span, { field, label, certainty: "placed" }));
    return true;
  }

  /** Text within an entry that no label stands before. */
  text(span: Span): void {
    if (this.entry === null) this.leave(span);
    else if (collections.has(span.text))
      this.entry.place(headedPiece(span, { field: "data", label: null, certainty: "placed" }));
    else this.entry.leave(span, null);
  }

  /** The name of an SDK that no label says: the title above it, else the company, for a person to confirm. */
  nameFrom(title: Span | null, pieces: readonly PlacedPiece[]): PlacedPiece[] {
    if (title !== null) return namesIn(title);
    const vendor = pieces.find((one) => one.field === "vendor");
    return vendor === undefined ? [] : [{ ...vendor, field: "name", certainty: "guessed" }];
  }

  /** Whether `span` says in a sentence what an entry collects. */
  isData(span: Span): boolean {
    return this.entry !== null && collections.has(span.text);
  }

  get isInEntry(): boolean {
    return this.entry !== null && !this.entry.isEmpty;
  }

  endEntry(): void {
    this.entry?.end();
    this.entry = null;
    this.last = null;
  }

  private begin(label: Span): RowWriter {
    const title = this.titles.at(-1);
    const named = title?.mayName === true ? title : undefined;
    if (named !== undefined) named.mayName = false;
    const titles = named === undefined ? this.titles : this.titles.slice(0, -1);
    const entry = new RowWriter(this, { place: (named ?? pieceOf(label)).place, titles });
    entry.title = named?.span ?? null;
    entry.level = named?.level ?? Number.POSITIVE_INFINITY;
    this.entry = entry;
    return entry;
  }
}
