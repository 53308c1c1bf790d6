// Numbers for Prometheus. They are kept as plain counts where they arise, and read only when they are asked for.
import { createHash, timingSafeEqual } from "node:crypto";
import { Problem } from "@pilu/schema";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { Lately } from "../public/lately.ts";
import type { Variants } from "../public/variants.ts";
import type { Versions } from "../public/versions.ts";

interface Parts {
  readonly lately: Lately;
  readonly variants: Variants;
  readonly versions: Versions;
  /** Opens the numbers to others than this machine. */
  readonly token: string | null;
}

export function metricsRoute(server: FastifyInstance, { token, ...parts }: Parts): void {
  const registry = gather(parts);
  server.get("/metrics", async (request, reply) => {
    if (!mayRead(request, token)) throw new Problem("actor.forbidden", { action: "metrics" });
    return reply
      .headers({ "content-type": registry.contentType, "cache-control": "no-store" })
      .send(await registry.metrics());
  });
}

function gather({ variants, versions, lately }: Omit<Parts, "token">): Registry {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  const counter = (name: string, help: string, value: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  counter(
    "pilu_pages_from_memory_total",
    "Public pages answered from memory",
    () => variants.standing().hits + lately.given(),
  );
  counter("pilu_pages_rendered_total", "Public pages rendered or encoded", () => variants.standing().misses);
  gauge("pilu_page_memory_bytes", "Bytes of rendered pages in memory", () => variants.standing().bytes);
  gauge("pilu_page_memory_entries", "Rendered pages in memory", () => variants.standing().entries);
  gauge("pilu_versions_age_seconds", "Time since versions were last read", () => versions.age() / 1000);
  return registry;
}

const loopback = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;

/** This machine, asking for itself; or whoever shows the token. */
function mayRead({ ip, headers }: FastifyRequest, token: string | null): boolean {
  if (token !== null && isSame(headers.authorization ?? "", `Bearer ${token}`)) return true;
  const isPassedOn = headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined;
  return loopback.test(ip) && !isPassedOn;
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
