// The kindest case for Next: the same bytes, made before, sent by a route handler.
import { readFileSync } from "node:fs";

const page = readFileSync(process.env.BENCH_PAGE ?? "/dev/null");

export const dynamic = "force-dynamic";

export function GET() {
  return new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } });
}
