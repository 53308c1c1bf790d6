import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { onTestFinished } from "vitest";
import { untrusted } from "./untrusted.ts";

/** A server on this machine for one test; gives its port. */
export function serve(listener: RequestListener, { secure = false } = {}): Promise<number> {
  const server: Server = secure ? createSecureServer(untrusted, listener) : createServer(listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    }),
  );
}
