// The public addresses. They are served past the framework's hooks and replies: a page in memory is one lookup and
// one write.
import type { IncomingMessage, ServerResponse } from "node:http";
import { Problem } from "@pilu/schema";
import type { FastifyInstance } from "fastify";
import { answerFrame } from "../embedding/frame-page.ts";
import { answerEmbed } from "../embedding/script-file.ts";
import { answerOpenApi } from "../openapi/page.ts";
import { publicProblem } from "../problem/known.ts";
import { readAddress } from "./address.ts";
import { answerChanges } from "./changes-page.ts";
import { answerDisclosure } from "./disclosure-page.ts";
import { answerCatalog, answerDiscovery } from "./discovery-page.ts";
import { answerDoubleList } from "./double-list-page.ts";
import { answerDownload } from "./download-page.ts";
import { answerExchange } from "./exchange-page.ts";
import { answerFeed } from "./feed-page.ts";
import { answerHistory } from "./history-page.ts";
import { answerIndex } from "./index-page.ts";
import { type Listing, openListing } from "./listing.ts";
import { type Question, readQuestion } from "./question.ts";
import { refuse } from "./refuse.ts";
import { answerSchema } from "./schema-file.ts";
import type { Shelf } from "./shelf.ts";
import { answerTaxonomy } from "./taxonomy-page.ts";

/** Every address below which nothing is passed to the portal. */
const roots = [
  "/d",
  "/d.json",
  "/d/*",
  "/schema/*",
  "/taxonomy/*",
  "/embed.js",
  "/openapi.json",
  "/.well-known/pilu.json",
  "/.well-known/api-catalog",
];

export function publicRoutes(
  server: FastifyInstance,
  { shelf, onFault }: { shelf: Shelf; onFault: (fault: { error: unknown; path: string }) => void },
): void {
  const listing = openListing(shelf.versions);
  const handler = answering(shelf, { listing, onFault });
  for (const url of roots) {
    server.all(url, { exposeHeadRoute: false }, (request, reply) => {
      reply.hijack();
      handler(request.raw, reply.raw);
    });
  }
}

function answering(
  shelf: Shelf,
  {
    listing,
    onFault,
  }: { listing: () => Listing; onFault: (fault: { error: unknown; path: string }) => void },
) {
  const failed = (question: Question, error: unknown) => {
    const problem = publicProblem(error);
    if (problem.code === "internal") onFault({ error, path: question.path });
    const { apps } = listing();
    refuse(question, { problem, index: apps.length > 0 ? `${shelf.publicUrl}/d` : null });
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    const question = readQuestion(request, response);
    try {
      answer(shelf, { question, listing })?.catch((error: unknown) => failed(question, error));
    } catch (error) {
      failed(question, error);
    }
  };
}

function answer(
  shelf: Shelf,
  { question, listing }: { question: Question; listing: () => Listing },
): void | Promise<void> {
  const { method } = question.request;
  if (method === "OPTIONS") return preflight(question);
  if (method !== "GET" && method !== "HEAD") throw new Problem("request.method");
  const address = readAddress(question.path);
  const slug = address !== null && "app" in address ? shelf.versions.renamed(address.app) : undefined;
  if (slug !== undefined) return moved(question, (url) => url.replace(/^\/d\/[a-z0-9-]+/, `/d/${slug}`));
  const trimmed = question.path.replace(/\/+$/, "");
  if (address === null && trimmed !== question.path && readAddress(trimmed) !== null)
    return moved(question, (url) => trimmed + url.slice(question.path.length));
  switch (address?.page) {
    case "disclosure":
      return answerDisclosure(shelf, { address, question });
    case "download":
      return answerDownload(shelf, { address, question });
    case "exchange":
      return answerExchange(shelf, { address, question });
    case "double-list":
      return answerDoubleList(shelf, { address, question });
    case "history":
      return answerHistory(shelf, { address, question });
    case "feed":
      return answerFeed(shelf, { address, question });
    case "changes":
      return answerChanges(shelf, { address, question });
    case "index":
      return answerIndex(shelf, { listing: listing(), format: address.format, question });
    case "frame":
      return answerFrame(shelf, { address, question });
    case "embed":
      return answerEmbed(shelf, question);
    case "schema":
      return answerSchema(shelf, question);
    case "taxonomy":
      return answerTaxonomy(shelf, { address, question });
    case "discovery":
      return answerDiscovery(shelf, { listing: listing(), question });
    case "catalog":
      return answerCatalog(shelf, question);
    case "openapi":
      return answerOpenApi(shelf, question);
    case undefined:
      throw new Problem("page.unknown");
  }
}

/** The same page at the address that it is known by: of an app with another slug now, or without a slash at its end. */
function moved({ request, response }: Question, to: (url: string) => string): void {
  response.writeHead(308, {
    Location: to(request.url ?? ""),
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "max-age=60",
    "Content-Length": "0",
  });
  response.end();
}

/** Other sites may read, and may ask whether what they have is still current. */
function preflight({ response }: Question): void {
  response.writeHead(204, {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
  });
  response.end();
}
