// A disclosure as a Fides manifest (Fideslang 2 and 3): the controller as organization, each SDK as system with one
// privacy declaration for each purpose.
import type { AnyDisclosure } from "@pilu/schema";
import { crosswalks } from "@pilu/schema/taxonomy";
import { entriesOf } from "../../cells.ts";
import { type Teller, tellerOf } from "../teller.ts";
import { systemOf } from "./system.ts";
import { type Plain, yaml } from "./yaml.ts";

/**
 * What Fides has no word for stays visible: a data type without an equivalent is declared as `user`, the root of its
 * categories, a purpose without one is not declared, and `meta.without_equivalent` names both.
 */
export function renderFides(document: AnyDisclosure): string {
  const teller = tellerOf(document);
  const walk = crosswalks(document.taxonomy).fides;
  const systems = entriesOf(document).map((entry) => systemOf(entry, { document, teller, walk }));
  return yaml({ organization: [organizationOf(document, teller)], system: systems });
}

function organizationOf({ app }: AnyDisclosure, teller: Teller): Plain {
  const { id, names, contact } = app.controller;
  const controller = {
    name: contact.officer === null ? "" : teller.said(contact.officer),
    address: contact.address === null ? "" : teller.said(contact.address),
    email: contact.email ?? "",
    phone: contact.telephone ?? "",
  };
  return { fides_key: id, name: teller.said(names), controller };
}
