import { expect, test } from "vitest";
import { z } from "zod";
import { Contact } from "../contact.ts";
import { Slug } from "../ids.ts";
import { Platform } from "../taxonomy/vocabulary.ts";
import { Vendor } from "../vendor/vendor.ts";
import { parseOrRefuse } from "./parse.ts";
import { Problem } from "./problem.ts";

function refusal(schema: z.ZodType, value: unknown): Problem {
  try {
    parseOrRefuse(schema, value, "request.malformed", { path: "x" });
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error("was not refused");
}

const vendor = {
  id: "example",
  status: "live",
  mergedInto: null,
  names: { en: "Example Ltd." },
  country: null,
  contact: null,
  site: null,
  history: [],
  sources: [],
};

test("a refusal names what was read and every fault in it, each with its place", () => {
  const problem = refusal(Vendor, {
    ...vendor,
    id: "con",
    status: undefined,
    names: { en: "a\u0000" },
    country: "ZZ",
    site: "javascript:alert(1)",
    extra: 1,
  });
  expect(problem.code).toBe("request.malformed");
  expect(problem.facts).toEqual({ path: "x" });
  expect(problem.faults.map((fault) => `${fault.path} ${fault.code}`).sort()).toEqual([
    "country country.unknown",
    "extra value.unknown-field",
    "id slug.reserved",
    "names.en text.control-character",
    "site link.scheme",
    "status value.missing",
  ]);
});

test("a missing field and a wrong one are told apart", () => {
  expect(refusal(z.strictObject({ a: z.string() }), {}).faults[0]?.code).toBe("value.missing");
  expect(refusal(z.strictObject({ a: z.string() }), { a: 1 }).faults[0]).toMatchObject({
    code: "value.malformed",
    facts: { expected: "string" },
  });
});

test.each(["", null, undefined])(
  "%j in place of a name, a word or a choice is missing, not malformed",
  (nothing) => {
    const shape = z.strictObject({ of: Slug, on: Platform, as: z.union([z.literal(1), z.literal("x")]) });
    const { faults } = refusal(shape, { of: nothing, on: nothing, as: nothing });
    expect(faults).toEqual(["of", "on", "as"].map((path) => ({ code: "value.missing", path, facts: {} })));
  },
);

test("what tells of an empty field why it is asked for is told", () => {
  expect(refusal(Vendor, { ...vendor, names: {} }).faults[0]?.code).toBe("localised.empty");
});

test("a wrong word is answered with the first of the right ones", () => {
  const [fault] = refusal(Platform, "symbian").faults;
  expect(fault?.code).toBe("value.not-allowed");
  expect(fault?.facts.allowed).toMatch(/^android, ios, harmonyos/);
});

test("a contact says at least one way", () => {
  const empty = { officer: null, email: null, telephone: null, address: null, url: null };
  expect(refusal(Contact, empty).faults.map((fault) => fault.code)).toEqual(["contact.empty"]);
  expect(Contact.safeParse({ ...empty, email: "privacy@example.com" }).success).toBe(true);
});

test("a value that is right comes back", () => {
  expect(parseOrRefuse(Vendor, vendor, "request.malformed")).toEqual(vendor);
});
