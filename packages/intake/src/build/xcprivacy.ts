import type { PrivacyManifest } from "@pilu/schema";
import { Faults, lineOf } from "./fault.ts";
import { type Build, type BuildInput, isRecord, type Note } from "./package.ts";
import { type Plist, xmlPlist } from "./plist.ts";
import { binaryPlist } from "./plist-binary.ts";

const mostNotes = 100;

type Dict = Record<string, unknown>;

/**
 * Reads a PrivacyInfo.xcprivacy, an XML or binary property list (Apple, "Privacy manifest files"). A bare text where a
 * list belongs counts as a list of one, and words of the vendor's own are kept as they are; notes tell of both.
 */
export function readXcprivacy({ path, text, bytes }: BuildInput): Build {
  const faults = new Faults(path);
  const notes: Note[] = [];
  const done = (privacyManifest?: PrivacyManifest): Build => ({
    kind: "PrivacyInfo.xcprivacy",
    packages: [],
    faults: faults.list,
    ...(notes.length === 0 ? {} : { notes }),
    ...(privacyManifest === undefined ? {} : { privacyManifest }),
  });
  const root = rootOf(text, { bytes, faults });
  if (root === null) return done();
  if (!isRecord(root)) {
    faults.add(1, "plist-dict");
    return done();
  }
  const note = (about: Note["about"], name: string) => {
    if (notes.length < mostNotes) notes.push({ line: lineOf(text, `<key>${name}</key>`), about, name });
  };
  for (const key of ["NSPrivacyTracking", "NSPrivacyCollectedDataTypes"])
    if (!(key in root)) note("missing-key", key);
  const list = (dict: Dict, key: string): unknown[] => {
    const value = dict[key];
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    if (typeof value === "string") {
      note("not-a-list", key);
      return [value];
    }
    faults.add(() => lineOf(text, `<key>${key}</key>`), "privacy-value");
    return [];
  };
  const texts = (dict: Dict, key: string) => list(dict, key).filter((one) => typeof one === "string");
  const flag = (dict: Dict, key: string) => (typeof dict[key] === "boolean" ? (dict[key] as boolean) : null);
  const dicts = (key: string) =>
    list(root, key).filter((one): one is Dict => {
      if (!isRecord(one)) faults.add(() => lineOf(text, `<key>${key}</key>`), "privacy-value");
      return isRecord(one);
    });
  return done({
    tracking: flag(root, "NSPrivacyTracking"),
    trackingDomains: "NSPrivacyTrackingDomains" in root ? texts(root, "NSPrivacyTrackingDomains") : null,
    collected: dicts("NSPrivacyCollectedDataTypes").map((one) => {
      const type = String(one.NSPrivacyCollectedDataType ?? "");
      if (!type.startsWith("NSPrivacyCollectedDataType")) note("unknown-key", type);
      return {
        type,
        linked: flag(one, "NSPrivacyCollectedDataTypeLinked"),
        tracking: flag(one, "NSPrivacyCollectedDataTypeTracking"),
        purposes: texts(one, "NSPrivacyCollectedDataTypePurposes"),
      };
    }),
    apis: dicts("NSPrivacyAccessedAPITypes").map((one) => ({
      type: String(one.NSPrivacyAccessedAPIType ?? ""),
      reasons: texts(one, "NSPrivacyAccessedAPITypeReasons"),
    })),
  });
}

function rootOf(
  text: string,
  { bytes, faults }: { bytes: Uint8Array | undefined; faults: Faults },
): Plist | null {
  if (!text.startsWith("bplist0")) return xmlPlist(text, faults);
  const root = bytes === undefined ? null : binaryPlist(bytes);
  if (root === null) faults.add(1, "plist");
  return root;
}
