import type { Coordinates, Platform } from "@pilu/schema";
import { compareText } from "./order.ts";

// Where packages of an ecosystem end up; a wrapper of another ecosystem is not the SDK's own package.
const homes: Readonly<Record<string, readonly string[]>> = {
  maven: ["android", "tv", "wearable"],
  cocoapods: ["ios", "macos"],
  swift: ["ios", "macos"],
  ohpm: ["harmonyos"],
  npm: ["web", "mini-program", "server"],
};
const classHomes = ["android", "tv", "wearable"];

/**
 * Package names as build files and store testers spell them, for the platforms of the app: class prefixes, then
 * `group:artifact`, pods, `@scope/name`. Wrappers (npm, pub) stand only where nothing else does.
 */
export function disclosedPackages(coordinates: Coordinates, platforms: readonly Platform[]): string[] {
  const isHere = (home: readonly string[] | undefined) =>
    home?.some((platform) => platforms.some((one) => one === platform)) ?? false;
  const named = coordinates.purls.map(partsOf);
  const own = named.filter((one) => isHere(homes[one.ecosystem])).sort(byEcosystem);
  const rows = own.length > 0 ? own : named.sort(byEcosystem);
  const classes = isHere(classHomes) ? [...coordinates.classPrefixes].sort(compareText) : [];
  return [...new Set([...classes, ...rows.map((row) => row.name)])];
}

interface Package {
  readonly ecosystem: string;
  readonly name: string;
}

function partsOf(purl: string): Package {
  const slash = purl.indexOf("/");
  const ecosystem = purl.slice("pkg:".length, slash);
  const path = decoded(purl.slice(slash + 1));
  return { ecosystem, name: ecosystem === "maven" ? path.replace(/\/([^/]*)$/, ":$1") : path };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const order = Object.keys(homes);

function byEcosystem(a: Package, b: Package): number {
  return place(a.ecosystem) - place(b.ecosystem) || compareText(a.name, b.name);
}

function place(ecosystem: string): number {
  const at = order.indexOf(ecosystem);
  return at === -1 ? order.length : at;
}
