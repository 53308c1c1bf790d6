import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describeInterface } from "../openapi/description.ts";

const id = "https://pilu.example/openapi.json";
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
let isKnown = false;

/** What of a verb's answer, in its envelope, is not as the description of the interface has it. */
export function undescribed(verb: string, answer: unknown): unknown[] {
  if (!isKnown) ajv.addSchema({ ...describeInterface("https://pilu.example"), $id: id });
  isKnown = true;
  const validate = schemaOf(verb, "get") ?? schemaOf(verb, "post");
  if (validate === undefined) return [`${verb} is not described`];
  validate(answer);
  return (validate.errors ?? []).map(({ instancePath, message, params }) => [instancePath, message, params]);
}

function schemaOf(verb: string, method: "get" | "post"): ValidateFunction | undefined {
  return ajv.getSchema(
    `${id}#/paths/~1trpc~1${verb}/${method}/responses/200/content/application~1json/schema`,
  );
}
