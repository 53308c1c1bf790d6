import { baseName } from "./package.ts";

const names = [
  /^podfile([._-].*)?$|^podfile.*\.lock$/,
  /\.lockfile$/,
  /^(.*\.)?versions\.toml$/,
  /\.gradle(\.kts)?$/,
  /^pom([._-].*)?\.xml$/,
  /^(package|cartfile)([._-]\w+)?\.resolved$/,
  /^(pubspec|yarn|bun)([._-]\w+)?\.lock$/,
  /^\.?package(-lock)?([._-]\w+)?\.json$|^npm-shrinkwrap\.json$/,
  /^pnpm-lock([._-]\w+)?\.ya?ml$/,
  /^oh-package(-lock)?\.json5$/,
  /^(manifest|app)\.json$/,
  /(bom|cdx|cyclonedx|cyclone|spdx|exodus).*\.(json|jsonld|xml|tv|spdx|txt)$|\.spdx$/,
  /\.xcprivacy$/,
];

/** Whether a file of this name is worth opening when a folder is walked; what it is, its content decides. */
export function mayBeBuild(name: string): boolean {
  const lower = baseName(name).toLowerCase();
  return names.some((pattern) => pattern.test(lower));
}
