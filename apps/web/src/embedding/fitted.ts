// The samples of docs/embedding as they are pasted into one app's product: its address, its slug, its language.
import type { Locale } from "@pilu/schema";
import { samples } from "./samples.gen.ts";

/** What is asked of a reader's product, and how it looks there. */
export interface Fitting {
  /** Where the public finds Pilu: `https://disclosure.example.com`, without a slash at its end. */
  readonly server: string;
  readonly slug: string;
  readonly language: Locale;
  /** Names the list, in `language`. */
  readonly title: string;
  /** The version that a bundle is made of; null: the one in force. */
  readonly version: number | null;
}

const written = {
  server: "https://disclosure.example.com",
  slug: "my-app",
  title: "Third-party SDK disclosure",
  version: " --version 7",
} as const;

/** What can be pasted, each with the samples that it takes: a view of a toolkit stands on the platform's own. */
export const targets = {
  link: ["link"],
  component: ["component"],
  frame: ["frame"],
  webview: ["webview"],
  compose: ["webview", "compose"],
  wkwebview: ["wkwebview"],
  swiftui: ["wkwebview", "swiftui"],
  harmonyos: ["harmonyos"],
  reactNative: ["reactNative"],
  flutter: ["flutter"],
  miniProgram: ["miniProgram"],
  json: ["json"],
  bundle: ["bundle"],
} as const satisfies Record<string, readonly (keyof typeof samples)[]>;
export type Target = keyof typeof targets;

/** The blocks for one target, each with the language that it is written in. */
export function fitted(target: Target, fitting: Fitting): { language: string; code: string }[] {
  return targets[target].flatMap((id) =>
    samples[id].map(({ language, code }) => ({ language, code: fit(code, fitting).trimEnd() })),
  );
}

function fit(code: string, { server, slug, language, title, version }: Fitting): string {
  return code
    .replaceAll(/(my-app(?:\/frame)?\/|lang=")en\b/g, `$1${language}`)
    .replaceAll(written.server, () => server)
    .replaceAll(written.slug, () => slug)
    .replaceAll(written.title, () => title)
    .replaceAll(written.version, () => (version === null ? "" : ` --version ${version}`));
}
