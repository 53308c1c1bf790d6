import type { PlacedPiece } from "./reading.ts";

const packageName = /^[\w.-]+(?::[\w.*-]+)?$/;
const classPrefix = /^[a-z][\w]*(?:\.\w+)+$/;

/** What a list names beside an SDK: packages of Maven, and the beginnings of class names. */
export function coordinatesOf(text: string): { purls: string[]; classPrefixes: string[]; domains: [] } {
  const names = namesIn(text).filter((one) => packageName.test(one));
  return {
    purls: names.flatMap((one) => (one.includes(":") ? [`pkg:maven/${one.replace(":", "/")}`] : [])),
    classPrefixes: names.filter((one) => classPrefix.test(one)),
    domains: [],
  };
}

/** Whether every name in a piece is one of those: no pod says which ecosystem it is of. */
export function isOfCoordinates({ text }: PlacedPiece): boolean {
  return namesIn(text).every((one) => packageName.test(one) && (one.includes(":") || classPrefix.test(one)));
}

function namesIn(text: string): string[] {
  return text.split(/[\s、，,;；]+/).filter((one) => one !== "");
}
