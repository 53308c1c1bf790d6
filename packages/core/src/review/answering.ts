import { compose, siteOf } from "@pilu/disclosure";
import type { App, Content, Entry } from "@pilu/schema";
import type { Taxonomy } from "@pilu/schema/taxonomy";
import { sitesOf } from "../body/sites.ts";
import { entriesOf, type OpenQuestions } from "./open-questions.ts";
import { type Other, usedBy } from "./others.ts";

/** What another entry of a page answers to what is open, in a form that equal answers share; "" for nothing. */
export type Answering = (other: Other, app: App) => string;

/** What several of them answer together. */
export function together(answers: readonly string[]): string {
  return [...new Set(answers.flatMap(statements))].sort().join("\n");
}

/** The single statements of an answer. */
export function statements(answer: string): string[] {
  return answer === "" ? [] : answer.split("\n");
}

/** Finds out, once for all integrations that are alike, what they answer. */
export function answering(
  questions: OpenQuestions,
  { sites, taxonomy }: { sites: ReadonlySet<string>; taxonomy: Taxonomy },
): Answering {
  const known = new Map<Other, string>();
  const asked = (other: Other, { app }: { app: App }): string => {
    const { sdk, vendor } = other;
    const own = [...sitesOf(sdk), siteOf(vendor.site)];
    // The rule about foreign links looks at whose an SDK is: such a one answers by being what it is.
    if (questions.companies.has(vendor.id) || own.some((site) => site !== null && sites.has(site)))
      return other.key;
    // As the only SDK of its app: what it says, and the words it needs.
    const integrations = [usedBy(app.id, other)];
    const page = compose({ app, integrations, sdks: [sdk], taxonomy, vendors: [vendor] });
    const [entry] = entriesOf(page);
    if (entry === undefined) return "";
    return together([
      ...toldBy(entry, questions),
      ...entry.permissions
        .filter((one) => questions.permissions.has(one.name))
        .map((one) => `permission ${one.name}|${one.platform}`),
      ...wordsOf(page, questions),
    ]);
  };
  return (other, app) => {
    const before = known.get(other);
    if (before !== undefined) return before;
    const answer = asked(other, { app });
    known.set(other, answer);
    return answer;
  };
}

/** What users were told by an entry: types in use, and for what; where it is one of the asking companies, by whom too. */
function toldBy(entry: Entry, { entities, purposes, types }: OpenQuestions): string[] {
  const items = entry.data.kind === "items" ? entry.data.items : [];
  // Consent names the recipient: as whom the company handles the data counts with it.
  const roles = [entry.role, ...entry.purposes.map((one) => one.role)];
  const by = entities.has(entry.vendor.id) ? ` ${entry.vendor.id} ${[...new Set(roles)].join()}` : "";
  return items
    .filter((item) => types.has(item.type))
    .flatMap((item) => {
      const used = item.purposes.length > 0 ? item.purposes : entry.purposes.map((one) => one.purpose);
      const asked = used.filter((purpose) => purposes.has(purpose));
      return item.platforms.flatMap((platform) => {
        const key = `type ${item.type}|${platform}${by}`;
        return [key, ...asked.map((purpose) => `${key} ${purpose}`)];
      });
    });
}

function wordsOf({ labels }: Content, { words }: OpenQuestions): string[] {
  return [...words].filter((word) => {
    const [block = "", id = ""] = word.split(" ");
    return labels[block]?.[id] !== undefined;
  });
}
