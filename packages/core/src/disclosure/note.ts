import type { Store, VersionPointer } from "@pilu/db";
import { type ChangeNote, changeNote } from "@pilu/disclosure";
import { type Locale, locales, Problem } from "@pilu/schema";
import type { World } from "../world.ts";
import { type ApprovalsOf, approvalsIn } from "./approvals-of.ts";
import { documentsOf, unlessRedacted, type VersionsOf } from "./documents.ts";
import { onRecord } from "./on-record.ts";

/** What a version says of its changes, in every language; null where it or its base was taken out by decision. */
export type Note = Readonly<Record<Locale, ChangeNote>> | null;

/** The notes of several versions of one app, by number. Made of what is stored for ever, so they never read otherwise. */
export async function notes(
  { store }: World,
  { app, versions }: { app: string; versions: readonly number[] },
): Promise<Map<number, Note>> {
  const [documents, approvalsOf] = [documentsOf(store, app), approvalsIn(store)];
  const all = new Map((await store.versions(app)).map((one) => [one.n, one]));
  const found = new Map<number, Note>();
  for (const n of versions) {
    const version = all.get(n);
    if (version === undefined) throw new Problem("version.unknown", { app, version: n });
    found.set(n, await noteOf(store, { documents, approvalsOf, version }));
  }
  return found;
}

interface Telling {
  readonly documents: VersionsOf;
  readonly approvalsOf: ApprovalsOf;
  readonly version: VersionPointer;
}

export function noteOf(store: Store, { documents, approvalsOf, version }: Telling): Promise<Note> {
  return unlessRedacted(told(store, { documents, approvalsOf, version }));
}

async function told(store: Store, { documents, approvalsOf, version }: Telling): Promise<Note> {
  const document = await documents(version.n);
  const before = version.base === null ? null : await documents(version.base);
  const known = before === null ? {} : await onRecord(store, { approvalsOf, before, version });
  const pairs = locales.map((locale) => [locale, changeNote(document, { before, locale, known })]);
  return Object.fromEntries(pairs) as Readonly<Record<Locale, ChangeNote>>;
}
