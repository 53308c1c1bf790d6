import type { Integration, Sdk, Vendor } from "@pilu/schema";
import { expect, test } from "vitest";
import { at, textAt } from "../register/form/path.ts";
import { choosing, chosenIn, type Into, leaving, nameOf, registering, setting } from "./choices.ts";

const sdk = (id: string, vendor = "north") =>
  ({ id, vendor, purposes: ["push"], platforms: ["android"], kind: "sdk" }) as unknown as Sdk;
const north = { id: "north" } as unknown as Vendor;
const into: Into = {
  app: { id: "trails", platforms: ["android", "ios"] } as unknown as Into["app"],
  held: new Map([
    [
      "old",
      {
        integration: { id: "trails/old", sdk: "old", status: "retired" } as unknown as Integration,
        number: 3,
      },
    ],
  ]),
};
const keys = (edits: ReturnType<typeof choosing>) => edits.map(({ kind, id }) => `${kind} ${id}`);

test("what the registry lacks comes in with its use, its company once; nothing is chosen twice", () => {
  const wanted = ["a", "b"].map((id) => ({ sdk: sdk(id), register: { vendor: north } }));
  const edits = choosing(choosing([], wanted, into), wanted, into);
  expect(keys(edits)).toEqual([
    "vendor north",
    "sdk a",
    "integration trails/a",
    "sdk b",
    "integration trails/b",
  ]);
  expect([...chosenIn(edits)]).toEqual(["a", "b"]);
  expect(at(edits[2]?.proposed, "platforms")).toEqual(["android"]);
  expect(keys(leaving(edits, "a"))).toEqual(["vendor north", "sdk b", "integration trails/b"]);
  expect(leaving(leaving(edits, "a"), "b")).toEqual([]);
});

test("an SDK that was taken out of the app before comes back on its last revision", () => {
  const [edit] = choosing([], [{ sdk: sdk("old"), register: null }], into);
  expect(edit).toMatchObject({ base: 3, proposed: { status: "live" } });
});

test("an unknown package begins an SDK of its name, found by the package without its version", () => {
  const edits = registering([], "pkg:maven/org.nobody/Knows-This@1.0.0?type=aar", into);
  expect(keys(edits)).toEqual(["sdk knows-this", "integration trails/knows-this"]);
  expect(at(edits[0]?.proposed, "coordinates.purls")).toEqual(["pkg:maven/org.nobody/Knows-This"]);
  expect(keys(registering(edits, "pkg:npm/%40other/knows-this@2", into)).slice(2)).toEqual([
    "sdk knows-this-2",
    "integration trails/knows-this-2",
  ]);
  expect(nameOf("pkg:npm/%40sentry/browser@8.1.0")).toBe("browser");
});

test("one field is set for all uses, or for some", () => {
  const wanted = ["a", "b"].map((id) => ({ sdk: sdk(id), register: null }));
  const all = setting(choosing([], wanted, into), { sdks: null, path: "role", value: "processor" });
  const one = setting(all, { sdks: ["b"], path: "role", value: "joint" });
  expect(one.map((edit) => textAt(edit.proposed, "role"))).toEqual(["processor", "joint"]);
});
