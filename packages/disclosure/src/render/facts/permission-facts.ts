import type { Permission } from "@pilu/schema";
import type { Reader } from "../reader.ts";
import { type Fact, FactWriter } from "./fact.ts";

/** What is told of one permission; the vendor rarely says why it asks (GB/T 43435 6.1 b)2)). */
export function permissionFacts(permission: Permission, reader: Reader): Fact[] {
  const writer = new FactWriter(reader, "told");
  const path = `permissions.${permission.platform}.${permission.name}`;
  const part = "use";
  // Testers search for the code, users read the name.
  const label = reader.label("permission", permission.name);
  const code = { ...reader.plain(permission.name), isCode: true };
  const names = label.text === permission.name ? [code] : [label, code];
  writer.add({ field: `${path}.name`, label: "permissionName", part }, names);
  writer.add({ field: `${path}.platform`, label: "itemPlatforms", part }, [
    reader.label("platform", permission.platform),
  ]);
  const demand = reader.label("demand", permission.demand);
  writer.add({ field: `${path}.demand`, label: "permissionDemand", part }, [demand]);
  writer.said({ field: `${path}.purpose`, label: "permissionPurpose", part }, permission.purpose);
  writer.said({ field: `${path}.askedWhen`, isQuiet: true, label: "askedWhen", part }, permission.askedWhen);
  return writer.facts;
}
