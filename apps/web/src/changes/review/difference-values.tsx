"use client";
// The values of a difference: what came in full, what went, or both sides by side.
import { keysOf } from "../pointer.ts";
import type { Difference } from "../shapes.ts";
import { useFieldPath } from "../values/use-field-path.ts";
import { useTold } from "../values/use-told.ts";
import { WasAndIs } from "../values/was-and-is.tsx";

export function DifferenceValues({
  of: { kind, path, from, to },
}: {
  of: Pick<Difference, "kind" | "path" | "from" | "to">;
}) {
  const told = useTold();
  const pathOf = useFieldPath();
  const keys = keysOf(path);
  const inEntry = keys[0] === "entries" ? `/${keys.slice(2).map(escaped).join("/")}` : path;
  const { field, language } = pathOf(inEntry);
  if (kind.endsWith(".removed") || kind === "entry.added") return null;
  // What came stands under a heading that names it: only its terms are left to tell.
  if (kind.endsWith(".added"))
    return typeof to === "object" && to !== null ? <p className="small">{told(terms(to), field)}</p> : null;
  return <WasAndIs from={from} to={to} field={field} language={language} />;
}

function terms(to: object): object {
  const { name: _, platform: __, purpose, ...rest } = to as Record<string, unknown>;
  return typeof purpose === "string" ? rest : { ...rest, purpose };
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
