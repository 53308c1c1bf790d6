// What browsers and crawlers ask every site for, answered here so that no portal page is made of it.
import type { FastifyInstance } from "fastify";

/** Published lists may be found; the portal is nobody's business. */
const open = ["/d", "/embed.js", "/schema/", "/taxonomy/", "/openapi.json", "/.well-known/"];
const robots = ["User-agent: *", ...open.map((path) => `Allow: ${path}`), "Disallow: /", ""].join("\n");

export function smallFiles(server: FastifyInstance): void {
  server.get("/robots.txt", (_request, reply) =>
    reply
      .headers({ "content-type": "text/plain; charset=utf-8", "cache-control": "max-age=86400" })
      .send(robots),
  );
  // Pages name their icon where they have one; nothing at all is what this address has.
  server.get("/favicon.ico", (_request, reply) =>
    reply.code(204).headers({ "cache-control": "max-age=86400" }).send(),
  );
}
