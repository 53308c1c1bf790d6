import { exchanges } from "@pilu/disclosure";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Address, readAddress } from "../public/address.ts";
import { router } from "../router.ts";
import { appNamed } from "../testing/beginning.ts";
import { undescribed } from "../testing/described.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";
import { trpcOf } from "../testing/session.ts";
import type { Operation, ParameterName } from "./operation.ts";
import { forOperators } from "./other-operations.ts";
import { parameters } from "./parameters.ts";
import { publicOperations } from "./public-operations.ts";

interface Described {
  readonly openapi: string;
  readonly paths: Record<string, { get?: Told; post?: Told }>;
  readonly components: { readonly schemas: Record<string, object> };
}
interface Told {
  readonly operationId: string;
  readonly parameters?: { readonly name: string; readonly in: string }[];
  readonly security?: unknown[];
}

let door: OpenDoor;
let described: Described;
const day = 86_400_000;
beforeAll(async () => {
  door = await openDoor({ apps: [appNamed("trails"), appNamed("a")] });
  await door.publish("trails", { effectiveAt: door.clock.at - 1000 });
  await door.publish("trails", {
    effectiveAt: door.clock.at + day,
    title: { "zh-CN": "新名", en: "A new title" },
  });
  await door.readVersions();
  described = (await door.get("/openapi.json")).json() as Described;
});
afterAll(() => door.close());

/** The address with an example in the place of everything that varies, in its path and in its query. */
function sampleOf({ path, query = [] }: Operation): string {
  const filled = path.replace(/\{([a-z]+)\}/g, (_, name: ParameterName) => parameters[name].example);
  const asked = query.map((name) => `${name}=${parameters[name].example}`).join("&");
  return asked === "" ? filled : `${filled}?${asked}`;
}

const readable = Object.entries(publicOperations).flatMap(([page, operations]) =>
  operations.map((operation) => ({ page: page as Address["page"], operation, at: sampleOf(operation) })),
);
const mediaOf = (header: unknown) => String(header).split(";")[0];

test("the description is OpenAPI 3.1 as its own schema has it, with every reference in place", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone({ ...described }));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  const references = [...JSON.stringify(described).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to ?? "");
  const known = Object.keys(described.components.schemas).map((name) => `#/components/schemas/${name}`);
  expect(references.filter((to) => !known.includes(to))).toEqual([]);
});

test("every operation has an id of its own, and names each part of its path", () => {
  const told = Object.entries(described.paths).flatMap(([path, { get, post }]) =>
    [get, post].flatMap((one) => (one === undefined ? [] : [{ path, one }])),
  );
  const ids = told.map(({ one }) => one.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { path, one } of told) {
    const inPath = (one.parameters ?? []).filter((parameter) => parameter.in === "path");
    const parts = [...path.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name);
    expect([path, inPath.map(({ name }) => name).sort()]).toEqual([path, parts.sort()]);
  }
});

describe("no address is missing", () => {
  test("each of the door's routes is described, or is none that programs ask", () => {
    const paths = Object.keys(described.paths).map((path) => path.replaceAll(/\{[a-z]+\}/g, "*"));
    const below = (route: string) =>
      paths.some((path) => path === route || (route.endsWith("*") && path.startsWith(route.slice(0, -1))));
    const routes = routesOf(door.server.printRoutes()).map((route) => route.replaceAll(/:[a-z]+/g, "*"));
    expect(routes).toEqual(expect.arrayContaining(["/d/*", "/taxonomy/*", "/trpc/*", "/openapi.json", "/*"]));
    // Signing in is better-auth's own; the portal is for people; the rest is what browsers and crawlers ask for.
    const apart = ["/api/auth/*", "/", "/*", "*", "/robots.txt", "/favicon.ico"];
    expect(routes.filter((route) => !apart.includes(route) && !below(route))).toEqual([]);
  });

  test.each(exchanges)("a version as %s", (format) => {
    expect(Object.keys(described.paths)).toContain(`/d/{app}.${format}`);
    expect(Object.keys(described.paths)).toContain(`/d/{app}/v/{n}.${format}`);
  });

  test("every verb is described, as a question or an order", () => {
    const described_ = Object.keys(described.paths).filter((path) => path.startsWith("/trpc/"));
    expect(described_.map((path) => path.slice("/trpc/".length)).sort()).toEqual(
      Object.keys(router._def.procedures).sort(),
    );
    expect(described.paths["/trpc/sdk.search"]?.get?.security).toHaveLength(2);
    expect(described.paths["/trpc/change.decide"]?.post?.security).toHaveLength(2);
    expect(described.paths["/trpc/session.ways"]?.get?.security).toEqual([]);
  });
});

