// YAML 1.2 (and 1.1, which Fides reads) of plain values: blocks of keys and lists, every text in double quotes with
// JSON's escapes, so that no text is ever taken for a number, a date or a tag.

export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/** `value` as a document; keys are our own and need no quotes. */
export function yaml(value: { readonly [key: string]: Plain }): string {
  return `${block(value, "")}\n`;
}

function block(value: Plain, indent: string): string {
  if (Array.isArray(value))
    return value.map((one: Plain) => `${indent}- ${block(one, `${indent}  `).trimStart()}`).join("\n");
  if (typeof value !== "object") return `${indent}${JSON.stringify(value)}`;
  return Object.entries(value)
    .map(
      ([key, member]) =>
        `${indent}${/^[a-z_]+$/.test(key) ? key : JSON.stringify(key)}:${after(member, indent)}`,
    )
    .join("\n");
}

function after(member: Plain, indent: string): string {
  if (typeof member !== "object") return ` ${JSON.stringify(member)}`;
  if (Object.keys(member).length === 0) return Array.isArray(member) ? " []" : " {}";
  return `\n${block(member, `${indent}  `)}`;
}
