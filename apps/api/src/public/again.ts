// An answer that is sent again byte by byte. Node checks and joins every header of every answer, which takes as long as all
// else the door does for a page; these were checked when they were first sent (docs/adr/0010).
import type { ServerResponse } from "node:http";

export interface Whole {
  readonly head: Buffer;
  readonly body: Buffer;
}

/**
 * The head of a 200 as `writeHead` sends it to a reader whose connection stays open (RFC 9112 section 2.1).
 * `headers` are names and values in turn that `writeHead` has taken once; `at` is epoch milliseconds, `keepAlive` milliseconds.
 */
export function headOf(
  headers: readonly string[],
  { at, keepAlive }: { at: number; keepAlive: number },
): Buffer {
  const lines = ["HTTP/1.1 200 OK"];
  for (let n = 0; n < headers.length; n += 2) lines.push(`${headers[n]}: ${headers[n + 1]}`);
  lines.push(`Date: ${new Date(at).toUTCString()}`, "Connection: keep-alive");
  lines.push(`Keep-Alive: timeout=${Math.floor(keepAlive / 1000)}`, "", "");
  return Buffer.from(lines.join("\r\n"), "latin1");
}

/**
 * Sends the answer and ends the response; false, with nothing sent, where Node itself has more to see to: another answer of
 * the same connection goes first, its reader is slow, or the connection closes after this one.
 */
export function sendAgain(response: ServerResponse, { head, body }: Whole): boolean {
  const { socket } = response;
  if (!socket?.writable || socket.writableNeedDrain || !response.shouldKeepAlive) return false;
  socket.cork();
  socket.write(head);
  socket.write(body);
  socket.uncork();
  // Tells Node's server, which waits for this event, that the connection is free for the next question.
  response.emit("finish");
  return true;
}
