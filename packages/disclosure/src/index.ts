// The door of disclosures: from a registry's state to a document, and from a document to what people read. Pure.
export { type ComposeInput, compose } from "./compose/compose.ts";
export { type Block, blocksOf, putTogether } from "./document/blocks.ts";
export { checkDocument, type DocumentMisfit } from "./document/check.ts";
export type { Hash } from "./document/hash.ts";
export { liftDocument } from "./document/lift.ts";
export { draft, type Publication, type Sealed, seal } from "./document/seal.ts";
export { type Unconfirmed, unconfirmed } from "./document/unconfirmed.ts";
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
export { type Cell, cells } from "./render/cells.ts";
export { renderCsv } from "./render/csv.ts";
export { type ListedApp, renderIndex } from "./render/html/apps.ts";
export { type History, type HistoryVersion, renderHistory } from "./render/html/history.ts";
export { renderNotFound } from "./render/html/not-found.ts";
export { renderHtml } from "./render/html/page.ts";
export { pageStyle } from "./render/html/style.ts";
export { renderJson } from "./render/json.ts";
export { renderMarkdown } from "./render/markdown/page.ts";
export type { Place } from "./render/place.ts";
