import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { freePort, start } from "./product.ts";

const data = mkdtempSync(join(tmpdir(), "pilu-start-"));
afterAll(() => rmSync(data, { recursive: true, force: true }));

test("the first start makes a secret that only its user may read", () => {
  expect(statSync(join(inject("data"), "data/secret")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(inject("data"), "data/secret"), "utf8")).toMatch(/^[0-9a-f]{64}$/);
});

test("a second start keeps what the first one published", async () => {
  const environment = {
    PILU_DATA: data,
    PILU_API_PORT: String(await freePort()),
    PILU_WEB_PORT: String(await freePort()),
  };
  const door = `http://127.0.0.1:${environment.PILU_API_PORT}`;
  const documents = async () => {
    const running = start(environment);
    await running.ready;
    const { apps } = await (await fetch(`${door}/d.json`)).json();
    const bodies = await Promise.all(
      apps.map(async (app: { slug: string }) => (await fetch(`${door}/d/${app.slug}/v/1.json`)).text()),
    );
    await running.stop();
    return bodies;
  };
  const first = await documents();
  expect(first).toHaveLength(3);
  expect(await documents()).toEqual(first);
});

test("a port in use is one line that names the address and the variable", async () => {
  const other = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
  const running = start({
    PILU_DATA: data,
    PILU_API_PORT: String(port),
    PILU_WEB_PORT: String(await freePort()),
  });
  running.ready.catch(() => {});
  const { code, output } = await running.ended;
  other.close();
  expect(code).toBe(2);
  expect(output.trim().split("\n").at(-1)).toMatch(
    new RegExp(`127\\.0\\.0\\.1:${port} is taken.*PILU_API_PORT=`),
  );
});
