import type { Revision } from "@pilu/db";
import { canonical } from "@pilu/schema";
import { expect, test } from "vitest";
import { sha256 } from "../hash.ts";
import { bodyOf, stateOf } from "./body.ts";

function stored(body: string): Revision {
  const place = { effectiveAt: 0, number: 1, seq: 1, sets: "[]" };
  return { ...place, kind: "registry", id: "registry", body, digest: sha256(body) };
}

test("settings from before companies could set classes of their own have none", () => {
  const registry = { taxonomy: "1.0", timeZone: "Asia/Shanghai", listsApps: true };
  const older = stored(canonical({ schema: "pilu.registry/1", registry }));
  expect(stateOf("registry", older)).toEqual({ ...registry, overrides: [] });
});

test("settings are written with their classes and read back as they were", () => {
  const overrides = [{ row: 25, class: "notify" as const, reason: "We tell of every purpose that ends." }];
  const settings = { taxonomy: "1.0", timeZone: "Asia/Shanghai", listsApps: false, overrides };
  const body = bodyOf("registry", settings);
  expect(body).toContain('"schema":"pilu.registry/2"');
  expect(stateOf("registry", stored(body))).toEqual(settings);
});
