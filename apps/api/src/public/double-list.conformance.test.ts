import { decisionOn, editOf, submitted } from "@pilu/core/testing/desk";
import { person } from "@pilu/core/testing/person";
import { smallBeginning } from "@pilu/core/testing/small-beginning";
import { testStores } from "@pilu/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

const app = "lanjing-trails";

describe.each(testStores())("the two lists of an app, on $engine", ({ open }) => {
  let door: OpenDoor;
  let desk: Parameters<typeof submitted>[0];
  const clock = { at: Date.now() };
  beforeAll(async () => {
    const store = await open({ clock: () => clock.at });
    door = await openDoor({ apps: [], beginning: smallBeginning, clock, store });
    const [engineer, legal, otherLegal, admin, viewer] = await Promise.all(
      (["engineer", "legal", "legal", "admin", "viewer"] as const).map((role) => person(store, role)),
    );
    if (!engineer || !legal || !otherLegal || !admin || !viewer) throw new Error("somebody is missing");
    desk = { core: door.core, store, engineer, legal, otherLegal, admin, viewer };
    clock.at += 2_000;
    await door.readVersions();
  });
  afterAll(() => door.close());

  test.each(["collected", "shared"])(
    "%s is a page, and data, as it is now and with its version",
    async (list) => {
      for (const below of [`/d/${app}`, `/d/${app}/v/1`])
        for (const [end, type] of [
          ["/zh-CN", "text/html; charset=utf-8"],
          ["/en", "text/html; charset=utf-8"],
          [".json", "application/json; charset=utf-8"],
          [".md?lang=en", "text/markdown; charset=utf-8"],
          [".csv?lang=zh-CN", "text/csv; charset=utf-8"],
        ]) {
          const { statusCode, headers } = await door.get(`${below}/${list}${end}`);
          expect([below, end, statusCode, headers["content-type"]]).toEqual([below, end, 200, type]);
        }
    },
  );

  test("in the reader's language where the address names none, with the address at which it always stands", async () => {
    const { headers, body } = await door.get(`/d/${app}/shared`, { "accept-language": "en-GB" });
    expect(headers).toMatchObject({
      "content-location": `/d/${app}/shared/en`,
      "content-language": "en",
      vary: "Accept-Encoding, Accept-Language",
    });
    expect(body).toBe((await door.get(`/d/${app}/shared/en`)).body);
    expect((await door.get(`/d/${app}/collected.csv?lang=en`)).headers["content-disposition"]).toBe(
      `inline; filename="${app}-v1-collected-en.csv"`,
    );
  });

  test("is led to from the page of what holds now, and not from pages whose words never change", async () => {
    const link = `http://pilu.example/d/${app}/collected/en`;
    expect((await door.get(`/d/${app}/en`)).body).toContain(`href="${link}"`);
    expect((await door.get(`/d/${app}/v/1/en`)).body).not.toContain(link);
  });

  test("is not there where the app or the version is not", async () => {
    for (const address of [
      "/d/nobody/shared",
      `/d/${app}/v/9/shared.json`,
      `/d/${app}/collected/fr`,
      `/d/${app}/other`,
    ])
      expect([address, (await door.get(address)).statusCode]).toEqual([address, 404]);
  });

  test("tells at once what the app itself collects, while the lists of its versions stay as they were", async () => {
    const kinds = async (address: string) =>
      (await door.get(address))
        .json()
        .rows.map((row: { by: unknown; kind: { id: string } | null }) =>
          row.by === null ? row.kind?.id : null,
        );
    const before = await kinds(`/d/${app}/collected.json`);
    expect(before).toContain("phone-number");
    expect(await kinds(`/d/${app}/v/1/collected.json`)).toEqual(before);
    const edit = await editOf(desk, { kind: "app", id: app }, (body) => ({
      ...body,
      firstParty: body.firstParty.filter(({ type }) => type !== "phone-number"),
    }));
    const change = await submitted(desk, [edit]);
    await door.core.change.decide({ actor: desk.legal, decision: await decisionOn(desk, change) });
    await door.core.disclosure.drain({ actor: desk.legal });
    clock.at += 61_000;
    await door.readVersions();
    expect((await door.get(`/d/${app}.json`)).json().version).toBe(1);
    expect(await kinds(`/d/${app}/collected.json`)).not.toContain("phone-number");
    expect(await kinds(`/d/${app}/v/1/collected.json`)).toEqual(before);
  });
});
