// The interface described as OpenAPI 3.1, made from the tables of addresses and verbs and from their zod schemas.
import { answers } from "./answers.ts";
import { componentsOf, type Schema, schemaOf } from "./components.ts";
import type { Operation, ParameterName } from "./operation.ts";
import { forOperators, ofRegistry } from "./other-operations.ts";
import { parameters } from "./parameters.ts";
import { publicOperations } from "./public-operations.ts";
import { verbPaths } from "./verb-operations.ts";

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** `publicUrl` is where readers reach the door. */
export function describeInterface(publicUrl: string): Schema {
  const { paths: ofVerbs, components } = verbPaths();
  const readable = [
    ...Object.values(publicOperations)
      .flat()
      .map((one) => ({ operation: one, tag: "public" })),
    ...ofRegistry.map((one) => ({ operation: one, tag: "registry" })),
    ...forOperators.map((one) => ({ operation: one, tag: "operations" })),
  ];
  return {
    openapi: "3.1.0",
    info: {
      title: "Pilu",
      version: "1",
      summary: "Third-party SDK information disclosure: published lists, and the registry behind them.",
    },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    servers: [{ url: publicUrl }],
    tags: [
      { name: "public", description: "Without login, open to other sites, cacheable." },
      {
        name: "registry",
        description:
          "tRPC over HTTP: a question with GET, or with POST and as its body where it is too long for an address; an order with POST.",
      },
      { name: "operations", description: "For whoever runs the door." },
    ],
    paths: {
      ...Object.fromEntries(
        readable.map(({ operation, tag }) => [operation.path, { get: operationOf(operation, tag) }]),
      ),
      ...ofVerbs,
    },
    components: {
      schemas: { ...componentsOf(answers), ...components },
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token of a person, with scopes." },
        session: { type: "apiKey", in: "cookie", name: cookieOf(publicUrl), description: "Of a browser." },
      },
    },
  };
}

function operationOf({ path, id, says, query = [], media, answer, refusals = [] }: Operation, tag: string) {
  const inPath = [...path.matchAll(/\{([a-z]+)\}/g)].map(([, name]) =>
    parameterOf(name as ParameterName, "path"),
  );
  const all = [...inPath, ...query.map((name) => parameterOf(name, "query"))];
  const schema = answer === undefined ? { type: "string" } : reference(answer);
  const refused =
    media === "text/html" || media === "text/markdown" || media === "text/csv"
      ? "text/html"
      : "application/json";
  return {
    operationId: id,
    summary: says,
    tags: [tag],
    ...(tag === "registry" ? { security: [{ token: [] }, { session: [] }] } : {}),
    ...(all.length === 0 ? {} : { parameters: all }),
    responses: {
      200: { description: says, content: { [media]: { schema } } },
      ...Object.fromEntries(
        refusals.map((status) => [
          status,
          {
            description: reasons[status] ?? "Refused.",
            content: {
              [refused]: { schema: refused === "text/html" ? { type: "string" } : reference("Problem") },
            },
          },
        ]),
      ),
    },
  };
}

function parameterOf(name: ParameterName, where: "path" | "query") {
  const { says, schema, isRequired = false } = parameters[name];
  const { own } = schemaOf(schema, name);
  return { name, in: where, required: where === "path" || isRequired, description: says, schema: own };
}

/** The name of the session's cookie; where the door is reached over TLS, browsers bind it to this very host. */
function cookieOf(publicUrl: string): string {
  return publicUrl.startsWith("https:") ? "__Host-pilu.session_token" : "pilu.session_token";
}

const reasons: Readonly<Record<number, string>> = {
  400: "The question is malformed.",
  401: "Nobody is signed in.",
  403: "Not allowed.",
  404: "There is no such page.",
  410: "Taken out by decision.",
};
