import { Faults } from "./fault.ts";
import { json5Object } from "./json5.ts";
import { pluginsOf } from "./mini-program.ts";
import { type Build, type BuildInput, isRecord, type Package } from "./package.ts";
import { PackageSet } from "./package-set.ts";

/**
 * Reads a manifest.json of uni-app (JSON with comments): `app-plus.distribute.sdkConfigs{payment{alipay…}…}` and
 * `nativePlugins`. The values hold the secrets of the app: only the names of keys are read, values never are.
 */
export function readUniApp({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const packages = new PackageSet();
  const content = json5Object(text, faults);
  for (const platform of ["app-plus", "app-harmony"]) {
    const app = within(content, platform);
    const distribute = within(app, "distribute");
    const configured = within(distribute, "sdkConfigs");
    for (const group of Object.keys(configured)) {
      for (const provider of Object.keys(within(configured, group)))
        packages.add(named(`${group}/${provider}`));
    }
    for (const plugins of [within(app, "nativePlugins"), within(distribute, "nativePlugins")])
      for (const name of Object.keys(plugins)) packages.add(named(`plugin/${name}`));
  }
  if (content !== null)
    for (const one of pluginsOf(within(content, "mp-weixin").plugins, { text, faults })) packages.add(one);
  return { kind: "uni-app manifest.json", packages: packages.list, faults: faults.list };
}

function within(value: unknown, key: string): Record<string, unknown> {
  const inner = isRecord(value) ? value[key] : undefined;
  return isRecord(inner) ? inner : {};
}

function named(name: string): Package {
  return { ecosystem: "generic", name: `uni-app/${name}`, version: null, direct: true, notShipped: null };
}
