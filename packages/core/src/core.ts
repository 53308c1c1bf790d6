import type { EntityRef, Store } from "@pilu/db";
import type { ActionName } from "@pilu/schema";
import { type Actor, authorise } from "./actor.ts";
import { heatOfApps } from "./app/heat.ts";
import { type AppQuery, indexApps, listApps } from "./app/list.ts";
import { getApp, previewApp } from "./app/read.ts";
import { type AppendixGiven, readAppendixFor } from "./appendix/read.ts";
import { backUp } from "./archive/back-up.ts";
import { restore } from "./archive/restore.ts";
import { exportLines } from "./audit/export.ts";
import { readLog } from "./audit/read-log.ts";
import { redact } from "./audit/redact.ts";
import { commentOnChange } from "./change/comment.ts";
import { conflictingChanges } from "./change/conflicting.ts";
import { decide } from "./change/decide.ts";
import { getChange } from "./change/get.ts";
import { type ChangeListQuery, listChanges, openChangesOn } from "./change/list.ts";
import { proposeClass } from "./change/propose-class.ts";
import { pullBackChange } from "./change/pull-back.ts";
import { rollBackChange } from "./change/roll-back.ts";
import { type Saving, saveChange } from "./change/save.ts";
import { type Step, submitChange } from "./change/submit.ts";
import { withdrawChange } from "./change/withdraw.ts";
import { appsOfType, type ReachQuery, reachOfTypes } from "./data-type/reach.ts";
import { getDataType, listDataTypes, sdksOfType } from "./data-type/read.ts";
import { type ChangesAsked, changesSince } from "./disclosure/changes.ts";
import { compareVersions } from "./disclosure/compare.ts";
import { type FirstPartyAsked, firstParty } from "./disclosure/first-party.ts";
import { notes } from "./disclosure/note.ts";
import { documentText, history, pointers, publishers } from "./disclosure/read.ts";
import { type Redactions, redactions } from "./disclosure/redacted.ts";
import { timeline, told } from "./disclosure/timeline.ts";
import { makeDossier } from "./dossier/make.ts";
import { dutiesOf, recordDuty } from "./duty/duties.ts";
import { type DutyQuery, listDuties } from "./duty/list.ts";
import { listTroubles, type TroubleQuery } from "./finding/list.ts";
import { findingsOfApp } from "./finding/of-app.ts";
import { liftSuppression, listSuppressions, suppress } from "./finding/suppress.ts";
import { checkLinks, type Visiting } from "./link/check.ts";
import { allLinks, type LinkQuery, listLinks } from "./link/list.ts";
import { reviewLink } from "./link/review.ts";
import { accept, admit, isExpected, readInvitation } from "./person/accept.ts";
import { activate, changeRoles, deactivate } from "./person/change.ts";
import { firstLink, invite, renew } from "./person/invite.ts";
import { listPeople, openInvitations, type PeopleQuery } from "./person/list.ts";
import { findPerson, listNames, me } from "./person/read.ts";
import { rename } from "./person/rename.ts";
import { drain, type OnProgress } from "./publish/drain.ts";
import { progress } from "./publish/progress.ts";
import { type Beginning, seed } from "./registry/seed.ts";
import { isEmpty, overview } from "./registry/state.ts";
import { compareApp } from "./review/compare-app.ts";
import { reviewChange } from "./review/review.ts";
import { rowsShown } from "./review/rows-shown.ts";
import { checkScan, latestDrift } from "./scan/check.ts";
import { checkBuild } from "./scan/check-build.ts";
import { listScans } from "./scan/list.ts";
import { type BuildGiven, readBuildFor, readNewestFor } from "./scan/read-build.ts";
import { getSdk } from "./sdk/read.ts";
import { countSdks, type SdkQuery, searchSdks } from "./sdk/search.ts";
import { type AppsForQuery, appsForSdk, type UsesQuery, usesOfSdk } from "./sdk/uses.ts";
import { issueToken } from "./token/issue.ts";
import { listTokens, type TokensQuery } from "./token/list.ts";
import { tokenActor } from "./token/read.ts";
import { revokeToken } from "./token/revoke.ts";
import { indexVendors, listVendors, type VendorQuery } from "./vendor/list.ts";
import { getVendor } from "./vendor/read.ts";
import { against } from "./verify/against.ts";
import { type VerifyProgress, verify } from "./verify/verify.ts";
import { randomId, type World } from "./world.ts";

