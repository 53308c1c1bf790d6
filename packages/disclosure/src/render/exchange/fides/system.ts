import type { AnyDisclosure, Entry } from "@pilu/schema";
import { type Crosswalk, equivalent } from "@pilu/schema/taxonomy";
import { itemsFor, purposesOf, type Teller } from "../teller.ts";
import type { Plain } from "./yaml.ts";

interface Given {
  readonly document: AnyDisclosure;
  readonly teller: Teller;
  readonly walk: Crosswalk;
}

/** The root of Fides' categories for whatever concerns a user. */
const anyCategory = "user";

/** One SDK as a Fides system. */
export function systemOf(entry: Entry, given: Given): Plain {
  const { document, teller, walk } = given;
  const responsibility = equivalent(walk.roles, entry.role);
  const [policy] = teller.links([entry.links.policy]);
  const address = entry.vendor.contact?.address ?? null;
  return {
    // A key has letters, digits, dots, dashes and underscores alone.
    fides_key: entry.id.replaceAll("/", "."),
    organization_fides_key: document.app.controller.id,
    name: teller.said(entry.names),
    description: teller.said(entry.purposeText),
    system_type: "Third Party",
    legal_name: teller.said(entry.vendor.names),
    ...(address === null ? {} : { legal_address: teller.said(address) }),
    ...(policy === undefined ? {} : { privacy_policy: policy }),
    ...(responsibility === null ? {} : { responsibility: [responsibility.term] }),
    ...(entry.security === null ? {} : { data_security_practices: teller.said(entry.security) }),
    // "Not stated" is not "nothing": only who says so collects nothing.
    processes_personal_data: entry.data.kind !== "none",
    ...(entry.crossBorder === null
      ? {}
      : {
          does_international_transfers: true,
          legal_basis_for_transfers: [teller.said(entry.crossBorder.mechanism)],
        }),
    privacy_declarations: entry.data.kind === "none" ? [] : declarationsOf(entry, given),
    meta: metaOf(entry, given),
  };
}

function declarationsOf(entry: Entry, { teller, walk }: Given): Plain[] {
  return purposesOf(entry).flatMap((purpose) => {
    const use = equivalent(walk.purposes, purpose);
    if (use === null) return [];
    const types = itemsFor(entry, purpose).map(
      ({ type }) => equivalent(walk.dataTypes, type)?.term ?? anyCategory,
    );
    const terms = entry.purposes.find((one) => one.purpose === purpose);
    // None recorded counts as consent; a purpose of single items alone has no basis of its own.
    const basis = terms === undefined ? null : equivalent(walk.bases, terms.basis ?? "consent");
    const days = entry.retention?.days ?? null;
    return [
      {
        name: teller.label("purpose", purpose),
        data_categories: [...new Set(types)].sort(),
        data_use: use.term,
        data_subjects: ["customer"],
        ...(basis === null ? {} : { legal_basis_for_processing: basis.term }),
        ...(days === null ? {} : { retention_period: `P${days}D` }),
      },
    ];
  });
}

function metaOf(entry: Entry, { document, teller, walk }: Given): Plain {
  const items = entry.data.kind === "items" ? entry.data.items : [];
  const types = [...new Set<string>(items.map(({ type }) => type))];
  const lost = [
    ...types.filter((type) => equivalent(walk.dataTypes, type) === null).map((type) => `data-type:${type}`),
    ...purposesOf(entry)
      .filter((purpose) => equivalent(walk.purposes, purpose) === null)
      .map((purpose) => `purpose:${purpose}`),
  ];
  return {
    app: document.app.slug,
    ...(document.version === null ? {} : { version: document.version }),
    taxonomy: document.taxonomy,
    names: Object.fromEntries(teller.everyLanguage(entry.names)),
    collection: entry.data.kind,
    data_types: types,
    without_equivalent: lost,
  };
}
