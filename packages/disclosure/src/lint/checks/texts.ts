import type { DataItem, Localised, Retention } from "@pilu/schema";
import type { Spot } from "../rule.ts";
import { onEither, onIntegration, onItem, onSdk } from "../spot.ts";
import type { Use } from "../view.ts";

/** A text that users read, and where it stands. */
export interface PlacedText {
  readonly text: Localised;
  /** Made only where something is found: most texts are in order. */
  readonly spot: () => Spot;
}

/**
 * Every free text of an entry but its purpose and its scenario, which L003 asks for in every language, and but its
 * names: a brand is written alike everywhere.
 */
export function furtherTexts(use: Use): PlacedText[] {
  const { integration, entry, sdk } = use;
  const { sensitive, crossBorder } = integration;
  const own = (path: string, text: Localised | null | undefined) =>
    placed(text, () => onIntegration(use, path));
  const ofSdk = (path: string, text: Localised | null) => placed(text, () => onSdk(use, path));
  return [
    ...own("triggerText", integration.triggerText),
    ...own("cooperation", integration.cooperation),
    ...own("module", integration.module),
    ...own("processing", integration.processing),
    ...own("rights", integration.rights),
    ...own("notes", integration.notes),
    ...own("necessity.ifRefused", integration.necessity.ifRefused),
    ...own("optOut.path", integration.optOut?.path),
    ...own("sensitive.necessity", sensitive?.necessity),
    ...own("sensitive.impact", sensitive?.impact),
    ...own("sensitive.separateConsent", sensitive?.separateConsent),
    ...own("crossBorder.recipient", crossBorder?.recipient),
    ...own("crossBorder.purpose", crossBorder?.purpose),
    ...own("crossBorder.method", crossBorder?.method),
    ...own("crossBorder.rights", crossBorder?.rights),
    ...own("crossBorder.mechanism", crossBorder?.mechanism),
    ...integration.purposes.flatMap((one) => own(`purposes.${one.purpose}.interest`, one.interest)),
    ...entry.options.flatMap((one) => placed(one.effect, () => onEither(use, `options.${one.name}.effect`))),
    ...entry.permissions.flatMap((one) => [
      ...placed(one.purpose, () => onEither(use, `permissions.${one.name}.purpose`)),
      ...placed(one.askedWhen, () => onEither(use, `permissions.${one.name}.askedWhen`)),
    ]),
    ...retentionTexts(entry.retention, (path) => onEither(use, `retention.${path}`)),
    ...ofSdk("brief", sdk.brief),
    ...ofSdk("security", sdk.security),
    ...ofSdk("certification", sdk.certification),
    ...use.items.flatMap((item) => itemTexts(use, item)),
  ];
}

/** What an item says in words. */
function itemTexts(use: Use, item: DataItem): PlacedText[] {
  return [
    ...placed(item.condition, () => onItem(use, item, "condition")),
    ...placed(item.frequency, () => onItem(use, item, "frequency")),
    ...placed(item.note, () => onItem(use, item, "note")),
    ...retentionTexts(item.retention, (path) => onItem(use, item, `retention.${path}`)),
  ];
}

function retentionTexts(retention: Retention | null, spotAt: (path: string) => Spot): PlacedText[] {
  if (retention === null) return [];
  return (["criterion", "disposal", "afterRemoval"] as const).flatMap((path) =>
    placed(retention[path], () => spotAt(path)),
  );
}

export function placed(text: Localised | null | undefined, spot: () => Spot): PlacedText[] {
  return text === null || text === undefined ? [] : [{ text, spot }];
}
