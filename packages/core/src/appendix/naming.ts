import { Slug } from "@pilu/schema";
import { sha256 } from "../hash.ts";

/** Room for what tells two of one name apart. */
const longest = 50;

/** Gives ids to what has a name alone. Names without Latin letters get a number of their own, the same every time. */
export function namer(isTaken: (id: string) => boolean): (name: string, kind: "sdk" | "vendor") => string {
  const given = new Set<string>();
  return (name, kind) => {
    const latin = name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, longest)
      .replace(/-+$/, "");
    const says = latin.replace(/(?:^|-)(?:sdk|android|ios)(?=-|$)/g, "").length > 1;
    const base = says && Slug.safeParse(latin).success ? latin : `${kind}-${sha256(name).slice(0, 10)}`;
    let id = base;
    for (let n = 2; given.has(id) || isTaken(id); n += 1) id = `${base}-${n}`;
    given.add(id);
    return id;
  };
}
