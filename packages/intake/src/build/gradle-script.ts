import type { IgnoreReason } from "@pilu/schema";
import { withoutComments } from "./comments.ts";
import { cutOff, openBrace } from "./cut-off.ts";
import { eachLine } from "./each-line.ts";
import { type Build, type BuildInput, baseName, type Note } from "./package.ts";
import { PackageSet } from "./package-set.ts";

// No two neighbouring parts of these can take the same characters, so that no line makes them slow.
const start = String.raw`^[ \t]*["']?([A-Za-z]\w*)["']?(?:[ \t]+(?:\([ \t]*)?|\([ \t]*)(?:\w+[ \t]*\([ \t]*)?`;
const call = new RegExp(
  String.raw`${start}["']([^"'\s:@]+):([^"'\s:@]+)(?::([^"'\s:@]*))?(?:[:@][^"'\s]*)?["']`,
);
const aliasCall = new RegExp(String.raw`${start}((?:libs|deps|testLibs)(?:\.\w+)+)`);
const archiveCall =
  /^[ \t]*["']?([A-Za-z]\w*)["']?(?:[ \t]+(?:\([ \t]*)?|\([ \t]*)((?:fileTree|files)\b[^\n]{0,100})/;
const mapCall = /^[ \t]*([A-Za-z]\w*)[ \t(](?=[^\n]*\bgroup\b)(?=[^\n]*\bname\b)/;
const variable = /\b(\w+)[ \t]*(?::[ \t]*String[ \t]*)?=[ \t]*["']([^"'$\s]+)["']/g;

const mostNotes = 1000;

/**
 * Reads a build.gradle or build.gradle.kts as far as its text tells: literal coordinates in calls of configurations,
 * with versions from variables of the same file. Commented lines say nothing. An alias of a version catalogue stays a
 * note, for what it stands for is in the catalogue, and so do archives that lie in a folder. What `classpath` asks for
 * builds the app.
 */
export function readGradleScript({ path, text }: BuildInput): Build {
  const packages = new PackageSet();
  const notes: Note[] = [];
  const code = withoutComments(text);
  const variables = new Map<string, string>();
  for (const [, name = "", value = ""] of code.matchAll(variable)) variables.set(name, value);
  eachLine(code, (line, number) => {
    const [, aliased, alias] = aliasCall.exec(line) ?? [];
    if (alias !== undefined && reasonOf(aliased ?? "") === null && notes.length < mostNotes)
      notes.push({ line: number, about: "alias", name: alias });
    const [, filed, archives] = archiveCall.exec(line) ?? [];
    if (archives !== undefined && isConfiguration(filed ?? "") && notes.length < mostNotes)
      notes.push({ line: number, about: "archive", name: archives.trim() });
    const read = literal(line) ?? map(line);
    if (read === null || !isConfiguration(read.configuration)) return;
    packages.add({
      ecosystem: "maven",
      name: `${read.group}:${read.artifact}`,
      version: resolved(read.version, variables),
      direct: true,
      notShipped: reasonOf(read.configuration),
    });
  });
  const open = openBrace(code);
  if (open !== null) notes.push(...cutOff(text, open).notes);
  const kind = /\.kts$/i.test(baseName(path)) ? "build.gradle.kts" : "build.gradle";
  return { kind, packages: packages.list, faults: [], notes };
}

function literal(line: string) {
  const [, configuration, group, artifact, version] = call.exec(line) ?? [];
  if (configuration === undefined || group === undefined || artifact === undefined) return null;
  return { configuration, group, artifact, version };
}

/** `implementation group: 'a', name: 'b', version: '1'`, or with `=` in Kotlin. */
function map(line: string) {
  const configuration = mapCall.exec(line)?.[1];
  if (configuration === undefined) return null;
  const part = (key: string) => new RegExp(`\\b${key}[ \\t]*[:=][ \\t]*["']([^"'\\s]+)["']`).exec(line)?.[1];
  const group = part("group");
  const artifact = part("name");
  return group === undefined || artifact === undefined
    ? null
    : { configuration, group, artifact, version: part("version") };
}

const known =
  /(^|[a-z])(implementation|api|compile|runtime|runtimeOnly|compileOnly|compileOnlyApi|provided|apk|kapt|ksp|annotationProcessor|coreLibraryDesugaring|lintChecks|lintPublish|detektPlugins)$/i;

function isConfiguration(name: string): boolean {
  return known.test(name) || /^(kapt|ksp)[A-Z]/.test(name);
}

function reasonOf(configuration: string): IgnoreReason | null {
  if (/test/i.test(configuration)) return "test-only";
  if (/^(kapt|ksp|annotationProcessor|lint|detekt)|AnnotationProcessor$/.test(configuration))
    return "build-tool";
  if (/^debug|[a-z]Debug/.test(configuration)) return "dev-only";
  return /compileOnly|provided$/i.test(configuration) ? "not-shipped" : null;
}

/** `$name` and `${name}` from the variables of the file; null where they are set elsewhere. */
function resolved(version: string | undefined, variables: ReadonlyMap<string, string>): string | null {
  if (version === undefined || version === "") return null;
  const filled = version.replace(
    /\$\{?(?:[\w]+\.)*(\w+)\}?/g,
    (whole, name: string) => variables.get(name) ?? whole,
  );
  return filled.includes("$") ? null : filled;
}
