import type { Reader, StoredVersion, VersionPointer } from "@pilu/db";
import { blocksOf, checkDocument, compose, draft, putTogether } from "@pilu/disclosure";
import { canonical, type Digest, type Disclosure, documentSchema } from "@pilu/schema";
import { gather } from "../app/gather.ts";
import { sha256 } from "../hash.ts";
import { redactionIn } from "../log/redaction.ts";
import { mustFit } from "./misfit.ts";
import type { Walked } from "./walk-log.ts";

/** Walks the versions of every app: their chain, their bytes, their dates, and what they say of the registry. */
export async function walkVersions(
  view: Reader,
  log: Walked,
  onProgress: (done: number, all: number) => void,
): Promise<{ versions: number; redacted: string[] }> {
  const pointers = await view.pointers(0);
  const redacted = new Set<string>();
  let last: VersionPointer | null = null;
  for (const [at, pointer] of pointers.entries()) {
    const before: VersionPointer | null = last?.app === pointer.app ? last : null;
    if (before === null && last !== null) await checkLine(view, last);
    await checkVersion(view, { pointer, before, log, redacted });
    last = pointer;
    onProgress(at + 1, pointers.length);
  }
  if (last !== null) await checkLine(view, last);
  return { versions: pointers.length, redacted: [...redacted] };
}

async function checkVersion(
  view: Reader,
  given: {
    pointer: VersionPointer;
    before: VersionPointer | null;
    log: Walked;
    redacted: Set<string>;
  },
): Promise<void> {
  const { pointer, before, log, redacted } = given;
  const { app, n } = pointer;
  const place = { kind: "version", key: `${app} ${n}` } as const;
  mustFit(n === (before?.n ?? 0) + 1, { ...place, field: "n" });
  mustFit(pointer.prev === (before?.digest ?? null), { ...place, field: "prev" });
  mustFit(pointer.publishedAt >= (before?.publishedAt ?? 0), { ...place, field: "publishedAt" });
  mustFit(log.instants.has(pointer.plannedAt), { ...place, field: "plannedAt" });
  const version = await view.version(app, n);
  mustFit(version !== null, { ...place, field: "n" });
  const text = await textOf(view, { version, redacted });
  if (text === null) return;
  const misfit = checkDocument(text, sha256);
  mustFit(misfit === null, { ...place, field: misfit ?? "" });
  const document = JSON.parse(text) as Disclosure;
  for (const field of besideDocument) mustFit(document[field] === version[field], { ...place, field });
  mustFit(canonical(document.actions) === version.actions, { ...place, field: "actions" });
  mustFit(canonical(document.changes) === version.changes, { ...place, field: "changes" });
  mustFit(document.version === n, { ...place, field: "n" });
  mustFit(document.log.seq === version.seq, { ...place, field: "seq" });
  mustFit(document.log.digest === log.digests[version.seq - 1], { ...place, field: "log" });
  if (document.schema === documentSchema && log.redacted.length === 0)
    mustFit((await composedHash(view, version)) === version.hash, { ...place, field: "content" });
}

/** Fields that stand in the document and in a column beside it. */
const besideDocument = ["hash", "digest", "prev", "base", "effectiveAt", "publishedAt", "class"] as const;

/** The document's text from blocks that each fit their hash; null where the version or one of them was redacted. */
async function textOf(
  view: Reader,
  { version, redacted }: { version: StoredVersion; redacted: Set<string> },
): Promise<string | null> {
  if (redactionIn(version.manifest) !== null) {
    redacted.add(`version ${version.app} ${version.n}`);
    return null;
  }
  const wanted = blocksOf(version.manifest);
  const found = new Map((await view.entries(wanted)).map((block) => [block.hash, block.body]));
  let isWhole = true;
  for (const hash of wanted) {
    const body = found.get(hash);
    mustFit(body !== undefined, { kind: "entry", key: hash, field: "body" });
    if (redactionIn(body) !== null) {
      redacted.add(`entry ${hash}`);
      isWhole = false;
    } else mustFit(sha256(body) === hash, { kind: "entry", key: hash, field: "body" });
  }
  return isWhole ? putTogether(version.manifest, found) : null;
}

/** The hash of what the registry, as it stood at the version's decision, says for the instant it was planned for. */
async function composedHash(view: Reader, { app, seq, plannedAt }: StoredVersion): Promise<Digest> {
  return draft(compose(await gather(view, { app, moment: { at: plannedAt, seq } })), sha256).hash;
}

async function checkLine(view: Reader, { app, n, digest, publishedAt }: VersionPointer): Promise<void> {
  const line = await view.line(app);
  const fields = { last: n, tip: digest, publishedAt } as const;
  for (const [field, value] of Object.entries(fields))
    mustFit(line?.[field as keyof typeof fields] === value, { kind: "line", key: app, field });
}
