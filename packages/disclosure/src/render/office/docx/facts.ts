import type { Fact } from "../../facts/fact.ts";
import type { FrontLine } from "../../front.ts";
import { mayLink } from "../../link.ts";
import type { Joint, Phrase } from "../../phrase.ts";
import { labelText } from "../../plain.ts";
import type { Reader } from "../../reader.ts";
import { plainText } from "../../text.ts";
import type { Run } from "./markup.ts";

/**
 * Phrases as runs: marked where they are of another language, live where they may be. Between identifiers a line can
 * end: programs that lay text out do not see it at "、" and tear the names.
 */
export function phraseRuns(
  { phrases, joint }: { readonly phrases: readonly Phrase[]; readonly joint: Joint },
  reader: Reader,
): Run[] {
  return phrases.flatMap((phrase, at) => {
    const run = phraseRun(phrase, reader);
    const isAfterCode = phrases[at - 1]?.isCode === true && phrase.isCode === true;
    const between = reader.between(joint);
    return at === 0 ? [run] : [{ text: isAfterCode ? `${between.trimEnd()} ` : between }, run];
  });
}

function phraseRun(phrase: Phrase, reader: Reader): Run {
  const { language, href, isCode, isAbsent } = phrase;
  return {
    // On paper a link is its text alone.
    text: plainText(phrase, reader),
    ...(language === reader.locale ? {} : { language }),
    ...(href !== undefined && mayLink(href) ? { href } : {}),
    ...(isCode === true ? { style: "Code" as const } : {}),
    ...(isAbsent === true ? { style: "Absent" as const } : {}),
  };
}

/** `Label: text`. */
export function factRuns(fact: Fact, reader: Reader): Run[] {
  return [labelRun(reader.word(fact.label), reader), ...phraseRuns(fact, reader)];
}

export function frontRuns(line: FrontLine, reader: Reader): Run[] {
  return [labelRun(line.label, reader), ...phraseRuns(line, reader)];
}

function labelRun(label: string, reader: Reader): Run {
  return { style: "Label", text: labelText(label, reader) };
}

/** A data item or a permission: its name, then what is told of it. */
export function detailRuns(
  [name, ...facts]: readonly Fact[],
  { reader, isSensitive = false }: { reader: Reader; isSensitive?: boolean },
): Run[] {
  const named = name === undefined ? [] : phraseRuns(name, reader);
  const marked = isSensitive ? named.map((run) => ({ ...run, style: "Sensitive" as const })) : named;
  const told = facts.flatMap((fact) => [{ text: reader.between("clause") }, ...factRuns(fact, reader)]);
  return [...marked, ...told.map((run): Run => (run.style === "Label" ? { ...run, style: "Muted" } : run))];
}
