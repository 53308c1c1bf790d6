import { testStores } from "@pilu/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";
import { trpcOf } from "../testing/session.ts";

describe.each(testStores())("the versions of an app over tRPC on $engine", ({ open }) => {
  let door: OpenDoor;
  beforeAll(async () => {
    door = await openDoor({ apps: [appNamed("trails")], store: await open() });
  });
  afterAll(() => door.close());

  test("are for whoever may read the registry", async () => {
    const viewer = await door.someone("viewer@example.com", "viewer");
    const line = await viewer.ask("version.timeline", { slug: "trails" });
    expect(line.data).toMatchObject({ app: { id: "trails" }, versions: [{ n: 1, base: null }] });
    const told = await viewer.ask("version.told", { app: "trails", versions: [1] });
    expect(told.data).toMatchObject([{ n: 1, decisions: [{ change: null }] }]);
    const compared = await viewer.ask("version.compare", { slug: "trails", from: 1, to: 1 });
    expect(compared.data).toMatchObject({ class: "none", differences: [] });
    const { data: rows } = await viewer.ask("registry.rules", undefined as never);
    expect(rows.find((one: { row: number }) => one.row === 24)).toMatchObject({ hasFloor: true });
    const nobody = trpcOf(door.server, {});
    for (const verb of ["timeline", "told", "compare"])
      expect((await nobody.ask(`version.${verb}`, {})).statusCode).toBe(401);
  });
});
