import { cutOff, openBlock } from "./cut-off.ts";
import { eachLine } from "./each-line.ts";
import type { Build, BuildInput, Note, Package } from "./package.ts";

const pod = /^[ \t]*pod[ (]+(['"])([^'"]+)\1([^#]*)/;
const plugin =
  /^[ \t]*(use_native_modules!|use_react_native!|flutter_install_all_ios_pods|use_expo_modules!|capacitor_pods)/;

/**
 * Reads a Podfile, a Ruby program, as far as its lines `pod 'Name', '~> 1.0'` tell. Pods that a call adds (React Native,
 * Flutter, Expo) stand in no line: a note names the call.
 */
export function readPodfile({ text }: BuildInput): Build {
  const found = new Map<string, Package>();
  const notes: Note[] = [];
  let target = "";
  eachLine(text, (line, number) => {
    target = /^[ \t]*target[ (]+['"]([^'"]+)/.exec(line)?.[1] ?? target;
    const call = plugin.exec(line)?.[1];
    if (call !== undefined && notes.length < 100) notes.push({ line: number, about: "script", name: call });
    const [, , name, rest = ""] = pod.exec(line) ?? [];
    const root = name?.split("/")[0]?.trim();
    if (root === undefined || root === "") return;
    const version = /^\s*,\s*['"]([^'"]+)['"]/.exec(rest)?.[1] ?? null;
    const isTest = /tests?$/i.test(target) || /:configurations\s*=>[\s[]*['"]Debug['"][\s\]]*$/.test(rest);
    const before = found.get(root);
    found.set(root, {
      ecosystem: "cocoapods",
      name: root,
      version: before?.version ?? version,
      direct: true,
      notShipped:
        !isTest || before?.notShipped === null ? null : /tests?$/i.test(target) ? "test-only" : "dev-only",
      ...(/:path\s*=>|path:/.test(rest) && !/node_modules|\.symlinks/.test(rest)
        ? { isOwn: true as const }
        : {}),
    });
  });
  const open = openBlock(text);
  if (open !== null) notes.push(...cutOff(text, open).notes);
  return { kind: "Podfile", packages: [...found.values()], faults: [], notes };
}