interface OpenCore {
  readonly store: Store;
  readonly now?: () => number;
  readonly newId?: () => string;
}

/** The verbs of Pilu over one store, by entity. Every write asks who acts; none knows how it was called. */
export function openCore({ store, now = Date.now, newId = randomId }: OpenCore) {
  const world: World = { store, now, newId };
  return {
    registry: {
      isEmpty: () => isEmpty(world),
      overview: () => overview(world),
      rules: () => rowsShown(),
      seed: (given: { actor: Actor; beginning: Beginning }) => seed(world, given),
      verify: (onProgress?: VerifyProgress) => verify(world, onProgress),
      against: (text: string) => against(world, text),
    },
    archive: {
      make: (given: Parameters<typeof backUp>[1]) => backUp(world, given),
      restore: (given: Parameters<typeof restore>[1]) => restore(world, given),
    },
    access: {
      mustBeAllowed: async (actor: Actor, action: ActionName) => void (await authorise(store, actor, action)),
    },
    audit: {
      log: (given: Parameters<typeof readLog>[1]) => readLog(world, given),
      redact: (given: { actor: Actor; request: unknown }) => redact(world, given),
      lines: (given: { actor: Actor }) => exportLines(world, given),
    },
    sdk: {
      search: (query: SdkQuery) => searchSdks(world, query),
      counts: () => countSdks(world),
      get: (id: string) => getSdk(world, id),
      uses: (query: UsesQuery) => usesOfSdk(world, query),
      appsFor: (query: AppsForQuery) => appsForSdk(world, query),
    },
    vendor: {
      list: (query: VendorQuery) => listVendors(world, query),
      index: () => indexVendors(world),
      get: (id: string) => getVendor(world, id),
    },
    app: {
      list: (query: AppQuery) => listApps(world, query),
      index: () => indexApps(world),
      get: (slug: string) => getApp(world, slug),
      preview: (slug: string) => previewApp(world, slug),
      heat: (query: Parameters<typeof heatOfApps>[1]) => heatOfApps(world, query),
    },
    dataType: {
      list: () => listDataTypes(world),
      reach: () => reachOfTypes(world),
      get: (id: string) => getDataType(world, id),
      sdks: (query: ReachQuery) => sdksOfType(world, query),
      apps: (query: ReachQuery) => appsOfType(world, query),
    },
    person: {
      firstLink: () => firstLink(world),
      invite: (given: Parameters<typeof invite>[1]) => invite(world, given),
      renew: (given: Parameters<typeof renew>[1]) => renew(world, given),
      invitation: (secret: string) => readInvitation(world, secret),
      accept: (given: Parameters<typeof accept>[1]) => accept(world, given),
      admit: (given: Parameters<typeof admit>[1]) => admit(world, given),
      isExpected: (email: string) => isExpected(world, email),
      changeRoles: (given: Parameters<typeof changeRoles>[1]) => changeRoles(world, given),
      rename: (given: Parameters<typeof rename>[1]) => rename(world, given),
      deactivate: (given: Parameters<typeof deactivate>[1]) => deactivate(world, given),
      activate: (given: Parameters<typeof activate>[1]) => activate(world, given),
      find: (id: string) => findPerson(world, id),
      me: (actor: Actor) => me(world, actor),
      list: (query: PeopleQuery) => listPeople(world, query),
      openInvitations: (given: { actor: Actor }) => openInvitations(world, given),
      names: (given: { actor: Actor }) => listNames(world, given),
    },
    token: {
      issue: (given: Parameters<typeof issueToken>[1]) => issueToken(world, given),
      revoke: (given: Parameters<typeof revokeToken>[1]) => revokeToken(world, given),
      list: (query: TokensQuery) => listTokens(world, query),
      actorOf: (secret: string) => tokenActor(world, secret),
    },
    change: {
      save: (given: Saving) => saveChange(world, given),
      submit: (step: Step) => submitChange(world, step),
      pullBack: (step: Step) => pullBackChange(world, step),
      withdraw: (step: Step) => withdrawChange(world, step),
      comment: (given: Parameters<typeof commentOnChange>[1]) => commentOnChange(world, given),
      rollBack: (given: Parameters<typeof rollBackChange>[1]) => rollBackChange(world, given),
      get: (id: string) => getChange(world, id),
      list: (query: ChangeListQuery) => listChanges(world, query),
      openOn: (entity: EntityRef) => openChangesOn(world, entity),
      conflicting: (given: { actor: Actor }) => conflictingChanges(world, given),
      review: (asked: Parameters<typeof reviewChange>[1]) => reviewChange(world, asked),
      compare: (asked: Parameters<typeof compareApp>[1]) => compareApp(world, asked),
      decide: (given: { actor: Actor; decision: unknown }) => decide(world, given),
      proposeClass: (given: Parameters<typeof proposeClass>[1]) => proposeClass(world, given),
    },
    duty: {
      of: (app: string) => dutiesOf(world, app),
      list: (query: DutyQuery) => listDuties(world, query),
      record: (given: Parameters<typeof recordDuty>[1]) => recordDuty(world, given),
    },
    scan: {
      check: (given: Parameters<typeof checkScan>[1]) => checkScan(world, given),
      drift: (app: string) => latestDrift(world, app),
      read: (given: BuildGiven) => readBuildFor(world, given),
      newest: (app: string) => readNewestFor(world, app),
      checkBuild: (given: Parameters<typeof checkBuild>[1]) => checkBuild(world, given),
      list: (app: string) => listScans(world, app),
    },
    appendix: { read: (given: AppendixGiven) => readAppendixFor(world, given) },
    link: {
      all: () => allLinks(world),
      list: (query: LinkQuery) => listLinks(world, query),
      check: (given: Visiting) => checkLinks(world, given),
      review: (given: Parameters<typeof reviewLink>[1]) => reviewLink(world, given),
    },
    finding: {
      ofApp: (slug: string) => findingsOfApp(world, slug),
      troubles: (query: TroubleQuery) => listTroubles(world, query),
      suppressions: () => listSuppressions(world),
      suppress: (given: Parameters<typeof suppress>[1]) => suppress(world, given),
      lift: (given: Parameters<typeof liftSuppression>[1]) => liftSuppression(world, given),
    },
    disclosure: {
      pointers: (since: number) => pointers(world, since),
      publishers: () => publishers(world),
      text: (key: { app: string; n: number }) => documentText(world, key),
      firstParty: (asked: FirstPartyAsked) => firstParty(world, asked),
      history: (app: string) => history(world, app),
      timeline: (slug: string) => timeline(world, slug),
      told: (asked: Parameters<typeof told>[1]) => told(world, asked),
      compare: (asked: Parameters<typeof compareVersions>[1]) => compareVersions(world, asked),
      dossier: (asked: Parameters<typeof makeDossier>[1]) => makeDossier(world, asked),
      notes: (asked: { app: string; versions: readonly number[] }) => notes(world, asked),
      changesSince: (asked: ChangesAsked) => changesSince(world, asked),
      redactions: (known: Redactions) => redactions(world, known),
      drain: (given: { actor: Actor; onProgress?: OnProgress }) => drain(world, given),
      progress: (seq: number) => progress(world, seq),
    },
  };
}
export type Core = ReturnType<typeof openCore>;
