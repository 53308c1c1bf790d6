import type { Answer, ItemOverride } from "@pilu/disclosure";
import type { Given } from "./effect.ts";

// What people say of a change names entries by app and SDK; `*` for the app stands for every app.

/** What was said, as it counts for one app: said of this app alone before said of all. */
export function givenFor(
  app: string,
  { answers, classes }: Given,
): { answers: Answer[]; itemOverrides: ItemOverride[] } {
  const named = <T>(list: readonly T[], key: (one: T) => string) =>
    [...list].sort((a, b) => Number(isForAll(key(a))) - Number(isForAll(key(b))));
  return {
    answers: named(answers, (one) => one.question).map(({ question, asPresumed, yields }) => {
      const key = inApp(question, app);
      return yields === null ? { question: key, asPresumed: asPresumed ?? true } : { question: key, yields };
    }),
    itemOverrides: named(classes, (one) => one.key).map(({ key, class: given, actions }) => ({
      key: inApp(key, app),
      class: given,
      ...(actions === null ? {} : { actions }),
    })),
  };
}

/** What was said of one app alone: apps with different answers are judged differently. Equal text, equal judgement. */
export function saidOfAlone(app: string, { answers, classes }: Given): string {
  const own = [
    ...answers.filter((one) => one.question.includes(`:${app}/`)),
    ...classes.filter((one) => one.key.startsWith(`/entries/${app}~1`)),
  ];
  return own.length === 0 ? "" : JSON.stringify(renamed(own, { from: app, to: "*" }));
}

function isForAll(key: string): boolean {
  return key.includes(":*/") || key.startsWith("/entries/*~1");
}

function inApp(key: string, app: string): string {
  return renamedText(key, { from: "*", to: app });
}

/** From one app's ids to another's. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/**
 * The keys of changes, questions and findings, and the ids of entries, of one app as those of another; any other text
 * stays. They are told by their form: `/entries/a~1b`, `succession:a/b`, `L024.differs|integration|a/b|`, `a/b`.
 */
export function renamedText(text: string, { from, to }: Renaming): string {
  for (const [before, after] of [
    [`/entries/${from}~1`, `/entries/${to}~1`],
    [`${from}/`, `${to}/`],
  ] as const)
    if (text.startsWith(before)) return after + text.slice(before.length);
  return text
    .replace(`:${from}/`, () => `:${to}/`)
    .replace(`|integration|${from}/`, () => `|integration|${to}/`)
    .replace(`|app|${from}|`, () => `|app|${to}|`);
}

/** Every key and id within `value`. Only for values that hold no texts of people. */
export function renamed<T>(value: T, renaming: Renaming): T {
  if (typeof value === "string") return renamedText(value, renaming) as T;
  if (Array.isArray(value)) return value.map((one) => renamed(one, renaming)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, renaming)])) as T;
}
