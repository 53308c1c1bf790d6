import JSON5 from "json5";
import { type Faults, lineAt } from "./fault.ts";
import { repeatedKey } from "./json.ts";
import { isRecord } from "./package.ts";

/** The object that a JSON5 text holds (comments, trailing commas, bare keys); null, with a fault, where it is none. */
export function json5Object(text: string, faults: Faults): Record<string, unknown> | null {
  try {
    // Most of them are plain JSON, which is read a hundred times faster.
    const plain = plainJson(text);
    const twice = isRecord(plain) ? repeatedKey(text) : null;
    if (twice !== null) faults.add(() => lineAt(text, twice), "unique-key");
    const value: unknown = plain ?? json5(text);
    if (isRecord(value)) return value;
    faults.add(1, "lock-object");
  } catch (error) {
    faults.add(lineOfError(error), "json5");
  }
  return null;
}

function plainJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** In characters. What people write by hand is small. */
const largestByHand = 2_097_152;

function json5(text: string): unknown {
  return text.length > largestByHand ? null : JSON5.parse(text);
}

function lineOfError(error: unknown): number {
  const line = isRecord(error) ? error.lineNumber : undefined;
  return typeof line === "number" ? line : 1;
}
