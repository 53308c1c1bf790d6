import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { type Found, termsIn } from "../text/lexicon.ts";
import { type Place, part, type Span } from "../text/span.ts";
import { demandOf } from "./demand.ts";
import { isPlatformsAlone, platformsIn } from "./platforms.ts";

/**
 * One thing that a cell of data types lists, in its own words. `types` are what it means, several where one word covers
 * them; none: the taxonomy has no word for it. `umbrella` names a broad term that is not spelt out; `isOpen`: the list
 * is left open here ("等"). `condition` keeps an aside that is no platform: "Android 9 及以下".
 */
export interface DataPiece {
  readonly text: string;
  readonly place: Place;
  readonly types: readonly string[];
  readonly umbrella: string | null;
  readonly isOpen: boolean;
  readonly platforms: readonly string[];
  readonly demand: "required" | "optional" | "not-stated" | null;
  readonly condition: string | null;
}

interface Setting {
  readonly platforms: readonly string[];
  readonly demand: DataPiece["demand"];
}

const marker = /^\s*(?:【([^】\n]{1,30})】|\[([^\]\n]{1,30})\]|([^：:、，,;；。\n（(]{1,24})[：:])/;

/** The data types listed in `span`, with what the list says of each. Nothing of the text is left out. */
export function dataPieces(span: Span): DataPiece[] {
  return listOf(span, { platforms: [], demand: null });
}

function listOf(span: Span, outer: Setting): DataPiece[] {
  const pieces: DataPiece[] = [];
  let setting = outer;
  for (const piece of piecesOf(span)) {
    const rest = withoutMarkers(piece, setting);
    setting = rest.setting;
    if (rest.span.text === "") continue;
    for (const one of described(rest.span, setting)) pieces.push(one);
  }
  return pieces;
}

/** A mark before an item holds for those after it too: 【仅Android】, "iOS：", "必选信息：". */
function withoutMarkers(piece: Span, before: Setting): { span: Span; setting: Setting } {
  let span = piece;
  let setting = before;
  for (let match = marker.exec(span.text); match !== null; match = marker.exec(span.text)) {
    const words = match[1] ?? match[2] ?? match[3] ?? "";
    const [demand] = demandOf(words);
    const platforms = platformsIn(words);
    if (demand === undefined && !isPlatformsAlone(words) && !(platforms.length > 0 && match[3] === undefined))
      break;
    setting = {
      platforms: platforms.length > 0 ? platforms : setting.platforms,
      demand: demand ?? (platforms.length > 0 ? null : setting.demand),
    };
    span = part(span, match[0].length);
  }
  return { span, setting };
}

function described(span: Span, setting: Setting): DataPiece[] {
  const { text } = span;
  const open = text.search(/[（(【[]/);
  const asides = asidesOf(text);
  const inside = asides.flatMap(({ from, to }) =>
    piecesOf(part(span, from, to)).flatMap((one) => lookUp(one.text).types),
  );
  const outer = open === -1 ? text : text.slice(0, open) + text.slice(asides.at(-1)?.end ?? text.length);
  const own = lookUp(outer);
  // "设备信息（IMEI、MAC 地址）": the bracket spells the broad term out, and each of its items stands for itself.
  if (inside.length > 0 && (own.umbrella !== null || own.types.length === 0)) {
    const spelt = asides.flatMap(({ from, to }) => listOf(part(span, from, to), setting));
    return own.isOpen
      ? spelt.map((one, at) => (at === spelt.length - 1 ? { ...one, isOpen: true } : one))
      : spelt;
  }
  const said = asides.map(({ from, to }) => text.slice(from, to).trim()).filter((one) => one !== "");
  // A labelled aside ("保存期限：未说明") is about something else.
  const bare = said.filter((one) => !/[:：]/.test(one));
  const platforms = bare.flatMap(platformsIn);
  const [demand] = bare.flatMap(demandOf);
  const conditions = said.filter(
    (one) => !isPlatformsAlone(one) && demandOf(one).length === 0 && lookUp(one).types.length === 0,
  );
  // The bracket may be a part of the name itself: "设备标识符(UUID)".
  const whole = lookUp(text);
  const types = own.types.length > 0 ? own.types : whole.types;
  return [
    {
      text,
      place: span.place(),
      types,
      umbrella: types.length > 0 && own.umbrella === null ? null : (own.umbrella ?? whole.umbrella),
      isOpen: own.isOpen,
      platforms: platforms.length > 0 ? [...new Set(platforms)] : setting.platforms,
      demand: demand ?? setting.demand,
      condition: conditions.length === 0 ? null : conditions.join("; "),
    },
  ];
}

const openEnding =
  /等(?![级待于同])|\betc\b|\band so on\b|包括但不限于|\bincluding but not limited to\b|\bsuch as\b/i;

function lookUp(text: string): { types: string[]; umbrella: string | null; isOpen: boolean } {
  const found = termsIn(text);
  const broad = found.find((one) => one.meaning.umbrella !== null);
  return {
    types: [...new Set(found.flatMap(typeOf))],
    umbrella: broad === undefined ? null : umbrellaName(broad, text),
    isOpen: openEnding.test(text),
  };
}

function typeOf({ meaning }: Found): string[] {
  return meaning.dataType === null ? [] : [meaning.dataType];
}

function umbrellaName({ meaning, from, to }: Found, text: string): string {
  const label = currentTaxonomy.umbrellaTerms[meaning.umbrella ?? -1]?.label;
  const term = text.slice(from, to);
  return (/\p{Script=Han}/u.test(term) ? label?.["zh-CN"] : label?.en) ?? term;
}

/** The parts of a list: at commas and line breaks outside brackets, and at "和" and "and" between two known terms. */
function piecesOf(span: Span): Span[] {
  const pieces: Span[] = [];
  let depth = 0;
  let from = 0;
  const cut = (to: number, next: number) => {
    const piece = part(span, from, to);
    if (piece.text !== "") pieces.push(piece);
    from = next;
  };
  for (let at = 0; at < span.text.length; at += 1) {
    const one = span.text.charAt(at);
    if ("（(【[".includes(one)) depth += 1;
    else if ("）)】]".includes(one)) depth = Math.max(0, depth - 1);
    else if (one === "\n" || ("、，,;；。".includes(one) && depth === 0)) {
      // An unclosed bracket ends with its line.
      depth = 0;
      cut(at, at + 1);
    }
  }
  cut(span.text.length, span.text.length);
  return pieces.map(withoutFiller).filter((one) => one.text !== "");
}

function withoutFiller(piece: Span): Span {
  const lead = /^(?:(?:以及|和|及|与|或|and\b|or\b)\s*)+/i.exec(piece.text)?.[0].length ?? 0;
  return lead === 0 ? piece : part(piece, lead);
}

function asidesOf(text: string): { from: number; to: number; end: number }[] {
  return [...text.matchAll(/[（(【[]([^（(【[\]】)）]*)[）)】\]]/g)].map((match) => ({
    from: match.index + 1,
    to: match.index + match[0].length - 1,
    end: match.index + match[0].length,
  }));
}
