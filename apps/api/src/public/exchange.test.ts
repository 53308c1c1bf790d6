import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

const day = 86_400_000;
let door: OpenDoor;
beforeAll(async () => {
  door = await openDoor({ apps: [appNamed("lamp"), appNamed("kettle", { listed: false })] });
  await door.publish("lamp", {
    effectiveAt: door.clock.at + day,
    title: { "zh-CN": "新名", en: "A new title" },
  });
  await door.readVersions();
});
afterAll(() => door.close());

describe("a version for other programs", () => {
  test("stands at the app's address while it holds, and at its own for ever", async () => {
    const now = await door.get("/d/lamp.cdx.json");
    const fixed = await door.get("/d/lamp/v/1.cdx.json");
    expect(now.body).toBe(fixed.body);
    expect(fixed.headers["cache-control"]).toBe("public, max-age=86400");
    expect(now.headers.link).toBe('</d/lamp/v/2>; rel="successor-version"');
    expect((await door.get("/d/lamp/v/2.cdx.json")).body).not.toBe(now.body);
  });

  test("is kept no longer than it holds", async () => {
    const before = door.clock.at;
    try {
      door.clock.at += day - 30_000;
      const last = await door.get("/d/lamp.dpv.jsonld");
      expect(last.headers["cache-control"]).toMatch(/^public, max-age=[0-3]?[0-9]$/);
      door.clock.at += 60_000;
      expect((await door.get("/d/lamp.dpv.jsonld")).body).toContain("/d/lamp/v/2#");
    } finally {
      door.clock.at = before;
    }
  });

  test("names the file it is kept in, and says who it is in its own words", async () => {
    const { headers, body } = await door.get("/d/lamp.fides.yaml");
    expect(headers["content-disposition"]).toBe('inline; filename="lamp-v1.fides.yaml"');
    expect(headers["content-type"]).toBe("application/yaml; charset=utf-8");
    expect(body).toContain('legal_name: "深圳市腾讯计算机系统有限公司"');
  });

  test.each(["/d/lamp.cdx", "/d/lamp.cdx.yaml", "/d/nobody.cdx.xml", "/d/lamp/v/9.fides.yaml"])(
    "%s is not there",
    async (url) => {
      expect((await door.get(url)).statusCode).toBe(404);
    },
  );
});

test("the page leads programs to its data and its feed", async () => {
  const { body } = await door.get("/d/lamp/en");
  const alternates = [...body.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)">/g)];
  expect(alternates.map(([, type, href]) => [type, href])).toEqual([
    ["application/atom+xml", "http://pilu.example/d/lamp/feed.atom?lang=en"],
    ["application/json", "http://pilu.example/d/lamp.json"],
  ]);
  expect((await door.get("/d/lamp/v/1/en")).body).toContain('href="http://pilu.example/d/lamp/v/1.json"');
});

describe("the taxonomy", () => {
  test("is data that never changes", async () => {
    const { headers, body } = await door.get("/taxonomy/1.0.json");
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    const { taxonomy, crosswalks } = JSON.parse(body);
    expect(taxonomy.version).toBe("1.0");
    const ids = taxonomy.dataTypes.map(({ id }: { id: string }) => id);
    expect(Object.keys(crosswalks.dpv.dataTypes)).toEqual(ids);
    expect(Object.keys(crosswalks.fides.dataTypes)).toEqual(ids);
  });

  test.each(["/taxonomy/0.9.json", "/taxonomy/1.0.xml", "/taxonomy/1.0", "/taxonomy/"])(
    "%s is not there",
    async (url) => {
      expect((await door.get(url)).statusCode).toBe(404);
    },
  );
});

test("a program that knows the origin finds everything, and every address that it is told answers", async () => {
  const registry = (await door.get("/.well-known/pilu.json")).json();
  expect(registry.apps).toBe("http://pilu.example/d.json");
  const formats = registry.app.formats.map((format: string) => `${registry.app.page}.${format}`);
  const { changes, ...pages } = registry.app as Record<string, string>;
  const templates = [...formats, ...Object.values(pages).filter((one) => typeof one === "string")];
  const data = registry.taxonomy.versions.flatMap((one: Record<string, string>) => [one.json, one.csv]);
  const { apps, pages: list, embed, documentSchema, openapi } = registry;
  expect(changes).toMatch(/\/changes\{\?since,/);
  for (const template of [...templates, ...data, apps, list, embed, documentSchema, openapi]) {
    const address = String(template).replace("http://pilu.example", "").replace("{app}", "lamp");
    const { statusCode } = await door.get(address.replace("{n}", "1"));
    expect([address, statusCode]).toEqual([address, 200]);
  }
});

test("the catalogue of RFC 9727 leads to the description, also for who asks for its headers alone", async () => {
  const { linkset } = (await door.get("/.well-known/api-catalog")).json();
  expect(linkset[0]["service-desc"][0].href).toBe("http://pilu.example/openapi.json");
  const head = await door.server.inject({ method: "HEAD", url: "/.well-known/api-catalog" });
  expect(head.headers.link).toBe('</.well-known/api-catalog>; rel="api-catalog"');
  expect(head.headers["content-type"]).toMatch(/^application\/linkset\+json/);
});

test("where the list of apps is switched off, no address of it is told", async () => {
  const quiet = await openDoor({ apps: [appNamed("lamp")], listsApps: false });
  try {
    const registry = (await quiet.get("/.well-known/pilu.json")).json();
    expect([registry.apps, registry.pages]).toEqual([null, null]);
    expect((await quiet.get("/.well-known/pilu.json")).body).not.toContain("lamp");
    expect((await quiet.get("/d/lamp.cdx.json")).statusCode).toBe(200);
  } finally {
    await quiet.close();
  }
});
