import { xml } from "../../render/xml.ts";
import type { AppleDeclaration, DeclaredType } from "./declaration.ts";

const key = "NSPrivacyCollectedDataType";

/**
 * A PrivacyInfo.xcprivacy for an app (Apple, "Privacy manifest files"; PropertyList-1.0.dtd). The lists of tracking
 * domains and of APIs stay empty: no list of SDKs knows the first, and the second is about the app's own code.
 */
export function manifestText({
  tracking,
  collected,
}: Pick<AppleDeclaration, "tracking" | "collected">): string {
  const types = collected.map((one) => typeText(one, "\t\t"));
  const list = types.length === 0 ? "\t<array/>" : `\t<array>\n${types.join("")}\t</array>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>NSPrivacyTracking</key>
	<${tracking}/>
	<key>NSPrivacyTrackingDomains</key>
	<array/>
	<key>NSPrivacyCollectedDataTypes</key>
${list}
	<key>NSPrivacyAccessedAPITypes</key>
	<array/>
</dict>
</plist>
`;
}

/** One collected type, each line begun with `indent`. */
export function typeText({ type, linked, tracking, purposes }: DeclaredType, indent: string): string {
  return [
    "<dict>",
    `\t<key>${key}</key>`,
    `\t<string>${xml(type)}</string>`,
    `\t<key>${key}Linked</key>`,
    `\t<${linked}/>`,
    `\t<key>${key}Tracking</key>`,
    `\t<${tracking}/>`,
    `\t<key>${key}Purposes</key>`,
    "\t<array>",
    ...purposes.map((purpose) => `\t\t<string>${xml(purpose)}</string>`),
    "\t</array>",
    "</dict>",
  ]
    .map((line) => `${indent}${line}\n`)
    .join("");
}
