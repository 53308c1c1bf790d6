// The verbs of the registry as HTTP addresses, read off the router itself: tRPC's own way of asking and telling.
import type { z } from "zod";
import { router } from "../router.ts";
import type { Meta } from "../verbs/procedures.ts";
import { type Schema, schemaOf } from "./components.ts";
import { answerTypes, verbAnswers } from "./verb-answers.gen.ts";

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const asJson = (schema: Schema) => ({ content: { "application/json": { schema } } });

interface Verb {
  readonly name: string;
  readonly isQuery: boolean;
  /** Whether anybody may ask. */
  readonly isOpen: boolean;
  readonly input: z.ZodType | null;
}

interface Procedure {
  readonly _def: {
    readonly type: "query" | "mutation" | "subscription";
    readonly meta?: Meta;
    readonly inputs: readonly z.ZodType[];
  };
}

/** Every verb, by name. */
function verbs(): Verb[] {
  // tRPC keeps its procedures by their whole names, and types them as the routers they came from.
  const procedures = router._def.procedures as unknown as Readonly<Record<string, Procedure>>;
  return Object.entries(procedures)
    .map(
      ([
        name,
        {
          _def: { type, meta, inputs },
        },
      ]) => ({
        name,
        isQuery: type === "query",
        isOpen: meta?.isOpen === true,
        input: inputs[0] ?? null,
      }),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The paths of all verbs, and the components that they refer to. */
export function verbPaths(): { paths: Record<string, Schema>; components: Record<string, Schema> } {
  const components: Record<string, Schema> = { ...answerTypes };
  const paths = verbs().map((verb): [string, Schema] => {
    const { name, isQuery, isOpen, input } = verb;
    const asked = input === null ? null : schemaOf(input, `${name.replace(".", "_")}_input`, "input");
    Object.assign(components, asked?.definitions);
    const operation = {
      operationId: name,
      summary: `${isQuery ? "Asks" : "Tells"} ${name}.`,
      tags: ["registry"],
      security: isOpen ? [] : [{ token: [] }, { session: [] }],
      responses: {
        200: { description: "The answer, in `result.data`.", ...asJson(enveloped(name)) },
        default: {
          description: "Refused, with the code of the problem.",
          ...asJson(reference("VerbProblem")),
        },
      },
    };
    return [`/trpc/${name}`, asked === null ? bare(verb, operation) : withInput(verb, operation, asked.own)];
  });
  return { paths: Object.fromEntries(paths), components };
}

const bare = ({ isQuery }: Verb, operation: Schema): Schema => ({ [isQuery ? "get" : "post"]: operation });

/** An order stands in the body; a question in the address, or in the body where it is longer than addresses may be. */
function withInput({ name, isQuery }: Verb, operation: Schema, input: Schema): Schema {
  const post = { ...operation, ...inBody(input) };
  if (!isQuery) return { post };
  const says = { operationId: `${name}.long`, summary: `Asks ${name}, at any length.` };
  return { get: { ...operation, ...inQuery(input) }, post: { ...post, ...says } };
}

/** The answer of a verb in tRPC's envelope; a verb that has nothing to say leaves it empty. */
function enveloped(name: string): Schema {
  const answer = verbAnswers[name];
  const data = answer === undefined ? {} : { properties: { data: answer }, required: ["data"] };
  const result = { type: "object", ...data, additionalProperties: false };
  return { type: "object", properties: { result }, required: ["result"], additionalProperties: false };
}

function inQuery(schema: Schema) {
  // Where nothing need be said, the parameter may be absent.
  const required = Array.isArray(schema.required) && schema.required.length > 0;
  const content = { "application/json": { schema } };
  return {
    parameters: [{ name: "input", in: "query", required, description: "The question, as JSON.", content }],
  };
}

function inBody(schema: Schema) {
  return { requestBody: { required: true, content: { "application/json": { schema } } } };
}
