import type { Revision } from "@pilu/db";
import { App, canonical } from "@pilu/schema";
import { expect, test } from "vitest";
import { sha256 } from "../hash.ts";
import { smallBeginning } from "../testing/small-beginning.ts";
import { bodyOf, stateOf } from "./body.ts";

const app = App.parse(smallBeginning.apps[0]);
const stored = (body: string): Revision => {
  const place = { effectiveAt: 0, number: 1, seq: 1, sets: "[]" };
  return { ...place, kind: "app", id: app.id, body, digest: sha256(body) };
};

test("an app from before lists could be framed may be framed by nobody", () => {
  const { frameAncestors: _, ...settings } = app.settings;
  const older = stored(canonical({ schema: "pilu.app/1", app: { ...app, settings } }));
  expect(stateOf("app", older)).toEqual({ ...app, settings: { ...settings, frameAncestors: [] } });
});

test("an app is written with the sites that may frame its list and read back as it was", () => {
  const settings = { ...app.settings, frameAncestors: ["https://*.example.com:8443"] };
  const body = bodyOf("app", { ...app, settings });
  expect(body).toContain('"schema":"pilu.app/2"');
  expect(stateOf("app", stored(body))).toEqual({ ...app, settings });
});
