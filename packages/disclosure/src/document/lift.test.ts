import { Problem } from "@pilu/schema";
import { expect, test } from "vitest";
import { exampleDisclosure } from "../../../schema/src/golden/example-disclosure.ts";
import { liftDocument } from "./lift.ts";

function refusal(value: unknown): Problem {
  try {
    liftDocument(value);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("was not refused");
}

test("a document of the newest schema is read as it is", () => {
  expect(liftDocument(exampleDisclosure())).toEqual(exampleDisclosure());
});

test("a document of a release to come is refused by its schema's name", () => {
  expect(refusal({ ...exampleDisclosure(), schema: "pilu.disclosure/2" })).toMatchObject({
    code: "document.schema",
    facts: { schema: "pilu.disclosure/2" },
  });
});

test.each([null, [], "text", 7, {}])("%j is no document", (value) => {
  expect(refusal(value).code).toBe("document.malformed");
});

test("every faulty field is named, in the words of the kind of document it is", () => {
  const { title: _, ...rest } = exampleDisclosure();
  const problem = refusal({ ...rest, version: "two", surplus: 1 });
  expect(problem.code).toBe("document.malformed");
  expect(problem.faults.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
    "value.malformed version",
    "value.missing title",
    "value.unknown-field surplus",
  ]);
});
