import type { IgnoreReason } from "@pilu/schema";

/**
 * Why a Gradle module that stands in these configurations does not reach users; null when it does. What is on a
 * `…RuntimeClasspath` of a variant that is neither for debugging nor for tests ships; nothing else does.
 */
export function notShipped(configurations: readonly string[]): IgnoreReason | null {
  let reason: IgnoreReason | null = "build-tool";
  for (const name of configurations) {
    reason = likelier(reason, judged(name));
    if (reason === null) return null;
  }
  return reason;
}

// A module that several configurations ask for goes as far towards users as the nearest of them.
const order: readonly (IgnoreReason | null)[] = [null, "not-shipped", "dev-only", "test-only", "build-tool"];

function likelier(a: IgnoreReason | null, b: IgnoreReason | null): IgnoreReason | null {
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
}

const known = new Map<string, IgnoreReason | null>();

/** Files repeat a few hundred names ten thousand times. */
function judged(name: string): IgnoreReason | null {
  const before = known.get(name);
  if (before !== undefined) return before;
  const found = judge(name);
  if (known.size < 10_000) known.set(name, found);
  return found;
}

function judge(name: string): IgnoreReason | null {
  // `fullDebugAndroidTestRuntimeClasspath` -> full, debug, android, test, runtime, classpath
  const words = name.split(/(?=[A-Z])|[_-]/).map((word) => word.toLowerCase());
  if (words.includes("test")) return "test-only";
  const ends = words.slice(-2).join(" ");
  if (ends !== "runtime classpath" && ends !== "compile classpath") return "build-tool";
  if (words.includes("debug")) return "dev-only";
  // Only compiled against: the device brings it, or nobody does.
  return ends === "runtime classpath" ? null : "not-shipped";
}

/**
 * The flavours whose released app has a module that stands in these configurations:
 * `fullReleaseRuntimeClasspath` -> `full`. None where the build has no flavours.
 */
export function variantsOf(configurations: readonly string[]): string[] {
  return configurations.flatMap((name) => {
    const flavour = /^(.+?)(?:Release)?RuntimeClasspath$/.exec(name)?.[1];
    const isNone = flavour === undefined || flavour === "release" || judged(name) !== null;
    return isNone ? [] : [flavour];
  });
}