describe.each(readable)("$at", ({ page, operation, at }) => {
  test("is read as the page that it is described under, and answers what is promised", async () => {
    expect(readAddress(at.split("?")[0] ?? "")?.page).toBe(page);
    const { statusCode, headers, body } = await door.get(at);
    expect([statusCode, mediaOf(headers["content-type"])]).toEqual([200, operation.media]);
    if (operation.answer !== undefined) expect(misfits(operation.answer, JSON.parse(body))).toEqual([]);
  });
});

test("what runs the door is answered as described", async () => {
  for (const { path, media, answer } of forOperators) {
    const { headers, body, statusCode } = await door.get(path);
    expect([path, statusCode, mediaOf(headers["content-type"])]).toEqual([path, 200, media]);
    if (answer !== undefined) expect([path, misfits(answer, JSON.parse(body))]).toEqual([path, []]);
  }
});

test("files of the registry are answered to whoever may have them, and refused to others", async () => {
  const legal = await door.someone("legal@example.com", "legal");
  const log = await door.get("/api/audit.jsonl", legal.headers);
  expect([log.statusCode, mediaOf(log.headers["content-type"])]).toEqual([200, "application/jsonl"]);
  const dossier = await door.get("/api/apps/trails/versions/1/dossier.json", legal.headers);
  expect(dossier.statusCode).toBe(200);
  expect(misfits("Dossier", dossier.json())).toEqual([]);
  const refused = await door.get("/api/audit.jsonl");
  expect(refused.statusCode).toBe(401);
  expect(misfits("Problem", refused.json())).toEqual([]);
});

test.each(["/d/nowhere.json", "/d/trails/v/99.json", "/d/trails/changes?since=x", "/taxonomy/9.9.json"])(
  "%s is refused as described",
  async (url) => {
    const { statusCode, body } = await door.get(url);
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(misfits("Problem", JSON.parse(body))).toEqual([]);
  },
);

test("verbs answer and refuse in the envelopes that are described", async () => {
  const anybody = trpcOf(door.server, {});
  expect((await anybody.ask("session.ways")).statusCode).toBe(200);
  const refused = await door.get("/trpc/sdk.search?input=%7B%7D");
  expect(refused.statusCode).toBe(401);
  expect(misfits("VerbProblem", refused.json())).toEqual([]);
  expect((await anybody.ask("session.me")).statusCode).toBe(200);
});

test("a question may stand in the body, as described, and no order in an address", async () => {
  const legal = await door.someone("long@example.com", "legal");
  const { get, post } = described.paths["/trpc/sdk.search"] ?? {};
  expect([get?.operationId, post?.operationId]).toEqual(["sdk.search", "sdk.search.long"]);
  const asked = { ...legal.headers, "content-type": "application/json" };
  const inBody = await door.server.inject({
    method: "POST",
    url: "/trpc/sdk.search",
    headers: asked,
    payload: "{}",
  });
  expect(inBody.statusCode).toBe(200);
  expect(inBody.json()).toEqual((await door.get("/trpc/sdk.search?input=%7B%7D", legal.headers)).json());
  expect(described.paths["/trpc/change.decide"]?.get).toBeUndefined();
});

test("what a verb answers is described, and what it does not answer is noticed", () => {
  const whole = { result: { data: { id: "c", edit: 1 } } };
  expect(undescribed("change.save", whole)).toEqual([]);
  for (const data of [{ id: "c" }, { id: "c", edit: "1" }, { id: "c", edit: 1, more: 1 }, null])
    expect(undescribed("change.save", { result: { data } })).not.toEqual([]);
});

test("an answer with a member that nobody described is noticed", () => {
  const whole = { apps: [], next: null };
  expect(misfits("Listing", whole)).toEqual([]);
  expect(misfits("Listing", { ...whole, more: 1 })).not.toEqual([]);
  expect(misfits("Listing", { apps: [] })).not.toEqual([]);
});

/** The routes of a tree as Fastify prints it. */
function routesOf(tree: string): string[] {
  const above: string[] = [];
  return tree.split("\n").flatMap((line) => {
    const [, indent = "", part, methods] = /^([│ ]*)[├└]── (.*?)(?: \((.+)\))?$/.exec(line) ?? [];
    if (part === undefined) return [];
    const depth = indent.length / 4;
    above.length = depth;
    above.push(part);
    return methods === undefined ? [] : [above.join("")];
  });
}

/** What of `value` does not fit a component of the description. */
function misfits(name: string, value: unknown): unknown[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ ...described, $id: "https://pilu.example/openapi.json" });
  const validate = ajv.getSchema(`https://pilu.example/openapi.json#/components/schemas/${name}`);
  if (validate === undefined) throw new Error(`no component ${name}`);
  validate(value);
  return validate.errors ?? [];
}
