// The store's reading and writing methods over one session, whatever the engine.
import { archiveCounts, archived, empty, putArchived } from "./archive/rows.ts";
import { endSessions } from "./auth/sessions.ts";
import { addAuthors, authors } from "./change/authors.ts";
import { changes } from "./change/list.ts";
import { lockChange } from "./change/lock.ts";
import { moveChange } from "./change/move.ts";
import { putChange } from "./change/put.ts";
import { change, changeCounts } from "./change/read.ts";
import { entries, entryBytes, putEntries } from "./entry/entries.ts";
import { invitation, invitations, putInvitation, useInvitation } from "./invitation/invitations.ts";
import { links, linksUpTo, putLink } from "./link/links.ts";
import { appendAct } from "./log/append-act.ts";
import { appendApproval } from "./log/append-approval.ts";
import { approvals, approvalsAt, approvalsFrom } from "./log/approvals.ts";
import { head } from "./log/head.ts";
import { nextSeq } from "./log/next-seq.ts";
import { acts, actsOf, approval, approvalOf, decided, log, logBefore } from "./log/read.ts";
import { people, person, personByEmail, putPerson } from "./person/people.ts";
import { searchPeople } from "./person/search.ts";
import { expand, markExpanded, nextToExpand, reached } from "./publish/expand.ts";
import { countWaiting, dropTodos, takeTodos, todosOf, waiting } from "./publish/todo.ts";
import { redact } from "./redaction/redact.ts";
import { putRemark, remarks } from "./remark/remarks.ts";
import { appendRevisions } from "./revision/append.ts";
import { everFacets, facets } from "./revision/facets.ts";
import { fieldsOf } from "./revision/fields.ts";
import { histories, prospects, prospectsReferring } from "./revision/histories.ts";
import {
  count,
  held,
  history,
  numbered,
  one,
  revisionsAfter,
  revisionsOf,
  several,
} from "./revision/read.ts";
import { referring } from "./revision/referring.ts";
import { facetsByApp, referringFacets } from "./revision/referring-facets.ts";
import { search } from "./revision/search.ts";
import { putScan, scans } from "./scan/scans.ts";
import type { Session } from "./session.ts";
import { putSettlement, settlements } from "./settlement/settlements.ts";
import type { Reader, Writer } from "./store.ts";
import { dropSuppression, putSuppression, suppressions } from "./suppression/suppressions.ts";
import { searchTokens } from "./token/search.ts";
import { markToken, putToken, token, tokenByHash, tokens } from "./token/tokens.ts";
import { appendVersions } from "./version/append.ts";
import { line, lockLine } from "./version/line.ts";
import { manifests, planned, pointers, version, versions } from "./version/read.ts";

