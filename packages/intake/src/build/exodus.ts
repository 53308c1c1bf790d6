import { Faults, lineOf } from "./fault.ts";
import { jsonObject } from "./json.ts";
import { type Build, type BuildInput, isRecord, textOf } from "./package.ts";
import { PackageSet } from "./package-set.ts";

/** Reads the JSON report of Exodus Standalone on an APK: `trackers[{name, id}]`. They are matched by name. */
export function readExodus({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const packages = new PackageSet();
  const trackers = jsonObject(text, faults)?.trackers;
  if (trackers !== undefined && !Array.isArray(trackers))
    faults.add(() => lineOf(text, '"trackers"'), "trackers");
  for (const tracker of Array.isArray(trackers) ? trackers : []) {
    const name = isRecord(tracker) ? textOf(tracker.name) : null;
    if (name === null) faults.add(() => lineOf(text, '"trackers"'), "tracker");
    else
      packages.add({
        ecosystem: "generic",
        name: `exodus-tracker/${name}`,
        version: null,
        direct: null,
        notShipped: null,
      });
  }
  return { kind: "Exodus report", packages: packages.list, faults: faults.list };
}
