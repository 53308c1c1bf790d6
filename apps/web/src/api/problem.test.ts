import { Problem } from "@pilu/schema/problem";
import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { fromAnswer, problemOf } from "./problem.ts";

const refused = (data: unknown) =>
  TRPCClientError.from({ error: { code: -32_600, message: "refused", data } } as never);

test("a refusal of the registry is read with its facts and every faulty field", () => {
  const problem = problemOf(
    refused({
      httpStatus: 400,
      problem: {
        code: "change.invalid",
        facts: { entity: "jpush" },
        faults: [{ code: "text.too-long", path: "names.en", facts: { maximum: 200 } }],
      },
    }),
  );
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ code: "change.invalid", facts: { entity: "jpush" } });
  expect(problem?.faults).toEqual([{ code: "text.too-long", path: "names.en", facts: { maximum: 200 } }]);
});

test("a refusal of the door itself is read where tRPC finds no answer of its own", () => {
  const body = { error: { code: "request.too-many", message: "…", faults: [] } };
  const error = TRPCClientError.from(new Error("no transform"), { meta: { responseJSON: body } });
  expect(problemOf(error)?.code).toBe("request.too-many");
  expect(fromAnswer(body)?.code).toBe("request.too-many");
});

test("a network that failed is no refusal", () => {
  expect(problemOf(TRPCClientError.from(new Error("Failed to fetch")))).toBeNull();
  expect(problemOf(refused({ httpStatus: 500, problem: null }))).toBeNull();
  expect(problemOf(new Error("anything"))).toBeNull();
  expect(fromAnswer("<html>")).toBeNull();
});
