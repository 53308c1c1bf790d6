// Policies of real public apps, with the words that a search finds in them; they lie outside the repository.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Policy } from "@pilu/schema";
import { describe, expect, test } from "vitest";
import { termsIn } from "../text/lexicon.ts";
import { readText } from "../text/read.ts";
import { readPolicy } from "./policy.ts";

const folder = join(
  process.env.PILU_INPUTS ?? fileURLToPath(new URL("../../../../../shared/inputs", import.meta.url)),
  "open",
);
interface Expected {
  readonly literal_mentions?: Readonly<Record<string, number>>;
}
const policies = !existsSync(folder)
  ? []
  : readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".expected.json"))
      .map((name) => ({
        name: name.replace(/\.expected\.json$/, ""),
        mentions: (JSON.parse(readFileSync(join(folder, name), "utf8")) as Expected).literal_mentions,
      }))
      .flatMap(({ name, mentions }) => (mentions === undefined ? [] : [{ name, mentions }]));

describe.skipIf(policies.length === 0)(
  `texts of real apps${policies.length === 0 ? " (no folder PILU_INPUTS)" : ""}`,
  () => {
    test.each(policies)("$name mentions what a search finds", ({ name, mentions }) => {
      const policy = readPolicy(readText({ path: name, bytes: readFileSync(join(folder, name)) }));
      expect(Policy.parse(policy)).toEqual(policy);
      const found = new Set(policy.mentions.map((one) => one.dataType));
      for (const [term, count] of Object.entries(mentions)) {
        const [meant] = termsIn(term);
        const type = meant?.meaning.isEveryday === false ? meant.meaning.dataType : null;
        if (count > 0 && type !== null) expect([...found], term).toContain(type);
      }
    });
  },
);
