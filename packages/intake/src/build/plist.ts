import type { Faults } from "./fault.ts";
import { hearXml } from "./xml.ts";

/** A value of a property list; dates and data stay text. */
export type Plist = string | number | boolean | Plist[] | { [key: string]: Plist };

interface Open {
  readonly value: Plist[] | { [key: string]: Plist };
  key: string | null;
}

/** Reads an XML property list (Apple's PropertyList-1.0.dtd); null, with a fault, where it is broken. */
export function xmlPlist(text: string, faults: Faults): Plist | null {
  let root: Plist | null = null;
  let said = "";
  let misplaced: number | null = null;
  const open: Open[] = [];
  const place = (value: Plist, line: number) => {
    const into = open.at(-1);
    if (into === undefined) root ??= value;
    else if (Array.isArray(into.value)) into.value.push(value);
    else if (into.key === null) misplaced ??= line;
    else {
      if (Object.hasOwn(into.value, into.key)) faults.add(line, "unique-key");
      Object.defineProperty(into.value, into.key, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
      into.key = null;
    }
  };
  let at = 1;
  const isWhole = hearXml(text, {
    faults,
    open(name, { line }) {
      said = "";
      at = line;
      if (name !== "dict" && name !== "array") return;
      const value = name === "dict" ? {} : [];
      place(value, line);
      open.push({ value, key: null });
    },
    text(part) {
      said += part;
    },
    close(name) {
      const into = open.at(-1);
      if (name === "dict" || name === "array") open.pop();
      else if (name === "key" && into !== undefined) into.key = said.trim();
      else if (name === "true" || name === "false") place(name === "true", at);
      else if (name === "integer" || name === "real") place(Number(said), at);
      else if (name === "string" || name === "date" || name === "data") place(said, at);
    },
  });
  if (!isWhole) return null;
  if (misplaced !== null || root === null) {
    faults.add(misplaced ?? 1, "plist");
    return null;
  }
  return root;
}
