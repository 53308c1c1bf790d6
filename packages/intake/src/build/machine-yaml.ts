type Map = Record<string, unknown>;

export interface MachineYaml {
  /** Null where the text is not of this part of YAML. */
  readonly value: Map | null;
  /** The line, from 1, that did not fit. */
  readonly line: number;
  /** The line of a key that stands twice in its map, where one does. */
  readonly repeated: number | null;
}

interface Level {
  readonly indent: number;
  readonly map: Map;
  /** The key whose value may follow on deeper lines. */
  key: string | null;
}

/**
 * Reads what package managers write of YAML, line by line: maps by indentation, lists of scalars, quoted and plain
 * scalars as text, and block and folded scalars, whose text is not kept. A flow map or list is kept as it is written.
 * Anything else (anchors, aliases, tags, tabs, quoted text over several lines) does not fit. Time is linear.
 */
export function machineYaml(text: string): MachineYaml {
  const root: Map = Object.create(null);
  const levels: Level[] = [{ indent: 0, map: root, key: null }];
  let repeated: number | null = null;
  let blockBelow: number | null = null;
  const lines = text.split("\n");
  const misfit = (at: number): MachineYaml => ({ value: null, line: at + 1, repeated: null });
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? "").trimEnd();
    const content = line.trimStart();
    if (content === "" || content.startsWith("#") || (at === 0 && content === "---")) continue;
    const indent = line.length - content.length;
    if (blockBelow !== null && indent > blockBelow) continue;
    blockBelow = null;
    if (line.slice(0, indent).includes("\t")) return misfit(at);
    let level = levels.at(-1);
    while (level !== undefined && indent < level.indent) {
      levels.pop();
      level = levels.at(-1);
    }
    if (level === undefined) return misfit(at);
    if (content.startsWith("- ")) {
      const item = scalarOf(content.slice(2).trim());
      const list = level.key === null ? undefined : level.map[level.key];
      if (item === null || level.key === null || (list !== null && !Array.isArray(list))) return misfit(at);
      if (Array.isArray(list)) list.push(item);
      else level.map[level.key] = [item];
      continue;
    }
    if (indent > level.indent) {
      const before = level.key === null ? undefined : level.map[level.key];
      if (typeof before === "string" && level.key !== null) {
        // A plain scalar goes on; a key on its lines is no key.
        if (/^["'[{]/.test(before)) return misfit(at);
        level.map[level.key] = `${before} ${content}`;
        continue;
      }
      if (before !== null || level.key === null) return misfit(at);
      const map: Map = Object.create(null);
      level.map[level.key] = map;
      level = { indent, map, key: null };
      levels.push(level);
    }
    const pair = pairOf(content, lines[at + 1]);
    if (pair === null) return misfit(at);
    if (pair.isLong) at += 1;
    if (pair.key in level.map) repeated ??= at + 1;
    level.key = pair.key;
    if (/^[|>][+-]?\d?$/.test(pair.value)) blockBelow = indent;
    const value = pair.value === "" ? null : pair.value === "{}" ? Object.create(null) : scalarOf(pair.value);
    if (value === null && pair.value !== "") return misfit(at);
    level.map[pair.key] = value;
  }
  return { value: root, line: 1, repeated };
}

/** `key: value`, `"key": value`, or the form for very long keys, `? key` and `:` on the next line. */
function pairOf(content: string, next: string | undefined) {
  if (content.startsWith("? ")) {
    const key = next?.trimEnd() === ":" ? scalarOf(content.slice(2)) : null;
    return key === null ? null : { key, value: "", isLong: true };
  }
  const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:(?: ([\s\S]*))?$/.exec(content);
  if (quoted !== null) {
    const key = scalarOf(quoted[1] ?? "");
    return key === null ? null : { key, value: (quoted[2] ?? "").trim(), isLong: false };
  }
  if (/^["'&*!|>%@`[\]{},?-]/.test(content)) return null;
  const colon = content.indexOf(": ");
  const end = colon === -1 && content.endsWith(":") ? content.length - 1 : colon;
  if (end <= 0) return null;
  const key = content.slice(0, end);
  return key.includes(" #") ? null : { key, value: content.slice(end + 1).trim(), isLong: false };
}

/** The text of a scalar on one line; a flow map or list as it is written; null where it is anything else. */
function scalarOf(text: string): string | null {
  if (text.startsWith('"')) {
    try {
      const value: unknown = JSON.parse(text);
      return typeof value === "string" ? value : null;
    } catch {
      return null;
    }
  }
  if (text.startsWith("'"))
    return /^'(?:[^']|'')*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : null;
  if (/^[{[]/.test(text)) return /[}\]]$/.test(text) ? text : null;
  if (/^[&*!%@`]/.test(text)) return null;
  if (/^[|>]/.test(text)) return /^[|>][+-]?\d?$/.test(text) ? "" : null;
  const comment = text.indexOf(" #");
  const plain = comment === -1 ? text : text.slice(0, comment).trimEnd();
  // `a: b: c` is no YAML at all.
  return plain.includes(": ") || plain.endsWith(":") ? null : plain;
}
