// The log as a file, for whoever keeps a copy elsewhere, and everything on record for one version as another.
import { Readable } from "node:stream";
import type { Core } from "@pilu/core";
import type { Identity } from "@pilu/identity";
import { Problem } from "@pilu/schema";
import type { FastifyInstance } from "fastify";
import { toHeaders } from "../identity/routes.ts";

export async function auditRoutes(
  server: FastifyInstance,
  { core, identity }: { core: Core; identity: Pick<Identity, "actorOf"> },
): Promise<void> {
  server.get("/api/audit.jsonl", async (request, reply) => {
    const actor = await identity.actorOf(toHeaders(request));
    if (actor === null) throw new Problem("sign-in.needed");
    await core.access.mustBeAllowed(actor, "audit.read");
    reply.headers({
      "content-type": "application/jsonl; charset=utf-8",
      "content-disposition": 'attachment; filename="pilu-audit.jsonl"',
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    return reply.send(Readable.from(core.audit.lines({ actor })));
  });

  server.get<{ Params: { slug: string; n: string } }>(
    "/api/apps/:slug/versions/:n/dossier.json",
    async (request, reply) => {
      const actor = await identity.actorOf(toHeaders(request));
      if (actor === null) throw new Problem("sign-in.needed");
      const { slug } = request.params;
      const n = Number(request.params.n);
      if (!Number.isSafeInteger(n) || n < 1) throw new Problem("page.unknown");
      const text = await core.disclosure.dossier({ actor, slug, n });
      // The name is a slug that an app has: the dossier was refused for any other.
      const name = `${slug}-version-${n}-dossier.json`;
      reply.headers({
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      });
      return reply.send(text);
    },
  );
}
