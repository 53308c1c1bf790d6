import type { Line, SitePart } from "@pilu/core";
import { nginxLocations, nginxMaps } from "./nginx.ts";
import { ownFile } from "./place.ts";
import type { Part } from "./stage.ts";
import { switchScript } from "./switch.ts";

type Core = typeof import("@pilu/core");

/** A part of the public site as files. */
export function asFiles(part: SitePart, { fileOf }: Pick<Core, "fileOf">): Part {
  return {
    ...part,
    async *files() {
      for await (const { address, text } of part.files()) yield { path: fileOf(address), text };
    },
  };
}

/** What a web server needs to serve the site: its settings, and the script that puts pages in force. */
export function forServer(lines: readonly Line[], { siteHeaders }: Pick<Core, "siteHeaders">): Part {
  const files = [
    { path: ownFile("nginx-http.conf"), text: nginxMaps(lines) },
    { path: ownFile("nginx-server.conf"), text: nginxLocations(siteHeaders) },
    { path: ownFile("switch.sh"), text: switchScript },
  ];
  return {
    name: "server",
    rank: "list",
    from: null,
    madeFrom: JSON.stringify(files),
    async *files() {
      yield* files;
    },
  };
}
