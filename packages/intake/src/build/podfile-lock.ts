import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { type Expectation, Faults, lastLine } from "./fault.ts";
import type { Build, BuildInput, Package } from "./package.ts";
import { isDeep } from "./yaml.ts";

/**
 * Reads a Podfile.lock (YAML): `PODS` lists `Name/Subspec (1.2.3)`, bare or as the key of its dependencies;
 * `DEPENDENCIES` names what the app itself asked for. Pods are counted by root name: a subspec is a part of one pod.
 */
export function readPodfileLock({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const lines = new LineCounter();
  const refuse = (line: number, expected: Expectation): Build => {
    faults.add(line, expected);
    return { kind: "Podfile.lock", packages: [], faults: faults.list };
  };
  const document = parsed(text, lines);
  if (document === null) return refuse(1, "yaml");
  const broken = document.errors[0];
  if (broken !== undefined) return refuse(lines.linePos(broken.pos[0]).line, "yaml");
  const root = document.contents;
  const pods = isMap(root) ? root.get("PODS", true) : undefined;
  const lineOf = (node: unknown) => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  if (!isMap(root) || (pods === undefined && !root.has("PODFILE CHECKSUM")))
    return refuse(lineOf(root), "pods-list");
  if (pods !== undefined && !isSeq(pods)) return refuse(lineOf(pods), "pods-list");
  const asked = root.get("DEPENDENCIES", true);
  const direct = new Set((isSeq(asked) ? asked.items : []).map((one) => rootOf(nameOf(one) ?? "")));
  const found = new Map<string, Package>();
  for (const item of pods?.items ?? []) {
    const match = /^(\S.*?)(?: \((\S+)\))?$/.exec(nameOf(item) ?? "");
    const name = rootOf(match?.[1] ?? "");
    // A bracket left in the name is a version that was cut off.
    if (match === null || name === "" || /[()]/.test(match[1] ?? "")) {
      faults.add(() => lineOf(item), "pod");
      continue;
    }
    found.set(name, pod(name, { version: match[2] ?? null, direct: direct.has(name) }));
  }
  // Asked for in the Podfile but never resolved: it is named, not lost.
  for (const name of direct) {
    if (name !== "" && !found.has(name)) found.set(name, pod(name, { version: null, direct: true }));
  }
  // CocoaPods ends every file with its own version, and lists what was asked for where there are pods.
  const isWhole = root.has("COCOAPODS") && (pods === undefined || asked !== undefined);
  if (!isWhole && faults.list.length === 0) faults.add(() => lastLine(text), "pods-end");
  return { kind: "Podfile.lock", packages: [...found.values()], faults: faults.list };
}

function pod(name: string, { version, direct }: { version: string | null; direct: boolean }): Package {
  return { ecosystem: "cocoapods", name, version, direct, notShipped: null };
}

// Text made to exhaust the parser's stack is as unreadable as any other broken text.
function parsed(text: string, lineCounter: LineCounter) {
  if (isDeep(text)) return null;
  try {
    return parseDocument(text, { uniqueKeys: false, logLevel: "silent", lineCounter });
  } catch {
    return null;
  }
}

/** `Sentry/HybridSDK (8.1.0)` or ``Sentry (from `../node_modules/…`)`` -> `Sentry` */
function rootOf(name: string): string {
  return (
    name
      .replace(/ \(.*$/, "")
      .split("/")[0]
      ?.trim() ?? ""
  );
}

/** The text of an entry, which is a string or a map of one key. */
function nameOf(item: unknown): string | null {
  if (isScalar(item)) return item.value === null ? null : String(item.value);
  const first = isMap(item) ? item.items[0] : undefined;
  return isPair(first) && isScalar(first.key) ? String(first.key.value) : null;
}
