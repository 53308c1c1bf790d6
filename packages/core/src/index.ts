// The door of the verbs: who may do what, and what happens then.
export { lockDatabase, openStore, type Store } from "@pilu/db";
export { fields as appendixFields } from "@pilu/intake/appendix";
export { type Actor, system } from "./actor.ts";
export { type Core, openCore } from "./core.ts";
export type { ChangesSince } from "./disclosure/changes.ts";
export type { Note } from "./disclosure/note.ts";
export type { Publisher } from "./disclosure/read.ts";
export { troubleKinds } from "./finding/troubles.ts";
export type { Looked, Visited } from "./link/check.ts";
export { linkStandings } from "./link/standing.ts";
export type { Accepted, Invitation } from "./person/accept.ts";
export type { Invited } from "./person/invite.ts";
export { beginningOf } from "./registry/day.ts";
export type { Beginning } from "./registry/seed.ts";
export type { Checked } from "./scan/check.ts";
export { canonicalAddress } from "./site/canonical-address.ts";
export { changesPage } from "./site/changes-page.ts";
export { catalogPage, discoveryPage } from "./site/discovery-page.ts";
export { type Documents, openDocuments } from "./site/documents.ts";
export { type DoubleListView, doubleListPage, ownOfVersion } from "./site/double-list-page.ts";
export {
  type Download,
  type DownloadView,
  downloadAddress,
  downloadPage,
  downloads,
} from "./site/download-page.ts";
export { type Encoding, encode } from "./site/encode.ts";
export { exchangePage } from "./site/exchange-page.ts";
export { feedPage } from "./site/feed-page.ts";
export { fileOf } from "./site/file-of.ts";
export { dataPolicy, type Headers, headersOf, type Media, pageNeeds, siteHeaders } from "./site/headers.ts";
export { historyPage } from "./site/history-page.ts";
export { hasComeIntoForce, inForce, planned, upcoming } from "./site/in-force.ts";
export type { Line, Pointer } from "./site/line.ts";
export { type Listed, listPage, pageOfList } from "./site/list-page.ts";
export { nextDate, type SiteFile, type SitePart, siteParts } from "./site/parts.ts";
export { readLines } from "./site/read-lines.ts";
export { schemaPage } from "./site/schema-page.ts";
export { type TaxonomyFormat, taxonomyPage } from "./site/taxonomy-page.ts";
export { type Format, type VersionView, versionPage } from "./site/version-page.ts";
export type { Token } from "./token/issue.ts";
export type { Misfit } from "./verify/misfit.ts";
export type { Verified, VerifyProgress } from "./verify/verify.ts";
