import type { AnyDisclosure, Entry } from "@pilu/schema";
import { entriesOf } from "../render/cells.ts";
import { type Reader, readerOf } from "../render/reader.ts";

/** What the national SDK platform of China (全国SDK管理服务平台) compares. */
export const platformValues = ["sdkName", "developerName", "scope", "purpose", "policy"] as const;
type PlatformValue = (typeof platformValues)[number];

/** The five values of one SDK as the list has them, in Chinese; null where it says nothing. */
export interface PlatformCheck {
  readonly sdk: string;
  /** Number of the SDK on the platform, where one is recorded. */
  readonly id: string | null;
  /** Whether name and developer are those that the platform has, by what was recorded. */
  readonly isRecorded: boolean;
  readonly packages: readonly string[];
  readonly values: Readonly<Record<PlatformValue, string | null>>;
}

/**
 * The five values that stores compare with the platform's record of an SDK, one check for each SDK of a list: 声明的SDK
 * 名称、开发者名称、收集信息范围、使用目的、隐私政策链接 must be the platform's own.
 */
export function platformChecks(document: AnyDisclosure): PlatformCheck[] {
  return entriesOf(document).map((entry) => ({
    sdk: entry.sdk,
    id: entry.nationalPlatform?.id ?? null,
    isRecorded: entry.nationalPlatform !== null,
    packages: entry.packages,
    values: valuesOf(entry, document),
  }));
}

function valuesOf(entry: Entry, document: AnyDisclosure): PlatformCheck["values"] {
  const { names, vendor, data, purposeText, nationalPlatform, links } = entry;
  const reader = readerOf(document, "zh-CN");
  return {
    sdkName: nationalPlatform?.sdkName ?? names["zh-CN"] ?? null,
    developerName: nationalPlatform?.developerName ?? vendor.names["zh-CN"] ?? null,
    scope: scopeOf(data, reader),
    purpose: purposeText["zh-CN"] ?? null,
    policy: links.policy,
  };
}

function scopeOf(data: Entry["data"], reader: Reader): string | null {
  if (data.kind === "not-stated") return null;
  if (data.kind === "none") return reader.word("collectsNothing");
  const names = data.items.map(({ type }) => reader.label("data-type", type).text);
  return [...new Set(names)].join(reader.between("list"));
}
