import { isBestEffort, type Note, type ScanInput } from "@pilu/intake";
import type { Session } from "../session.ts";

const named = 3;

/** What a person should know of inputs that were read: a line for each thing and input. */
export function noteLines(inputs: readonly ScanInput[], { word }: Session): string[] {
  const hasCatalogue = inputs.some(({ build }) => build.kind === "libs.versions.toml");
  return inputs.flatMap(({ path, build: { kind, notes = [] } }) => {
    const lines = kind !== null && isBestEffort(kind) ? [`${path}: ${word("note.best-effort")}`] : [];
    const byAbout = new Map<Note["about"], Note[]>();
    for (const note of notes) {
      // What an alias stands for is among the inputs then.
      if (note.about === "alias" && hasCatalogue) continue;
      const before = byAbout.get(note.about);
      if (before === undefined) byAbout.set(note.about, [note]);
      else before.push(note);
    }
    for (const [about, all] of byAbout) {
      const names = [...new Set(all.map((one) => one.name))];
      const first = names.slice(0, named).join(", ") + (names.length > named ? ", …" : "");
      lines.push(`${path}:${all[0]?.line ?? 1}: ${word(`note.${about}`, { count: names.length, first })}`);
    }
    return lines;
  });
}
