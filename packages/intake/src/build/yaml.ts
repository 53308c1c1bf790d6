import { isScalar, LineCounter, type Pair, parseDocument, visit } from "yaml";
import { type Faults, lineAt } from "./fault.ts";
import { machineYaml } from "./machine-yaml.ts";
import { isRecord } from "./package.ts";

/** In characters. What machines did not write line by line is small; a parser of all of YAML takes its time. */
const largestByHand = 2_097_152;
const deepest = 200;

/**
 * The map that a YAML lockfile holds, every scalar as text; null, with a fault, where it is none. Lockfiles are written
 * by machines in a small part of YAML, which is read many times faster than all of it; what does not fit goes to the
 * full parser, with its limit on aliases.
 */
export function yamlMap(text: string, faults: Faults): Record<string, unknown> | null {
  const quick = machineYaml(text);
  if (quick.repeated !== null) faults.add(quick.repeated, "unique-key");
  if (quick.value !== null) return quick.value;
  if (text.length > largestByHand || isDeep(text)) {
    faults.add(quick.line, "yaml");
    return null;
  }
  const lineCounter = new LineCounter();
  try {
    // The parser's own look for keys that stand twice takes the square of their number.
    const options = { schema: "failsafe", logLevel: "silent", uniqueKeys: false, lineCounter } as const;
    const document = parseDocument(text, options);
    const [broken] = document.errors;
    if (broken !== undefined) {
      faults.add(() => lineAt(text, broken.pos[0]), "yaml");
      return null;
    }
    visit(document, {
      Map(_, { items }) {
        const twice = repeatedIn(items);
        if (twice !== null) faults.add(lineCounter.linePos(twice).line, "unique-key");
      },
    });
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (isRecord(value)) return value;
    faults.add(1, "yaml");
  } catch {
    // Text made to exhaust the parser's stack, or aliases that multiply, are as unreadable as any other broken text.
    faults.add(quick.line, "yaml");
  }
  return null;
}

/** Where a key stands for the second time. */
function repeatedIn(pairs: readonly Pair[]): number | null {
  const keys = new Set<unknown>();
  for (const { key } of pairs) {
    if (!isScalar(key)) continue;
    if (keys.has(key.value)) return key.range?.[0] ?? 0;
    keys.add(key.value);
  }
  return null;
}

/** Whether flow lists and maps stand within each other without end, by their brackets alone. */
export function isDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at];
    if (one === "[" || one === "{") depth += 1;
    else if ((one === "]" || one === "}") && depth > 0) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}
