import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appNamed } from "../testing/beginning.ts";
import { type OpenDoor, openDoor } from "../testing/open-door.ts";

let door: OpenDoor;
let port: number;
beforeAll(async () => {
  door = await openDoor({ apps: [appNamed("trails"), appNamed("ferry")] });
  await door.server.listen({ host: "127.0.0.1", port: 0 });
  const address = door.server.server.address();
  if (address === null || typeof address === "string") throw new Error("the door does not listen");
  port = address.port;
});
afterAll(() => door.close());

const page = "/d/trails/en";
const ask = (path: string, ...headers: readonly string[]) =>
  [`GET ${path} HTTP/1.1`, "Host: pilu.example", ...headers, "", ""].join("\r\n");

/** Answers of one connection as they come, each with its head and the bytes that its length promises. */
function answersOf(socket: Socket) {
  let bytes = Buffer.alloc(0);
  const waiting = socket[Symbol.asyncIterator]();
  return async () => {
    for (;;) {
      const end = bytes.indexOf("\r\n\r\n");
      const head = end === -1 ? "" : bytes.subarray(0, end).toString("latin1");
      const whole = end + 4 + Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0);
      if (end !== -1 && bytes.length >= whole) {
        const body = bytes.subarray(end + 4, whole);
        bytes = bytes.subarray(whole);
        return { head, body };
      }
      const { value, done } = await waiting.next();
      if (done === true) throw new Error("the connection ended in the middle of an answer");
      bytes = Buffer.concat([bytes, value]);
    }
  };
}

/** How many answers the door has given out of its memory. */
const given = async () => {
  const { body } = await door.get("/metrics");
  return Number(/^pilu_pages_from_memory_total (\d+)$/m.exec(body)?.[1]);
};
const undated = (head: string) => head.replace(/^Date: .*$/m, "Date");

test("an answer given again is the first one byte by byte, on a connection that stays open", async () => {
  const socket = connect(port, "127.0.0.1");
  const next = answersOf(socket);
  const answers = [];
  for (let n = 0; n < 4; n += 1) {
    socket.write(ask(page));
    answers.push(await next());
  }
  const [first] = answers;
  expect(first?.head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  for (const { head, body } of answers) {
    expect(undated(head)).toBe(undated(first?.head ?? ""));
    expect(body.equals(first?.body ?? Buffer.alloc(0))).toBe(true);
  }
  socket.destroy();
});

test("questions that come before their answers are answered in their order", async () => {
  const socket = connect(port, "127.0.0.1");
  const next = answersOf(socket);
  const paths = [page, "/d/ferry/en", page, page, "/healthz", page, "/d/ferry/en"];
  socket.write(paths.map((path) => ask(path)).join(""));
  const alone = new Map<string, Buffer>();
  for (const path of new Set(paths)) alone.set(path, (await door.get(path)).rawPayload);
  for (const path of paths) expect((await next()).body.equals(alone.get(path) ?? Buffer.alloc(0))).toBe(true);
  socket.destroy();
});

test("a reader who closes, and one of the protocol before, see their connection end after the answer", async () => {
  await door.get(page);
  const before = ask(page).replace("HTTP/1.1", "HTTP/1.0");
  for (const question of [ask(page, "Connection: close"), before]) {
    const socket = connect(port, "127.0.0.1");
    socket.write(question);
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk);
    const { rawPayload } = await door.get(page);
    expect(Buffer.concat(chunks).subarray(-rawPayload.length).equals(rawPayload)).toBe(true);
  }
});

test("who hangs up in the middle disturbs nobody", async () => {
  for (let n = 0; n < 20; n += 1) {
    const socket = connect(port, "127.0.0.1");
    socket.write(ask(page).repeat(5));
    await new Promise((done) => socket.once("data", done));
    socket.destroy();
  }
  const hits = await given();
  const socket = connect(port, "127.0.0.1");
  const next = answersOf(socket);
  for (let n = 0; n < 3; n += 1) {
    socket.write(ask(page));
    expect((await next()).head).toContain("200 OK");
  }
  socket.destroy();
  expect(await given()).toBeGreaterThanOrEqual(hits + 2);
});