export function reader(session: Session): Reader {
  return {
    now: session.now,
    registry: () => head(session),
    approvals: (range) => approvals(session, range),
    revision: (entity, moment) => one(session, entity, moment),
    revisions: (kind, ids, moment) => several(session, { kind, ids }, moment),
    fields: (kind, asked, moment) => fieldsOf(session, { kind, ...asked }, moment),
    history: (entity) => history(session, entity),
    search: (kind, query, moment) => search(session, { kind, query }, moment),
    referring: (kind, target, moment) => referring(session, { kind, target }, moment),
    referringFacets: (kind, target, moment) => referringFacets(session, { kind, target }, moment),
    facetsByApp: (apps, prefix, moment) => facetsByApp(session, { apps, prefix }, moment),
    facets: (kind, prefix, moment) => facets(session, { kind, prefix }, moment),
    everFacets: (kind, prefix) => everFacets(session, { kind, prefix }),
    count: (kind, moment) => count(session, kind, moment),
    held: (kind, moment) => held(session, kind, moment),
    version: (app, n) => version(session, { app, n }),
    versions: (app) => versions(session, app),
    planned: (apps) => planned(session, apps),
    manifests: (numbered) => manifests(session, numbered),
    pointers: (since) => pointers(session, since),
    entries: (hashes) => entries(session, hashes),
    entryBytes: (hashes) => entryBytes(session, hashes),
    line: (app) => line(session, app),
    log: (range) => log(session, range),
    logBefore: (range) => logBefore(session, range),
    approval: (seq) => approval(session, seq),
    approvalsAt: (instant) => approvalsAt(session, instant),
    approvalsFrom: (instant) => approvalsFrom(session, instant),
    decided: (decisionId) => decided(session, decisionId),
    approvalOf: (change) => approvalOf(session, change),
    acts: (subject) => acts(session, subject),
    actsOf: (kind) => actsOf(session, kind),
    revisionNumbered: (entity, number) => numbered(session, { ...entity, number }),
    histories: (entities, upToSeq) => histories(session, { entities, upToSeq }),
    prospects: (entities, moment) => prospects(session, { entities, moment }),
    prospectsReferring: (kind, target, moment) => prospectsReferring(session, { kind, target }, moment),
    revisionsOf: (seq) => revisionsOf(session, seq),
    revisionsAfter: (seq, range) => revisionsAfter(session, { seq, ...range }),
    reached: (touched) => reached(session, touched),
    todosOf: (apps) => todosOf(session, apps),
    waiting: (range) => waiting(session, range),
    countWaiting: (seq) => countWaiting(session, seq),
    change: (id) => change(session, id),
    changes: (query) => changes(session, query),
    changeCounts: () => changeCounts(session),
    authors: (change) => authors(session, change),
    remarks: (change) => remarks(session, change),
    person: (id) => person(session, id),
    personByEmail: (email) => personByEmail(session, email),
    people: () => people(session),
    searchPeople: (query) => searchPeople(session, query),
    invitation: (hash) => invitation(session, hash),
    invitations: () => invitations(session),
    tokenByHash: (hash) => tokenByHash(session, hash),
    token: (id) => token(session, id),
    tokens: (issuer) => tokens(session, issuer),
    searchTokens: (query) => searchTokens(session, query),
    suppressions: () => suppressions(session),
    settlements: (apps) => settlements(session, apps),
    links: (urls) => links(session, urls),
    linksUpTo: (mark, urls) => linksUpTo(session, { mark, urls }),
    scans: (app, limit) => scans(session, { app, limit }),
    archived: (section, range) => archived(session, section, range),
    archiveCounts: () => archiveCounts(session),
  };
}

export function writer(session: Session): Omit<Writer, "commitBy"> {
  return {
    ...reader(session),
    nextSeq: () => nextSeq(session),
    appendApproval: (approval) => appendApproval(session, approval),
    appendRevisions: (revisions) => appendRevisions(session, revisions),
    lockLine: (app) => lockLine(session, app),
    putEntries: (added) => putEntries(session, added),
    appendVersion: (added) => appendVersions(session, [added]),
    appendVersions: (added) => appendVersions(session, added),
    appendAct: (act) => appendAct(session, act),
    lockChange: (id) => lockChange(session, id),
    putChange: (added) => putChange(session, added),
    moveChange: (moved, expected) => moveChange(session, moved, expected),
    addAuthors: (change, added) => addAuthors(session, { change, people: added }),
    putRemark: (remark) => putRemark(session, remark),
    nextToExpand: () => nextToExpand(session),
    expand: (expanding) => expand(session, expanding),
    markExpanded: (seq) => markExpanded(session, seq),
    takeTodos: (apps) => takeTodos(session, apps),
    dropTodos: (dropped) => dropTodos(session, dropped),
    putPerson: (put) => putPerson(session, put),
    putInvitation: (added) => putInvitation(session, added),
    useInvitation: (hash, by) => useInvitation(session, { hash, by }),
    putToken: (added) => putToken(session, added),
    markToken: (id, marks) => markToken(session, id, marks),
    endSessions: (user) => endSessions(session, user),
    putSuppression: (put) => putSuppression(session, put),
    dropSuppression: (key) => dropSuppression(session, key),
    putLink: (put) => putLink(session, put),
    putScan: (scan, keep) => putScan(session, scan, keep),
    putSettlement: (put) => putSettlement(session, put),
    redact: (what, body) => redact(session, what, body),
    putArchived: (section, rows) => putArchived(session, section, rows),
    empty: () => empty(session),
  };
}
