import { expect, test } from "vitest";
import type { Edit } from "./draft.ts";
import { splitEdits } from "./split.ts";

const edit = (kind: Edit["kind"], id: string, refers: Record<string, string> = {}): Edit => ({
  kind,
  id,
  base: null,
  nature: { kind: "new" },
  proposed: { id, ...refers },
});
const use = (sdk: string) => edit("integration", `trails/${sdk}`, { app: "trails", sdk });
const keysOf = (part: readonly Edit[] | undefined) => part?.map(({ kind, id }) => `${kind} ${id}`);

test("what fits into one change stays as it is, in its order", () => {
  const edits = [use("maps"), edit("sdk", "maps", { vendor: "north" })];
  expect(splitEdits(edits)).toEqual([edits]);
  expect(splitEdits([])).toEqual([]);
});

test("an SDK, its new company and its use stay in one change", () => {
  const sdks = ["a", "b", "c", "d"].map((id) => edit("sdk", id, { vendor: id === "b" ? "v-a" : `v-${id}` }));
  const vendors = ["v-a", "v-c", "v-d"].map((id) => edit("vendor", id));
  const uses = ["a", "b", "c", "d"].map(use);
  const parts = splitEdits([...vendors, ...sdks, ...uses], 6);
  expect(parts.map((part) => part.length)).toEqual([5, 6]);
  expect(keysOf(parts[0])).toEqual([
    "vendor v-a",
    "sdk a",
    "sdk b",
    "integration trails/a",
    "integration trails/b",
  ]);
});

test("1,400 uses of registered SDKs make three changes with each of them once", () => {
  const parts = splitEdits(Array.from({ length: 1400 }, (_, at) => use(`s${at}`)));
  expect(parts.map((part) => part.length)).toEqual([500, 500, 400]);
  expect(new Set(parts.flat().map(({ id }) => id)).size).toBe(1400);
});

test("a company with too many new SDKs comes before them, and they before their uses", () => {
  const ids = Array.from({ length: 6 }, (_, at) => `s${at}`);
  const edits = [...ids.map(use), ...ids.map((id) => edit("sdk", id, { vendor: "v" })), edit("vendor", "v")];
  const kinds = splitEdits(edits, 5)
    .flat()
    .map(({ kind }) => kind);
  expect(kinds).toEqual(["vendor", ...ids.map(() => "sdk"), ...ids.map(() => "integration")]);
});
