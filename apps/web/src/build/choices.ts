// What is chosen to be declared, as the edits of a change: companies and SDKs that come in with it, then their uses.
import type { App, Edit, Integration, Json, Sdk, Vendor } from "@pilu/schema";
import { editOf } from "../register/draft/edits.ts";
import { put, textAt } from "../register/form/path.ts";
import { blankIntegration, revived } from "../register/integration/blank-integration.ts";
import { blankSdk } from "../register/sdk/blank-sdk.ts";

/** The app, and what it had of each SDK before, by SDK. */
export interface Into {
  readonly app: Pick<App, "id" | "platforms">;
  readonly held: ReadonlyMap<string, { readonly integration: Integration; readonly number: number }>;
}

/** An SDK to declare; `register` is what the registry lacks of it: the SDK itself, and its company unless it has that. */
export interface Wanted {
  readonly sdk: Sdk;
  readonly register: { readonly vendor: Vendor | null } | null;
}

/** The edits with `wanted` among them; one that was taken out of the app before comes back on its last revision. */
export function choosing(edits: readonly Edit[], wanted: readonly Wanted[], { app, held }: Into): Edit[] {
  const now = [...edits];
  const has = (kind: Edit["kind"], id: string) => now.some((edit) => isOf(edit, kind, id));
  for (const { sdk, register } of wanted) {
    const id = `${app.id}/${sdk.id}`;
    if (has("integration", id)) continue;
    const company = register?.vendor ?? null;
    if (company !== null && !has("vendor", company.id))
      now.push(editOf("vendor", company.id, { base: null, proposed: company }));
    if (register !== null) now.push(editOf("sdk", sdk.id, { base: null, proposed: sdk }));
    const before = held.get(sdk.id);
    now.push(
      before === undefined
        ? editOf("integration", id, { base: null, proposed: blankIntegration(app, sdk) })
        : editOf("integration", id, { base: before.number, proposed: revived(before.integration) }),
    );
  }
  return now;
}

/** The edits with an SDK that nobody knows, begun from its package; its form says the rest. */
export function registering(edits: readonly Edit[], purl: string, { app }: Pick<Into, "app">): Edit[] {
  const name = nameOf(purl);
  const id = freeId(edits, name);
  const pattern = purl.replace(/[?#].*$/, "").replace(/@[^@/]*$/, "");
  const sdk = put(blankSdk(id, name), "coordinates.purls", [pattern]);
  const begun = { id, purposes: [], platforms: [], kind: "sdk" } as unknown as Sdk;
  const use = editOf("integration", `${app.id}/${id}`, {
    base: null,
    proposed: blankIntegration(app, begun),
  });
  return [...edits, editOf("sdk", id, { base: null, proposed: sdk }), use];
}

/** The edits without the use of an SDK, and without what came in for it alone. */
export function leaving(edits: readonly Edit[], sdk: string): Edit[] {
  const rest = edits.filter(
    (edit) =>
      !(edit.kind === "integration" && textAt(edit.proposed, "sdk") === sdk) && !isOf(edit, "sdk", sdk),
  );
  const companies = new Set(
    rest.filter((edit) => edit.kind === "sdk").map((edit) => textAt(edit.proposed, "vendor")),
  );
  return rest.filter((edit) => edit.kind !== "vendor" || companies.has(edit.id));
}

/** The SDKs that are chosen, by id. */
export function chosenIn(edits: readonly Edit[]): Set<string> {
  return new Set(
    edits.filter(({ kind }) => kind === "integration").map((edit) => textAt(edit.proposed, "sdk")),
  );
}

/** The edits with one field of the uses of some SDKs set; all of them where `sdks` is null. */
export function setting(
  edits: readonly Edit[],
  { sdks, path, value }: { sdks: readonly string[] | null; path: string; value: Json },
): Edit[] {
  return edits.map((edit) => {
    const isMeant = sdks === null || sdks.includes(textAt(edit.proposed, "sdk"));
    if (edit.kind !== "integration" || !isMeant) return edit;
    return { ...edit, proposed: put(edit.proposed as Json, path, value) as Edit["proposed"] };
  });
}

/** What a package is called by people: the last part of its name, without namespace and version. */
export function nameOf(purl: string): string {
  const path = purl.replace(/[?#].*$/, "").replace(/@[^@/]*$/, "");
  return decodeURIComponent(path.slice(path.lastIndexOf("/") + 1));
}

function freeId(edits: readonly Edit[], name: string): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 50) || "sdk";
  const taken = new Set(edits.filter((edit) => edit.kind === "sdk").map(({ id }) => id));
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  return id;
}

function isOf(edit: Edit, kind: Edit["kind"], id: string): boolean {
  return edit.kind === kind && edit.id === id;
}
