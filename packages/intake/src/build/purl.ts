import type { Package } from "./package.ts";

/**
 * The package URL of a package (purl specification): `pkg:npm/%40sentry/browser@8.1.0`. Without a version where there
 * is none. Pods are named by their root: a subspec is a part of one pod.
 */
export function purlOf({
  ecosystem,
  name,
  version,
}: Pick<Package, "ecosystem" | "name" | "version">): string {
  const parts = name.split(ecosystem === "maven" ? ":" : "/");
  // Joined, a purl is one text from the start, and not a chain of parts for each of a hundred thousand packages.
  const path = ["pkg:", ecosystem, "/", parts.map(encode).join("/")];
  if (version !== null) path.push("@", encode(version));
  return path.join("");
}

const plain = /^[A-Za-z0-9._~:-]*$/;

function encode(part: string): string {
  if (plain.test(part)) return part;
  // A lone surrogate, which JSON can spell, has no UTF-8 form.
  const text = part.replace(/\p{Cs}/gu, "\ufffd");
  return encodeURIComponent(text)
    .replace(/%3A/g, ":")
    .replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The package that `purlOf` made this of. */
export function packageOfPurl(purl: string): Pick<Package, "ecosystem" | "name" | "version"> {
  const [, ecosystem = "", way = "", version] = /^pkg:([^/]*)\/([^@]*)(?:@(.*))?$/s.exec(purl) ?? [];
  const name = way
    .split("/")
    .map(decode)
    .join(ecosystem === "maven" ? ":" : "/");
  return { ecosystem, name, version: version === undefined ? null : decode(version) };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
