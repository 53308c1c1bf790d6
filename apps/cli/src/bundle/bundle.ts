import { basename, dirname } from "node:path";
import { Problem } from "@pilu/schema";
import { parseConfig } from "@pilu/schema/config";
import { writeAll } from "../files/write-all.ts";
import { readBytes } from "../render/read-document.ts";
import type { ExitCode, Session } from "../session.ts";
import { fetchDocument } from "./fetch-document.ts";
import { filesOf, zipped } from "./files.ts";

export interface BundleOptions {
  readonly app?: string;
  readonly version?: string;
  readonly server?: string;
  readonly document?: string;
  readonly out?: string;
}

/** `pilu bundle`: one published version as a zip that an app carries in its own build. */
export async function bundleVerb(options: BundleOptions, session: Session): Promise<ExitCode> {
  const { app, version, document: path } = options;
  const { word, environment } = session;
  const refused = (reason: string) => new Problem("usage", { reason });
  if (version !== undefined && !/^[1-9][0-9]{0,8}$/.test(version)) throw refused(word("usage.bundle-number"));
  const server = options.server ?? environment.PILU_SERVER ?? parseConfig(environment).PILU_PUBLIC_URL;
  const origin = URL.canParse(server ?? "") ? new URL(server ?? "") : null;
  if (origin === null || !/^https?:$/.test(origin.protocol)) throw refused(word("usage.no-server"));
  if (path === undefined && app === undefined) throw refused(word("usage.bundle-what"));
  const base = origin.href.replace(/\/+$/, "");
  const found =
    path === undefined ? await fetchDocument(base, { app: app ?? "", version }) : readBytes(path, session);
  if (found === null) return 2;
  const { document } = found;
  if (document.version === null) throw refused(word("usage.bundle-draft"));
  const { slug } = document.app;
  if ((app ?? slug) !== slug || Number(version ?? document.version) !== document.version)
    throw refused(word("usage.bundle-other", { app: slug, version: document.version }));
  const files = filesOf({ ...found, document }, base);
  const zip = zipped(files);
  const out = options.out ?? `${slug}-v${document.version}.zip`;
  const [written = out] = writeAll(dirname(out), [{ name: basename(out), text: zip }], session);
  session.say(
    word("bundle.wrote", {
      path: written,
      app: slug,
      version: document.version,
      files: files.length,
      bytes: zip.length,
    }),
  );
  return 0;
}
