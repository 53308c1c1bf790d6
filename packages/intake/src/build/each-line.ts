/**
 * Tells every line of `text` with its number, from 1, as they come: a list of all of them would take more memory than
 * the text. Lines end as any of the three systems ends them.
 */
export function eachLine(text: string, hear: (line: string, number: number) => void): void {
  let number = 0;
  for (let from = 0; from <= text.length; ) {
    const feed = text.indexOf("\n", from);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(from, feed > from && text[feed - 1] === "\r" ? feed - 1 : end);
    // A carriage return alone ended the lines of old systems.
    for (const one of line.includes("\r") ? line.split("\r") : [line]) {
      number += 1;
      hear(one, number);
    }
    from = end + 1;
  }
}
