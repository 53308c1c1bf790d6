import type { Session } from "../session.ts";
import type { Checked, Drifted } from "./checked.ts";
import { sentenceOf } from "./drifted.ts";

/** Ways to tell a check. */
const formats = ["table", "json", "sarif", "github"] as const;
export type Format = (typeof formats)[number];

interface Telling {
  readonly checked: Checked;
  readonly drifted: readonly Drifted[];
  /** How many differences the baseline knows, which are not told. */
  readonly known: number;
  readonly session: Session;
}

export const tellers: Readonly<Record<Format, (telling: Telling) => string>> = {
  table: lines,
  json: ({ checked, drifted }) =>
    JSON.stringify(
      { ...checked, failing: drifted.filter((one) => one.isError).map((one) => one.key) },
      null,
      2,
    ),
  sarif,
  github,
};

function lines({ checked, drifted, known, session }: Telling): string {
  const { app, packages, sdks } = checked;
  const head = session.word("check.summary", { app, packages, sdks });
  const told = drifted.map((one) => `  ${one.isError ? "✗" : "·"} ${sentenceOf(one, session)}`);
  if (known > 0) told.push(session.word("check.known", { count: known }));
  else if (drifted.length === 0) told.push(session.word("check.agrees"));
  return [head, ...told].join("\n");
}

/** Static Analysis Results Interchange Format 2.1.0 (OASIS), as code hosts read it. */
function sarif({ drifted, session }: Telling): string {
  const rules = [...new Set(drifted.map((one) => one.rule))];
  return JSON.stringify(
    {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "Pilu",
              rules: rules.map((id) => ({
                id,
                shortDescription: { text: session.word(`check.rule.${id}`) },
              })),
            },
          },
          results: drifted.map((one) => ({
            ruleId: one.rule,
            level: one.isError ? "error" : "warning",
            message: { text: sentenceOf(one, session) },
            partialFingerprints: { "pilu/v1": one.key },
            locations:
              one.input === null
                ? []
                : [{ physicalLocation: { artifactLocation: { uri: encodeURI(one.input) } } }],
          })),
        },
      ],
    },
    null,
    2,
  );
}

/** Workflow commands of GitHub Actions: an annotation a line, its text and properties escaped by their rules. */
function github({ checked, drifted, session }: Telling): string {
  const escaped = (text: string) =>
    text.replace(/[%\r\n]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`);
  const property = (text: string) => escaped(text).replace(/[:,]/g, (sign) => (sign === ":" ? "%3A" : "%2C"));
  const told = drifted.map((one) => {
    const file = one.input === null ? "" : ` file=${property(one.input)}`;
    return `::${one.isError ? "error" : "warning"}${file}::${escaped(sentenceOf(one, session))}`;
  });
  const { app, packages, sdks } = checked;
  return [...told, escaped(session.word("check.summary", { app, packages, sdks }))].join("\n");
}
