// The door of disclosures: from a registry's state to a document, and from a document to what people read. Pure.
export { classify } from "./classify/classify.ts";
export { classifyAll } from "./classify/classify-all.ts";
export {
  type ConsentAsked,
  consentAsked,
  consentAskedIn,
  consentKey,
  consentKinds,
} from "./classify/consent-asked.ts";
export { type Consent, consents } from "./classify/consents.ts";
export { type Evidence, evidenceOf } from "./classify/evidence.ts";
export {
  type Answer,
  type ItemOverride,
  type Judge,
  type OutsideFinding,
  type Question,
  type QuestionCode,
  questionKey,
  type RowOverride,
} from "./classify/judge.ts";
export type { ItemJudgement, JointJudgement, Judgement } from "./classify/judgement.ts";
export { containersOf } from "./classify/position.ts";
export { type ChangeNote, changeNote } from "./classify/sentences/change-note.ts";
export type { Known } from "./classify/sentences/known.ts";
export { requests } from "./classify/sentences/requests.ts";
export { sentences } from "./classify/sentences/sentences.ts";
export type { Sentence } from "./classify/sentences/speaker.ts";
export { laterTable, table } from "./classify/table.ts";
export { rulesVersion } from "./classify/terms.ts";
export { type Telling, toldBy } from "./classify/told.ts";
export { type ComposeInput, compose } from "./compose/compose.ts";
export { evidenceScope } from "./compose/evidence-scope.ts";
export { sensitiveInApp } from "./compose/sensitive-in-app.ts";
export { apply } from "./diff/apply.ts";
export { diff } from "./diff/diff.ts";
export { pathOf, pointerOf } from "./diff/pointer.ts";
export { type Block, blocksOf, documentIn, putTogether } from "./document/blocks.ts";
export { checkDocument, type DocumentMisfit } from "./document/check.ts";
export { contentOf, isContentOf } from "./document/content.ts";
export type { Hash, Piece } from "./document/hash.ts";
export { type InPlace, inPlace } from "./document/in-place.ts";
export { liftDocument } from "./document/lift.ts";
export { onPlatform } from "./document/on-platform.ts";
export { draft, type Publication, type Sealed, type SealedParts, seal, sealParts } from "./document/seal.ts";
export { type Unconfirmed, unconfirmed } from "./document/unconfirmed.ts";
export { type StoredEntries, wordsAfter } from "./document/words-in-place.ts";
export { siteOf } from "./lint/checks/host.ts";
export { foreignOwners, type Neighbours } from "./lint/checks/links.ts";
export { introduced, unmetConditions } from "./lint/introduced.ts";
export { lint } from "./lint/lint.ts";
export type {
  AppleManifest,
  DataSafetyRow,
  LinkCheck,
  Outside,
  PendingDecision,
  PlatformRecord,
} from "./lint/outside.ts";
export type { AnyRule, ByRegion, LegalSource, Mark } from "./lint/rule.ts";
export { ruleOf, rules } from "./lint/rules/rules.ts";
export { type Apart, apart } from "./lint/suppress.ts";
export type { LintInput } from "./lint/view.ts";
export { type EntityOf, normalForm } from "./patch/entity.ts";
export { joined } from "./patch/joined.ts";
export { patch } from "./patch/patch.ts";
export { type FieldConflict, type Rebased, rebase } from "./patch/rebase.ts";
export { type FieldSet, replay } from "./patch/replay.ts";
export { unmentioned } from "./policy/unmentioned.ts";
export { type Cell, cells } from "./render/cells.ts";
export { renderCsv } from "./render/csv.ts";
export { renderDoubleListCsv } from "./render/double-list/csv.ts";
export { type DoubleListPlace, renderDoubleListHtml } from "./render/double-list/html.ts";
export { renderDoubleListJson } from "./render/double-list/json.ts";
export { type DoubleListName, doubleLists } from "./render/double-list/listed.ts";
export { renderDoubleListMarkdown } from "./render/double-list/markdown.ts";
export { type Exchange, exchanges, renderExchange } from "./render/exchange/exchange.ts";
export { type Feed, type FeedVersion, renderFeed } from "./render/feed.ts";
export { type ListedApp, renderIndex } from "./render/html/apps.ts";
export { type Framed, frameScript, inFrame } from "./render/html/frame.ts";
export { type Fate, type History, type HistoryVersion, renderHistory } from "./render/html/history.ts";
export { renderTextLayout } from "./render/html/line-by-line.ts";
export type { Announced, News } from "./render/html/news.ts";
export { renderNotFound } from "./render/html/not-found.ts";
export { renderHtml } from "./render/html/page.ts";
export { pageStyle } from "./render/html/style.ts";
export { renderJson } from "./render/json.ts";
export { renderMarkdown } from "./render/markdown/page.ts";
export { renderDocx } from "./render/office/docx/docx.ts";
export type { Layout } from "./render/office/layout.ts";
export { renderXlsx } from "./render/office/xlsx/xlsx.ts";
export type { Place } from "./render/place.ts";
export { renderText } from "./render/plain.ts";
export { renderTaxonomyCsv } from "./render/taxonomy-csv.ts";
export { amendedManifest } from "./store/apple/amend.ts";
export { compareManifest, type Difference } from "./store/apple/compare.ts";
export { type AppleDeclaration, appleDeclaration, type OpenPoint } from "./store/apple/declaration.ts";
export { privacyLabels } from "./store/apple/labels.ts";
export { manifestText } from "./store/apple/manifest-text.ts";
export { type FilledForm, fillForm, type OpenReason } from "./store/google/fill.ts";
export { readForm } from "./store/google/form.ts";
export { type PlatformCheck, platformChecks, platformValues } from "./store/national-platform.ts";
