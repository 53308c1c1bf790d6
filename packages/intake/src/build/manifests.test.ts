// What manifests of Gradle, Swift, uni-app and SBOMs say beyond the plain case.
import { expect, test } from "vitest";
import { readBuild } from "./read.ts";
import { repositoryName } from "./swift.ts";

test("a Gradle script: what is commented out or in a string says nothing, versions come from variables", async () => {
  const text = [
    "buildscript { dependencies {",
    "  classpath 'com.android.tools.build:gradle:8.0.0'",
    "} }",
    'ext.mapVersion = "2.0"',
    "def url = 'https://example.com/a' // implementation 'com.old:a:1'",
    "/* implementation 'com.old:b:1'",
    " */ // implementation 'com.old:c:1'",
    "dependencies {",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Gradle writes its variables so
    '  implementation("com.crumbs:map:${rootProject.ext.mapVersion}")',
    '  implementation "com.crumbs:push:$elsewhere"',
    "  implementation('com.crumbs:core:1.0') { exclude group: 'com.x', module: 'y' }",
    "  compileOnly 'com.crumbs:stub:1.0'",
    "  kapt 'com.crumbs:compiler:1.0'",
    "  implementation project(':library')",
    "  println 'not:a:dependency'",
    "  implementation libs.crumbs.ads",
    "  implementation fileTree(dir: 'libs', include: ['*.aar'])",
    "}",
  ].join("\n");
  const { packages, notes } = await readBuild({ path: "app/build.gradle", text });
  expect(packages.map((one) => [`${one.name}@${one.version}`, one.notShipped])).toEqual([
    ["com.crumbs:map@2.0", null],
    ["com.crumbs:push@null", null],
    ["com.crumbs:core@1.0", null],
    ["com.crumbs:stub@1.0", "not-shipped"],
    ["com.crumbs:compiler@1.0", "build-tool"],
  ]);
  expect(notes).toEqual([
    { line: 16, about: "alias", name: "libs.crumbs.ads" },
    { line: 17, about: "archive", name: "fileTree(dir: 'libs', include: ['*.aar'])" },
  ]);
});

test("a version 1 of Package.resolved, and what build tools pin", async () => {
  const pin = {
    package: "Push",
    repositoryURL: "ssh://git@GitHub.com/Crumbs/Push.git",
    state: { version: "3.1.0" },
  };
  const text = JSON.stringify({ object: { pins: [pin] }, version: 1 });
  const [one] = (await readBuild({ path: "app/Package.resolved", text })).packages;
  expect(one).toMatchObject({ name: "github.com/Crumbs/Push", version: "3.1.0", notShipped: null });
  const [tool] = (await readBuild({ path: "BuildTools/Package.resolved", text })).packages;
  expect(tool?.notShipped).toBe("build-tool");
});

test.each([
  ["https://github.com/Crumbs/Push.git", "github.com/Crumbs/Push"],
  ["git@github.com:Crumbs/Push.git", "github.com/Crumbs/Push"],
  ["https://user@gitlab.com:8443/a/b/c/", "gitlab.com/a/b/c"],
  ["ssh://git@github.com/Crumbs/Push", "github.com/Crumbs/Push"],
  ["nonsense", "nonsense"],
])("%s is %s", (location, name) => {
  expect(repositoryName(location)).toBe(name);
});

test("of a uni-app manifest nothing but the names of keys is read", async () => {
  const configs = {
    payment: { alipay: { appid: "the-secret" } },
    oauth: { weixin: { appsecret: "the-secret" } },
  };
  const text = JSON.stringify({
    "app-plus": { distribute: { sdkConfigs: configs }, nativePlugins: { "JG-Push": {} } },
  });
  const build = await readBuild({ path: "manifest.json", text });
  expect(build.packages.map((one) => one.name)).toEqual([
    "uni-app/payment/alipay",
    "uni-app/oauth/weixin",
    "uni-app/plugin/JG-Push",
  ]);
  expect(JSON.stringify(build)).not.toContain("the-secret");
});

test("a manifest that a script adds to says so", async () => {
  const text = "platform :ios, '15'\nflutter_install_all_ios_pods File.dirname(File.realpath(__FILE__))\n";
  const { notes } = await readBuild({ path: "Podfile", text });
  expect(notes).toEqual([{ line: 2, about: "script", name: "flutter_install_all_ios_pods" }]);
});

test("a component without a good purl is named by group and name; services within services are found", async () => {
  const text = JSON.stringify({
    bomFormat: "CycloneDX",
    specVersion: "1.4",
    components: [{ name: "a", group: "g", version: "1", purl: "no purl" }],
    services: [{ name: "Outer", services: [{ name: "Inner", provider: { name: "Crumbs" } }] }],
  });
  const { packages, services } = await readBuild({ path: "bom.json", text });
  expect(packages).toMatchObject([{ ecosystem: "generic", name: "g/a", version: "1" }]);
  expect(services?.map((one) => [one.name, one.provider])).toEqual([
    ["Outer", null],
    ["Inner", "Crumbs"],
  ]);
});

test("in an SBOM what the app itself depends on is direct, and what is for development does not ship", async () => {
  const text = JSON.stringify({
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    metadata: { component: { name: "app", "bom-ref": "app" } },
    components: [
      { name: "a", "bom-ref": "a", purl: "pkg:npm/a@1" },
      {
        name: "b",
        "bom-ref": "b",
        purl: "pkg:npm/b@1",
        properties: [{ name: "cdx:npm:package:development", value: "true" }],
      },
    ],
    dependencies: [{ ref: "app", dependsOn: ["a"] }],
  });
  const { packages } = await readBuild({ path: "bom.json", text });
  expect(packages.map((one) => [one.name, one.direct, one.notShipped])).toEqual([
    ["a", true, null],
    ["b", false, "dev-only"],
  ]);
});
