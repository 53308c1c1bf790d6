// The portal's scripts and style sheets as the build compressed them: brotli, a seventh smaller than the portal's gzip.
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { FastifyReply, FastifyRequest } from "fastify";
import { chooseEncoding } from "../public/negotiate.ts";

const types: Readonly<Record<string, string>> = {
  js: "application/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

/**
 * Answers with `<file>.br` where the reader takes brotli and the build made one; leaves everything else to the portal.
 * The addresses hold a hash of the file, so that a reader asks once.
 */
export function sendCompressed(webUrl: string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const [path, ending = ""] = /^\/_next\/static\/(?:[\w~-]+[./])+(js|css)(?=\?|$)/.exec(request.url) ?? [];
    const type = types[ending];
    if (path === undefined || type === undefined || request.method !== "GET") return;
    if (chooseEncoding(request.headers["accept-encoding"]) !== "br") return;
    const file = await fetch(`${webUrl}${path}.br`, { redirect: "error" }).catch(() => null);
    if (file?.status !== 200 || file.body === null) {
      await file?.body?.cancel();
      return;
    }
    reply.headers({
      "content-type": type,
      "content-encoding": "br",
      vary: "accept-encoding",
      "cache-control": file.headers.get("cache-control") ?? "no-store",
      "x-content-type-options": "nosniff",
    });
    const length = file.headers.get("content-length");
    if (length !== null) reply.header("content-length", length);
    return reply.send(Readable.fromWeb(file.body as ReadableStream));
  };
}
