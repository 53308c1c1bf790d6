// Writes what every verb answers, read off the router's types by the compiler itself, into one module of the door: its
// description of the interface is made from it. With --print: to standard output.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { API, TypeFlags } from "typescript/unstable/sync";
import { schemaWriter } from "./json-schema-of-type.mjs";
import { withoutRepetition } from "./without-repetition.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = join(root, "apps/api/src/openapi/verb-answers.gen.ts");

/** Of the names of components, so that none is taken for one of the public answers. */
const prefix = "registry.";

const compiler = new API({ cwd: root });
const text = moduleOf(answersOf(compiler));
compiler.close();
if (process.argv.includes("--print")) process.stdout.write(text);
else writeFileSync(target, text);

function answersOf(api) {
  const config = join(root, "tsconfig.json");
  const { checker, program } = api.updateSnapshot({ openProjects: [config] }).getProject(config);
  const file = program.getSourceFile(join(root, "apps/api/src/router.ts"));
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(file));
  const router = checker.getTypeOfSymbol(exported.find(({ name }) => name === "router"));
  const { schemaOf, definitions } = schemaWriter(checker, { prefix });
  const answers = {};
  for (const group of membersOf(router))
    for (const { name, type } of membersOf(group.type)) {
      const whole = `${group.name}.${name}`;
      const output = ["_def", "$types", "output"].reduce(
        (of, member) => checker.getTypeOfSymbol(checker.getPropertyOfType(of, member)),
        type,
      );
      if ((output.flags & TypeFlags.VoidLike) === 0) answers[whole] = schemaOf(output, whole);
    }
  return withoutRepetition(answers, definitions(), { prefix });

  /** What stands in a router, without what tRPC keeps there for itself. */
  function membersOf(type) {
    return checker
      .getPropertiesOfType(type)
      .map((symbol) => ({ name: symbol.name, type: checker.getTypeOfSymbol(symbol) }))
      .filter(({ name }) => !["_def", "createCaller", "getErrorShape"].includes(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

function moduleOf({ answers, definitions }) {
  const lines = (all) =>
    Object.entries(all)
      .map(([key, schema]) => `  ${JSON.stringify(key)}: ${JSON.stringify(schema)},\n`)
      .join("");
  return `// Made by scripts/describe-verbs.mjs from the types of the router.
import type { Schema } from "./components.ts";

/** What each verb answers, by its name; those are missing that have nothing to say. */
export const verbAnswers: Readonly<Record<string, Schema>> = {
${lines(answers)}};

/** The named types that answers refer to. */
export const answerTypes: Readonly<Record<string, Schema>> = {
${lines(definitions)}};
`;
}
