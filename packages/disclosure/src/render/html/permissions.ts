import type { Permission } from "@pilu/schema";
import type { PageWord, PermissionTerm } from "@pilu/schema/taxonomy";
import { permissionFacts } from "../facts/permission-facts.ts";
import type { Reader } from "../reader.ts";
import { bareWordHtml, betweenHtml, escaped, phraseHtml, wordHtml } from "./escape.ts";
import { factHtml, row } from "./facts.ts";

/** How the system hands out each permission, by name. */
export type PermissionLevels = ReadonlyMap<string, PermissionTerm["level"]>;

const kinds: readonly { key: PageWord; levels: readonly string[] }[] = [
  { key: "permissionsAsked", levels: ["runtime", "special"] },
  { key: "permissionsGranted", levels: ["normal", "privileged"] },
  { key: "permissionsOther", levels: ["unknown"] },
];

/** The permissions by the way they are granted; what is known of none of them is said once. */
export function permissionLists(
  permissions: readonly Permission[],
  { reader, levels }: { reader: Reader; levels: PermissionLevels },
): string {
  if (permissions.length === 0) return phraseHtml(reader.absent("notStated"), reader);
  const known = {
    demand: permissions.some((permission) => permission.demand !== "not-stated"),
    purpose: permissions.some((permission) => permission.purpose !== null),
  };
  let html = "";
  for (const { key, levels: those } of kinds) {
    const group = permissions.filter(({ name }) => those.includes(levels.get(name) ?? "unknown"));
    if (group.length === 0) continue;
    const list = group.map((permission) => permissionHtml(permission, { known, reader })).join("\n");
    html += `<div><dt>${bareWordHtml(key, reader)}</dt><dd><ul class="l">${list}</ul></dd></div>`;
  }
  const value = phraseHtml(reader.absent("notStated"), reader);
  if (!known.demand) html += row({ kind: "kv", label: "itemDemand", value }, reader);
  if (!known.purpose) html += row({ kind: "kv", label: "permissionPurpose", value }, reader);
  return `<dl class="d">${html}</dl>`;
}

interface Known {
  readonly demand: boolean;
  readonly purpose: boolean;
}

function permissionHtml(permission: Permission, { reader, known }: { reader: Reader; known: Known }): string {
  const { name } = permission;
  const label = reader.label("permission", name);
  // The last part is what testers search for; it should not be torn.
  const code = `<code>${escaped(name).replace(/\.(?=[^.]*$)/, ".<wbr>")}</code>`;
  const words = label.text === name ? "" : `${phraseHtml(label, reader)} `;
  const hasMore = known.purpose || permission.askedWhen !== null;
  const facts = hasMore ? permissionFacts(permission, reader) : [];
  const told = facts.filter(({ field }) => isBeside(field, known));
  const texts = told.map((fact) =>
    wordHtml("labelled", { label: bareWordHtml(fact.label, reader), text: factHtml(fact, reader) }, reader),
  );
  if (known.demand) texts.unshift(escaped(reader.label("demand", permission.demand).text));
  const aside = texts.length === 0 ? "" : ` <small>${texts.join(betweenHtml("clause", reader))}</small>`;
  return `<li>${words}${code}${aside}`;
}

function isBeside(field: string, known: Known): boolean {
  return field.endsWith(".askedWhen") || (known.purpose && field.endsWith(".purpose"));
}
