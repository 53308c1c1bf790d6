/** A cell of a CSV by where it stands in the text, so that it alone can be written anew. */
export interface Cell {
  readonly text: string;
  /** Offsets in the text, quotes included. */
  readonly from: number;
  readonly to: number;
}

/** The rows of a CSV (RFC 4180) with the places of their cells; a byte order mark belongs to no cell. */
export function cellsOf(text: string): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    const cell = cellAt(text, at);
    row.push(cell);
    at = cell.to;
    if (text[at] === ",") {
      at += 1;
      // A comma at the very end still begins a cell.
      if (at === text.length) row.push({ text: "", from: at, to: at });
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function cellAt(text: string, from: number): Cell {
  if (text[from] !== '"') {
    const rest = /[,\r\n]/g;
    rest.lastIndex = from;
    const to = rest.exec(text)?.index ?? text.length;
    return { text: text.slice(from, to), from, to };
  }
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  // What follows the closing quote up to the next separator is kept with the cell.
  const rest = /[,\r\n]/g;
  rest.lastIndex = end === -1 ? text.length : end + 1;
  const to = rest.exec(text)?.index ?? text.length;
  const inner = text.slice(from + 1, end === -1 ? text.length : end);
  return { text: inner.replaceAll('""', '"'), from, to };
}
