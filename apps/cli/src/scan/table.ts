import { sdks, vendors } from "@pilu/catalog";
import type { IgnoreReason, Localised, Scan } from "@pilu/schema";
import type { Session } from "../session.ts";
import { table } from "../terminal/table.ts";
import { visible } from "../terminal/visible.ts";

const named = 5;

/** A scan for people: the SDKs, then what is unknown and what was ignored. */
export function scanTable(scan: Scan, session: Session): string {
  const { word } = session;
  const parts = [
    word("scan.inputs", { inputs: scan.inputs.length, packages: scan.packages, sdks: scan.sdks.length }),
    scan.sdks.length === 0 ? word("scan.none") : sdkTable(scan, session),
    unknownLine(scan, session),
    ...(scan.ignored.length === 0 ? [] : [ignoredLine(scan, session)]),
  ];
  return parts.map(visible).join("\n\n");
}

function sdkTable(scan: Scan, session: Session): string {
  const { word, locale } = session;
  const names = new Map<string, Localised>(sdks.map((sdk) => [sdk.id, sdk.names]));
  const providers = new Map<string, Localised>(vendors.map((vendor) => [vendor.id, vendor.names]));
  const collects = new Map<string, string>(sdks.map((sdk) => [sdk.id, sdk.data.kind]));
  const inWords = (text: Localised | undefined, id: string) =>
    text?.[locale] ?? text?.en ?? text?.["zh-CN"] ?? id;
  const rows = scan.sdks.map((sdk) => [
    inWords(names.get(sdk.id), sdk.name),
    inWords(providers.get(sdk.vendor), sdk.vendor),
    dataCell(collects.get(sdk.id), sdk.dataTypes.length, session),
    fewOf([...new Set(sdk.via.map((one) => one.purl))], 1, session),
  ]);
  return table([word("scan.sdk"), word("scan.vendor"), word("scan.data"), word("scan.from")], rows);
}

function dataCell(kind: string | undefined, count: number, { word }: Session): string {
  if (kind === "items") return String(count);
  return word(kind === "none" ? "scan.collects-nothing" : "scan.not-stated");
}

function unknownLine({ unknown }: Scan, session: Session): string {
  if (unknown.length === 0) return session.word("scan.unknownNone");
  const purls = unknown.map((one) => one.purl);
  return session.word("scan.unknown", { count: purls.length, first: fewOf(purls, named, session) });
}

function ignoredLine({ ignored }: Scan, { word }: Session): string {
  const counts = new Map<IgnoreReason, number>();
  for (const { reason } of ignored) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([reason, count]) => word(`ignored.${reason}`, { count }));
  return word("scan.ignored", { count: ignored.length, reasons: reasons.join("; ") });
}

/** The first few, and how many are left. */
function fewOf(all: readonly string[], few: number, { word }: Session): string {
  const first = all.slice(0, few).join(", ");
  return all.length <= few ? first : word("scan.more", { first, count: all.length - few });
}
