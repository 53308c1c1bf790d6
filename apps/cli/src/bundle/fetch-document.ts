import { Problem } from "@pilu/schema";
import { documentOf, type WithBytes } from "../render/read-document.ts";

/** How long an answer may take, in ms. */
const patience = 60_000;

/**
 * The published document at `base`, checked against its own digests. Throws `app.unknown`, `version.unknown`,
 * `server.unreachable`, and whatever is wrong with the document.
 */
export async function fetchDocument(
  base: string,
  { app, version }: { app: string; version: string | undefined },
): Promise<WithBytes> {
  const path = version === undefined ? ".json" : `/v/${version}.json`;
  const url = `${base}/d/${encodeURIComponent(app)}${path}`;
  const unreachable = (reason: string, cause?: unknown) =>
    new Problem("server.unreachable", { url: base, reason }, { cause });
  let answer: { readonly status: number; readonly text: string };
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    answer = { status: response.status, text: await response.text() };
  } catch (cause) {
    // fetch says "fetch failed", and why is its cause.
    const said = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    throw unreachable(said instanceof Error ? said.message : String(said), cause);
  }
  if (answer.status === 200) return documentOf(answer.text);
  const code = codeIn(answer.text);
  if (code === "app.unknown") throw new Problem(code, { app });
  if (code === "version.unknown") throw new Problem(code, { app, version: Number(version) });
  throw unreachable(code ?? `HTTP ${answer.status}`);
}

function codeIn(text: string): string | null {
  try {
    const { code } = (JSON.parse(text) as { error?: { code?: unknown } } | null)?.error ?? {};
    return typeof code === "string" ? code : null;
  } catch {
    return null;
  }
}
