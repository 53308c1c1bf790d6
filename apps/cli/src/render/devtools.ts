// The Chrome DevTools protocol over two pipes: messages in JSON, each ended by U+0000.
import type { ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

export interface DevTools {
  /** Asks for something; throws what the browser says against it. */
  ask(
    method: string,
    params?: Readonly<Record<string, unknown>>,
    sessionId?: string,
  ): Promise<Readonly<Record<string, unknown>>>;
  /** Waits for an event of a session from now on. */
  event(method: string, sessionId: string): Promise<void>;
}

/** Speaks with a browser that was started with `--remote-debugging-pipe`, its file descriptors 3 and 4 being pipes. */
export function devTools(browser: ChildProcess): DevTools {
  const to = browser.stdio[3] as Writable;
  const from = browser.stdio[4] as Readable;
  const waiting = new Map<
    number | string,
    { done: (message: Message) => void; failed: (why: Error) => void }
  >();
  const fail = (why: Error) => {
    for (const { failed } of waiting.values()) failed(why);
    waiting.clear();
  };
  browser.once("error", fail);
  browser.once("exit", (code) => fail(new Error(`exit ${code}`)));
  to.on("error", fail);
  const wait = (key: number | string) =>
    new Promise<Message>((done, failed) => {
      waiting.set(key, { done, failed });
    });
  const hear = (message: Message) => {
    const key = message.id ?? `${message.sessionId} ${message.method}`;
    waiting.get(key)?.done(message);
    waiting.delete(key);
  };
  let pieces: Buffer[] = [];
  from.on("data", (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      hear(JSON.parse(Buffer.concat([...pieces, rest.subarray(0, end)]).toString("utf8")) as Message);
      pieces = [];
      rest = rest.subarray(end + 1);
    }
    pieces.push(rest);
  });
  let last = 0;
  return {
    async ask(method, params = {}, sessionId) {
      last += 1;
      const answer = wait(last);
      to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      const { result = {}, error } = await answer;
      if (error !== undefined) throw new Error(`${method}: ${error.message}`);
      return result;
    },
    event: async (method, sessionId) => void (await wait(`${sessionId} ${method}`)),
  };
}
