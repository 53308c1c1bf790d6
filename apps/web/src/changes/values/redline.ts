/** A stretch of text that stayed, went or came. */
export interface Stretch {
  readonly is: "kept" | "gone" | "new";
  readonly text: string;
}

/** Two texts of more words than this are shown whole, one after the other. */
const most = 600;

/** How `from` became `to`, word by word; Chinese is parted into words too. */
export function redline(from: string, to: string, language: string): Stretch[] {
  const a = wordsOf(from, language);
  const b = wordsOf(to, language);
  if (a.length > most || b.length > most) return [gone(from), came(to)];
  const length = longest(a, b);
  const found: Stretch[] = [];
  const add = (one: Stretch) => {
    const last = found.at(-1);
    if (last?.is === one.is) found[found.length - 1] = { is: one.is, text: last.text + one.text };
    else found.push(one);
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      add({ is: "kept", text: x });
      i += 1;
      j += 1;
    } else if (x !== undefined && (y === undefined || at(length, i + 1, j) >= at(length, i, j + 1))) {
      add(gone(x));
      i += 1;
    } else if (y !== undefined) {
      add(came(y));
      j += 1;
    }
  }
  return found;
}

const gone = (text: string): Stretch => ({ is: "gone", text });
const came = (text: string): Stretch => ({ is: "new", text });
const at = (table: readonly (readonly number[])[], i: number, j: number) => table[i]?.[j] ?? 0;

function wordsOf(text: string, language: string): string[] {
  const parts = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  return Array.from(parts, (part) => part.segment);
}

/** Length of the longest common part of each pair of ends. */
function longest(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = table[i];
    if (row === undefined) continue;
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] =
        a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
  }
  return table;
}
