import type { IgnoreReason } from "@pilu/schema";
import type { Package } from "./package.ts";

/**
 * The distinct packages of one file. A package listed twice is direct if it once is, and shipped in one place is
 * shipped.
 */
export class PackageSet {
  private readonly found = new Map<string, Package>();

  add(one: Package): void {
    const key = `${one.ecosystem} ${one.name} ${one.version}`;
    const before = this.found.get(key);
    this.found.set(key, before === undefined ? one : joined(before, one));
  }

  get list(): readonly Package[] {
    return [...this.found.values()];
  }
}

function joined(before: Package, one: Package): Package {
  const notShipped: IgnoreReason | null = before.notShipped === null ? null : one.notShipped;
  return { ...before, notShipped, direct: before.direct === true ? true : (one.direct ?? before.direct) };
}
