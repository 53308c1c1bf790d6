import { Faults, lineOf } from "./fault.ts";
import { jsonObject } from "./json.ts";
import { type Build, type BuildInput, isRecord, type Package, textOf } from "./package.ts";
import { PackageSet } from "./package-set.ts";

/** Reads an app.json of a WeChat mini-program: `plugins{alias: {version, provider}}`, of its subpackages too. */
export function readMiniProgram({ path, text }: BuildInput): Build {
  const faults = new Faults(path);
  const packages = new PackageSet();
  const content = jsonObject(text, faults);
  const parts = [content?.subPackages, content?.subpackages].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  for (const part of [content, ...parts]) {
    if (!isRecord(part)) continue;
    for (const one of pluginsOf(part.plugins, { text, faults })) packages.add(one);
  }
  return { kind: "mini-program app.json", packages: packages.list, faults: faults.list };
}

/** Plugins by the app id of their provider, `wechat-plugin/wx…`; the alias is whatever the developer chose. */
export function pluginsOf(plugins: unknown, { text, faults }: { text: string; faults: Faults }): Package[] {
  if (plugins === undefined || plugins === null) return [];
  if (!isRecord(plugins)) {
    faults.add(() => lineOf(text, '"plugins"'), "plugins");
    return [];
  }
  return Object.entries(plugins).flatMap(([alias, plugin]): Package[] => {
    if (!isRecord(plugin)) {
      faults.add(() => lineOf(text, JSON.stringify(alias)), "plugin");
      return [];
    }
    const name = `wechat-plugin/${textOf(plugin.provider) ?? alias}`;
    return [{ ecosystem: "generic", name, version: textOf(plugin.version), direct: true, notShipped: null }];
  });
}
