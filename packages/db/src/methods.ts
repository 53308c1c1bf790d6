// The store's reading and writing methods over one session, whatever the engine.
import { entries, putEntries } from "./entry/entries.ts";
import { appendApproval } from "./log/append-approval.ts";
import { approvals } from "./log/approvals.ts";
import { head } from "./log/head.ts";
import { nextSeq } from "./log/next-seq.ts";
import { appendRevisions } from "./revision/append.ts";
import { facets } from "./revision/facets.ts";
import { count, history, one, several } from "./revision/read.ts";
import { referring } from "./revision/referring.ts";
import { search } from "./revision/search.ts";
import type { Session } from "./session.ts";
import type { Reader, Writer } from "./store.ts";
import { appendVersion } from "./version/append.ts";
import { line, lockLine } from "./version/line.ts";
import { pointers, version, versions } from "./version/read.ts";

export function reader(session: Session): Reader {
  return {
    now: session.now,
    registry: () => head(session),
    approvals: (range) => approvals(session, range),
    revision: (entity, moment) => one(session, entity, moment),
    revisions: (kind, ids, moment) => several(session, { kind, ids }, moment),
    history: (entity) => history(session, entity),
    search: (kind, query, moment) => search(session, { kind, query }, moment),
    referring: (kind, target, moment) => referring(session, { kind, target }, moment),
    facets: (kind, prefix, moment) => facets(session, { kind, prefix }, moment),
    count: (kind, moment) => count(session, kind, moment),
    version: (app, n) => version(session, { app, n }),
    versions: (app) => versions(session, app),
    pointers: (since) => pointers(session, since),
    entries: (hashes) => entries(session, hashes),
    line: (app) => line(session, app),
  };
}

export function writer(session: Session): Writer {
  return {
    ...reader(session),
    nextSeq: () => nextSeq(session),
    appendApproval: (approval) => appendApproval(session, approval),
    appendRevisions: (revisions) => appendRevisions(session, revisions),
    lockLine: (app) => lockLine(session, app),
    putEntries: (added) => putEntries(session, added),
    appendVersion: (added) => appendVersion(session, added),
  };
}
