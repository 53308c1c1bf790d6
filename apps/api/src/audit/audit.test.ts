import { expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { openDoor } from "../testing/open-door.ts";

test("the log is a file of lines for those who may read it, and for nobody else", async () => {
  const door = await openDoor({ apps: [appNamed("atlas")] });
  const counsel = await door.someone("counsel@example.com", "legal");
  const engineer = await door.someone("engineer@example.com", "engineer");
  const asked = (headers = {}) => door.get("/api/audit.jsonl", headers);
  expect((await asked()).statusCode).toBe(401);
  expect((await asked(engineer.headers)).statusCode).toBe(403);
  const answer = await asked(counsel.headers);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["content-disposition"]).toContain("attachment");
  const lines = answer.body
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { is: string });
  expect(lines[0]?.is).toBe("begin");
  expect(lines.at(-1)?.is).toBe("end");
  expect(lines.filter(({ is }) => is === "version")).toHaveLength(1);
  await door.close();
});

test("everything on record for a version is a file for those who may read the log, and fits the registry", async () => {
  const door = await openDoor({ apps: [appNamed("atlas")] });
  const counsel = await door.someone("counsel@example.com", "legal");
  const engineer = await door.someone("engineer@example.com", "engineer");
  const asked = (path: string, headers = {}) => door.get(`/api/apps/${path}/dossier.json`, headers);
  expect((await asked("atlas/versions/1")).statusCode).toBe(401);
  expect((await asked("atlas/versions/1", engineer.headers)).statusCode).toBe(403);
  for (const path of ["atlas/versions/2", "atlas/versions/0", "atlas/versions/1.5", "nobody/versions/1"])
    expect((await asked(path, counsel.headers)).statusCode).toBe(404);
  const answer = await asked("atlas/versions/1", counsel.headers);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["content-disposition"]).toBe('attachment; filename="atlas-version-1-dossier.json"');
  expect(answer.json()).toMatchObject({ schema: "pilu.dossier/1", app: "atlas", version: 1 });
  expect(await door.core.registry.against(answer.body)).toBeNull();
  await door.close();
});
