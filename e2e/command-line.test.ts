// The command line against a running Pilu, as a build server runs it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Policy } from "@pilu/schema";
import { beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { chromiumPath } from "./browser.ts";
import { root } from "./product.ts";

let token = "";

function pilu(args: readonly string[], environment: Record<string, string> = {}) {
  const { PATH = "" } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "apps/cli/bin/pilu.mjs"), ...args],
    {
      env: {
        PATH,
        PILU_LANG: "en",
        PILU_DATA: inject("data"),
        PILU_SERVER: inject("door"),
        PILU_TOKEN: token,
        ...environment,
      },
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  return { code: status, stdout, stderr };
}

function fileOf(name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "pilu-command-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

beforeAll(async () => {
  const issued = pilu(
    ["token", "issue", "--for", "engineer@pilu.example", "--label", "CI"].concat(
      ["registry:read", "scan:write", "change:propose"].flatMap((scope) => ["--scope", scope]),
    ),
  );
  expect(issued.stderr + issued.stdout).toMatch(/pilu_[\w-]+/);
  token = /pilu_[\w-]+/.exec(issued.stdout)?.[0] ?? "";
});

/** A build with one SDK, which the first of the example apps declares and the second does not. */
const lockfile = "io.sentry:sentry-android-core:8.1.0=releaseRuntimeClasspath\nempty=\n";

describe("pilu check", () => {
  test("passes where the SDK is declared, and fails where nobody declared it", () => {
    const path = fileOf("gradle.lockfile", lockfile);
    expect(pilu(["check", path, "--app", "ferrywise"])).toMatchObject({ code: 0, stderr: "" });
    const { code, stdout } = pilu(["check", path, "--app", "lanjing-trails"]);
    expect({ code, says: stdout.includes("Sentry") }).toEqual({ code: 1, says: true });
    const told = pilu(["check", path, "--app", "lanjing-trails", "--json"]).stdout;
    expect(told).toBe(pilu(["check", path, "--app", "lanjing-trails", "--format", "json"]).stdout);
    expect(JSON.parse(told)).toMatchObject({ schema: "pilu.check/1" });
  });

  test("the step of the documentation does as it says", () => {
    const [, step = ""] =
      /```sh\n(export PILU_SERVER[^`]*)```/.exec(readFileSync(join(root, "docs/ci.md"), "utf8")) ?? [];
    expect(step.trim().split("\n")).toHaveLength(3);
    const here = step.replace("https://pilu.example.com", inject("door"));
    const run = (app: string) => {
      const cwd = dirname(fileOf("gradle.lockfile", lockfile));
      const command = `pilu() { "${process.execPath}" "${join(root, "apps/cli/bin/pilu.mjs")}" "$@"; }\n`;
      const { PATH = "" } = process.env;
      return spawnSync("sh", ["-c", command + here.replace("lanjing-trails", app)], {
        cwd,
        env: { PATH, PILU_LANG: "en", PILU_CI_TOKEN: token },
        encoding: "utf8",
      });
    };
    expect(run("lanjing-trails").status).toBe(1);
    expect(run("ferrywise").status).toBe(0);
  });

  test("cannot tell without a server, with a token of somebody else, or for an app that is not there", () => {
    const path = fileOf("gradle.lockfile", lockfile);
    const args = ["check", path, "--app", "ferrywise"];
    expect(pilu(args, { PILU_SERVER: "http://127.0.0.1:9" }).code).toBe(2);
    expect(pilu(args, { PILU_TOKEN: `${token.slice(0, -4)}AAAA` })).toMatchObject({ code: 2, stdout: "" });
    expect(pilu(["check", path, "--app", "nowhere"])).toMatchObject({ code: 2, stdout: "" });
  });
});

const policy = "隐私政策\n我们会收集您的手机号码。\n邮箱：privacy@example.com\n";

describe("pilu policy --app", () => {
  test("says what the app's SDKs collect and the policy leaves out, in the policy's language", async () => {
    const path = fileOf("policy.txt", policy);
    const { code, stdout, stderr } = pilu(["policy", path, "--app", "lanjing-trails", "--json"]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    const { missing, mentions } = Policy.parse(JSON.parse(stdout));
    const document = await (await fetch(`${inject("door")}/d/lanjing-trails.json`)).json();
    const collected = new Set<string>();
    for (const { entries } of document.groups)
      for (const { data } of entries) for (const item of data.items ?? []) collected.add(item.type);
    for (const { dataType } of mentions) collected.delete(dataType);
    expect(new Set(missing.map((one) => one.dataType))).toEqual(collected);
    expect(missing.every((one) => one.sentence.startsWith("我们接入的"))).toBe(true);
    // The sentences mend it: with them nothing is left out.
    const mended = fileOf("policy.txt", `${policy}${missing.map((one) => one.sentence).join("\n")}\n`);
    const again = pilu(["policy", mended, "--app", "lanjing-trails", "--json"]);
    expect(Policy.parse(JSON.parse(again.stdout)).missing.map((one) => one.dataType)).toEqual([]);
  });
});

interface Drafted {
  readonly title: string;
  readonly reason: string;
  readonly edits: readonly { readonly kind: string }[];
}

async function draftOf(id: string): Promise<Drafted> {
  const input = encodeURIComponent(JSON.stringify({ id }));
  const answer = await fetch(`${inject("door")}/trpc/change.get?input=${input}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await answer.json()).result.data.draft;
}

describe("pilu import", () => {
  test("makes a draft change of a list, with everything that is left to a person", async () => {
    const path = fileOf(
      "list.csv",
      "SDK名称,第三方公司,收集的个人信息,使用目的,加密说明\n从未听说的组件,某某数据有限公司,IMEI、设备信息等,统计分析,整机加密\n",
    );
    const { code, stdout, stderr } = pilu(["import", path, "--app", "lanjing-trails"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [, address = ""] = /Draft change: (\S+)/.exec(stdout) ?? [];
    expect(address.startsWith(`${inject("door")}/changes/`)).toBe(true);
    expect(stdout).toContain("整机加密");
    const draft = await draftOf(address.slice(address.lastIndexOf("/") + 1));
    expect(draft.edits.map((one) => one.kind)).toEqual(["vendor", "sdk", "integration"]);
    expect(draft.reason).toContain("整机加密");
    expect(draft.title).toBe("Import of list.csv");
  });

  test("without an app the draft registers what is new alone, and what is known makes none", async () => {
    const list = "SDK名称,第三方公司,应用场景\n";
    const path = fileOf("list.csv", `${list}无人知晓的组件,无名数据有限公司,结账时\n`);
    const { code, stdout } = pilu(["import", path]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/no app was named: 1 \(应用场景\)\. .*name the app with --app/);
    expect(stdout).toMatch(/结账时 +应用场景 +/);
    const [, id = ""] = /Draft change: \S+\/changes\/(\S+)/.exec(stdout) ?? [];
    const draft = await draftOf(id);
    expect(draft.edits.map((one) => one.kind)).toEqual(["vendor", "sdk"]);
    expect(draft.reason).toContain("结账时");
    const known = pilu(["import", fileOf("list.csv", `${list}高德地图SDK,,随时\n`)]);
    expect(known).toMatchObject({ code: 0, stderr: "" });
    expect(known.stdout).toMatch(/no change was made\. Name the app with --app/);
    expect(known.stdout).not.toContain("/changes/");
  });

  test("the list that is published makes no change", async () => {
    const csv = await (await fetch(`${inject("door")}/d/lanjing-trails.csv?lang=zh-CN`)).text();
    const { code, stdout } = pilu(["import", fileOf("list.csv", csv), "--app", "lanjing-trails", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ edits: [], change: null });
  });

  test("a rehearsal keeps nothing", () => {
    const path = fileOf("list.csv", "SDK名称,使用目的\n从未听说的组件,统计分析\n");
    const { code, stdout } = pilu(["import", path, "--app", "lanjing-trails", "--dry-run"]);
    expect({ code, isKept: stdout.includes("/changes/") }).toEqual({ code: 0, isKept: false });
  });
});

test("pilu links says what was found last beside the running server, and asks nobody", () => {
  const { code, stdout } = pilu(["links", "--last", "--json"]);
  expect(code).toBe(0);
  const { schema, links } = JSON.parse(stdout);
  expect(schema).toBe("pilu.links/1");
  expect(links.length).toBeGreaterThan(100);
});

test.each(["table", "text"])(
  "pilu render prints a published list as %s with a real Chromium",
  async (layout) => {
    const published = await (await fetch(`${inject("door")}/d/ferrywise.json`)).text();
    const path = fileOf("list.json", published);
    const out = join(dirname(path), "list.pdf");
    const environment = { PILU_CHROMIUM: await chromiumPath() };
    const { code, stderr } = pilu(
      ["render", path, "--format", "pdf", "--layout", layout, "--lang", "en", "--out", out],
      environment,
    );
    expect(stderr).toContain("list.pdf");
    expect(code).toBe(0);
    const pdf = readFileSync(out, "latin1");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    // Tagged, so that a screen reader finds its tables.
    expect(pdf).toContain("/MarkInfo");
    // A4 upright, in points.
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  },
);
