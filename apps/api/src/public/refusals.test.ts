import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

let door: OpenDoor;
let port: number;
beforeAll(async () => {
  door = await openDoor({ apps: [appNamed("trails")] });
  await door.server.listen({ host: "127.0.0.1", port: 0 });
  port = (door.server.server.address() as AddressInfo).port;
});
afterAll(() => door.close());

/** What the door answers to a request line that no client library would send. */
function raw(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: pilu.example\r\nConnection: close\r\n\r\n`),
    );
    socket.setEncoding("utf8");
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}

test.each([
  "/d/nobody",
  "/d/trails/fr",
  "/d/trails/zh-cn",
  "/d/trails.pdf",
  "/d/trails.md?lang=%00",
  "/d/trails/v/2",
  "/d/trails/v/0",
  "/d/trails/v/01",
  "/d/trails/v/-1",
  "/d/trails/v/1e3",
  "/d/trails/v/99999999999999999999",
  "/d/trails/v/1/en/more",
  "/d/trails/history/en",
  "/d/TRAILS",
  "/d/con",
  "/d/__proto__",
  "/d/constructor",
  "/d/%2e%2e/x",
  "/d/trails%00",
  "/d/trails%2fen",
  "/d/<script>alert(1)</script>",
  `/d/${"a".repeat(64)}`,
  `/d/${"a".repeat(8000)}`,
  "/schema/disclosure-2.json?",
  "/schema/../d/trails",
])("%s is a page in both languages that nobody keeps", async (path) => {
  const answer = await raw(path);
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  expect(head).toMatch(/^HTTP\/1\.1 404 /);
  expect(head).toMatch(/\r\nCache-Control: no-store\r\n/);
  expect(body).not.toContain("alert(1)");
  if (path.includes(".json")) return;
  expect(body).toContain('lang="zh-CN"');
  expect(body).toContain('lang="en"');
});

test.each(["/d/../etc/passwd", "/d/..%2f..%2fetc", "//d/trails", "/d//trails"])(
  "%s leads nowhere",
  async (path) => {
    expect(await raw(path)).toMatch(/^HTTP\/1\.1 (400|404|502) /);
  },
);

test("a path that is no path is refused as such", async () => {
  expect(await raw("/d/%zz")).toMatch(/^HTTP\/1\.1 40[04] /);
  expect(await raw(`/d/${"a".repeat(20_000)}`)).toMatch(/^HTTP\/1\.1 431 /);
});

test.each([
  ["/d/nobody.json", "app.unknown"],
  ["/d/nobody/history.json", "app.unknown"],
  ["/d/trails/v/2.json", "version.unknown"],
  ["/d/trails/more.json", "page.unknown"],
])("%s is refused with %s, in the reader's language", async (url, code) => {
  const { statusCode, headers, ...answer } = await door.get(url, { "accept-language": "en" });
  expect(statusCode).toBe(404);
  expect(headers["cache-control"]).toBe("no-store");
  const { error } = answer.json();
  expect(error).toMatchObject({ code, faults: [] });
  expect(error.message).toMatch(/^there is no /);
  expect((await door.get(url, { "accept-language": "zh" })).json().error.message).toMatch(/没有/);
});

test("a real socket carries the same bytes as a page in memory", async () => {
  const answer = await raw("/d/trails/v/1.json");
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  expect(head).toMatch(/^HTTP\/1\.1 200 /);
  expect(body).toBe(await door.core.disclosure.text({ app: "trails", n: 1 }));
});

test("the list of apps can be switched off, for all and for one", async () => {
  const off = await openDoor({ apps: [appNamed("trails")], listsApps: false });
  expect((await off.get("/d.json")).statusCode).toBe(404);
  expect((await off.get("/d")).statusCode).toBe(404);
  expect((await off.get("/d/trails")).statusCode).toBe(200);
  await off.close();
  const one = await openDoor({ apps: [appNamed("trails"), appNamed("ferry", { listed: false })] });
  expect((await one.get("/d.json")).json().apps).toMatchObject([{ slug: "trails" }]);
  expect((await one.get("/d/ferry")).statusCode).toBe(200);
  await one.close();
});
