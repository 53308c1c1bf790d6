// What the rules say of a draft as typed, by the same code that judges it when it is submitted. Runs beside the page.
import "../form/without-eval.ts";
import { lint } from "@pilu/disclosure";
import {
  App,
  type ChangeDraft,
  type Edit,
  type Finding,
  Integration,
  type Place,
  Sdk,
  severities,
  Vendor,
  weighsAtLeast,
} from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { anyApp, useOf } from "../preview/any-app.ts";

/** What a draft refers to and does not edit itself, as it holds. */
export interface Held {
  readonly apps: readonly App[];
  readonly sdks: readonly Sdk[];
  readonly vendors: readonly Vendor[];
}

/** What the rules find; `isWhole` where everything in hand stood by itself and was judged. */
export interface Linted {
  readonly findings: readonly Finding[];
  /** How many of them keep a change that brings them from review. */
  readonly errors: number;
  readonly isWhole: boolean;
}

/**
 * The findings of everything in hand that stands by itself: of an SDK in an app, of an app's own page, and of an SDK that
 * no app of the draft uses, as any app with users everywhere would have it. The weightiest first; what a build, a visit or
 * a decision tells is not there to judge by.
 */
export function lintDraft(draft: Pick<ChangeDraft, "edits">, held: Held): Linted {
  const apps = drafted(draft, { kind: "app", schema: App, held: held.apps });
  const sdks = drafted(draft, { kind: "sdk", schema: Sdk, held: held.sdks });
  const vendors = drafted(draft, { kind: "vendor", schema: Vendor, held: held.vendors });
  const integrations = drafted(draft, { kind: "integration", schema: Integration, held: [] });
  const rest = { sdks, taxonomy: currentTaxonomy, today: new Date().toISOString().slice(0, 10), vendors };
  const edited = new Set(draft.edits.map(({ kind, id }) => `${kind} ${id}`));
  const ofApps = apps.flatMap((app) =>
    lint({ ...rest, app, integrations }).filter(
      ({ place }) => place.kind !== "app" || edited.has(`app ${app.id}`),
    ),
  );
  const used = new Set<string>(integrations.map(({ sdk }) => sdk));
  const alone = sdks.filter((sdk) => edited.has(`sdk ${sdk.id}`) && !used.has(sdk.id));
  const ofSdks = alone.flatMap((sdk) => {
    const app = anyApp({ platforms: sdk.platforms, regions: ["CN", "EU", "US"] });
    return lint({ ...rest, app, integrations: [useOf(sdk, app)] }).flatMap((finding) => {
      const place = placeIn(finding, edited);
      return place === undefined ? [] : { ...finding, place };
    });
  });
  const findings = [...ofApps, ...ofSdks]
    .filter((finding) => !isOfProof(finding))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const judged = [apps, sdks, vendors, integrations].flatMap((some) => some.map(({ id }) => id as string));
  const isJudged = ({ id, kind }: Edit) => kind === "registry" || judged.includes(id);
  const errors = findings.filter(({ severity }) => weighsAtLeast(severity, "error")).length;
  return { findings, errors, isWhole: draft.edits.every(isJudged) };
}

interface Kind<T> {
  readonly kind: Edit["kind"];
  readonly schema: { safeParse(value: unknown): { success: boolean; data?: T | undefined } };
  readonly held: readonly T[];
}

/** As drafted, else as it holds. Of what does not stand by itself yet the form says so, and the rules say nothing. */
function drafted<T extends { readonly id: string }>(
  { edits }: Pick<ChangeDraft, "edits">,
  { kind, schema, held }: Kind<T>,
): T[] {
  const own = edits.filter((edit) => edit.kind === kind);
  const ids = new Set(own.map(({ id }) => id));
  const typed = own.flatMap(({ proposed }) => schema.safeParse(proposed).data ?? []);
  return [...typed, ...held.filter(({ id }) => !ids.has(id))];
}

/** Where a finding of a made-up app stands in what is edited: what only an app can say stands nowhere. */
function placeIn({ place, related }: Finding, edited: ReadonlySet<string>): Place | undefined {
  const own = related.find(({ kind, path }) => kind === "sdk" && path === place.path);
  const at = place.kind === "integration" ? own : place;
  return at !== undefined && edited.has(`${at.kind} ${at.id}`) ? at : undefined;
}

/** Proofs are given when a change is decided: whoever fills in the form has none to give. */
function isOfProof({ code, reason }: Finding): boolean {
  return code === "L008" && reason !== "contact-missing";
}
