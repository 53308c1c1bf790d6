// Many Chinese fonts have one glyph for a character and for the radical that looks like it. A PDF of Chromium says of such
// a glyph that it stands for the radical, whose number is lower: 见 is drawn, and ⻅ is searched, copied and read aloud.
import { deflateSync, inflateSync } from "node:zlib";

/** Radicals of the supplement (U+2E80 to U+2EF3), each with the character that fonts draw alike. */
const alike =
  "⺂乛⺃乚⺅亻⺇𠘨⺉刂⺋㔾⺍𭕄⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺟母⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺩𤣩⺫罒⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺹耂⺺肀⺽𦥑⺾艹" +
  "⻁虎⻂衤⻃覀⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";
const characters = new Map<string, string>([["⼾", "户"]]);
const signs = [...alike];
for (let at = 0; at < signs.length; at += 2) characters.set(signs[at] ?? "", signs[at + 1] ?? "");

/** A text with characters where it had radicals; those of Kangxi (U+2F00 to U+2FD5) have theirs in Unicode itself. */
const unified = (text: string) =>
  text.replace(/[\u2e80-\u2fd5]/gu, (sign) => characters.get(sign) ?? sign.normalize("NFKC"));

/**
 * A PDF whose text has characters instead of radicals. What its fonts say of their glyphs (ToUnicode, ISO 32000-1, 9.10.3)
 * is appended anew, as 7.5.6 has it; the rest stays to the byte, and so does a file with nothing to mend.
 */
export function withUnifiedText(pdf: Buffer): Buffer {
  const text = pdf.toString("latin1");
  const tables = placesIn(text);
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text);
  if (trailer === null) return pdf;
  const pieces = [pdf];
  let size = pdf.length;
  const places = new Map<number, number>();
  const append = (piece: Buffer) => {
    pieces.push(piece);
    size += piece.length;
  };
  const names = new Set([...text.matchAll(/\/ToUnicode (\d+) 0 R/g)].map(([, name]) => Number(name)));
  for (const name of names) {
    const before = streamAt(pdf, { text, name, at: tables.get(name) ?? -1 });
    const after = before === null ? null : unifiedMap(before);
    if (after === null || after === before) continue;
    const body = deflateSync(Buffer.from(after, "latin1"));
    places.set(name, size);
    append(Buffer.from(`${name} 0 obj\n<</Filter /FlateDecode\n/Length ${body.length}>> stream\n`, "latin1"));
    append(body);
    append(Buffer.from("\nendstream\nendobj\n", "latin1"));
  }
  if (places.size === 0) return pdf;
  const table = [...places].map(([name, at]) => `${name} 1\n${String(at).padStart(10, "0")} 00000 n \n`);
  const [, facts, previous] = trailer;
  append(
    Buffer.from(
      `xref\n${table.join("")}trailer\n<<${facts}\n/Prev ${previous}>>\nstartxref\n${size}\n%%EOF\n`,
      "latin1",
    ),
  );
  return Buffer.concat(pieces);
}

/** Where each object begins. */
function placesIn(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const match of text.matchAll(/^(\d+) 0 obj$/gm)) found.set(Number(match[1]), match.index);
  return found;
}

function streamAt(
  pdf: Buffer,
  { text, name, at }: { text: string; name: number; at: number },
): string | null {
  if (at < 0) return null;
  const head = new RegExp(`^${name} 0 obj\\n<<([^>]*)>> stream\\n`).exec(text.slice(at, at + 400));
  const length = /\/Length (\d+)/.exec(head?.[1] ?? "")?.[1];
  if (head === null || length === undefined || !head[1]?.includes("/FlateDecode")) return null;
  const from = at + head[0].length;
  return inflateSync(pdf.subarray(from, from + Number(length))).toString("latin1");
}

/** Entries of one block of a map, at most. */
const most = 100;

/** A map of glyphs to text (Adobe technical note 5411) with characters; the same text where it names no radical. */
export function unifiedMap(map: string): string {
  const mended: string[] = [];
  const kept = map.replace(
    /\d+ begin(bfchar|bfrange)\n([\s\S]*?)\nend\1\n/g,
    (block, kind, lines: string) => {
      const rows = lines.split("\n");
      const isMended = rows.map((row) => mendedRows(row, kind).some(({ isNew }) => isNew));
      if (!isMended.includes(true)) return block;
      const rest = rows.filter((_, at) => isMended[at] === false);
      for (const [at, row] of rows.entries())
        if (isMended[at] === true) mended.push(...mendedRows(row, kind).map(({ text }) => text));
      return rest.length === 0 ? "" : `${rest.length} begin${kind}\n${rest.join("\n")}\nend${kind}\n`;
    },
  );
  const blocks = Array.from({ length: Math.ceil(mended.length / most) }, (_, at) => {
    const some = mended.slice(at * most, (at + 1) * most);
    return `${some.length} beginbfchar\n${some.join("\n")}\nendbfchar\n`;
  });
  return kept.replace(/^endcmap$/m, () => `${blocks.join("")}endcmap`);
}

/** A row as rows of one glyph each, and whether they say something else. */
function mendedRows(row: string, kind: string): { text: string; isNew: boolean }[] {
  const [first = "", second = "", third] = [...row.matchAll(/<([0-9A-F]*)>/gi)].map(([, hex]) => hex ?? "");
  const [from, start] = kind === "bfchar" ? [first, second] : [first, third ?? ""];
  const count = kind === "bfchar" ? 1 : Number.parseInt(second, 16) - Number.parseInt(first, 16) + 1;
  const units = Buffer.from(start, "hex").swap16().toString("utf16le");
  return Array.from({ length: count }, (_, at) => {
    const before = units.slice(0, -1) + String.fromCharCode(units.charCodeAt(units.length - 1) + at);
    const after = unified(before);
    const glyph = (Number.parseInt(from, 16) + at).toString(16).padStart(from.length, "0");
    return { text: `<${glyph}> <${hexOf(after)}>`.toUpperCase(), isNew: after !== before };
  });
}

const hexOf = (text: string) => Buffer.from(text, "utf16le").swap16().toString("hex");
