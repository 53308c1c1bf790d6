import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { accessibilityFaults, overflow } from "./audit.ts";
import { openBrowser } from "./browser.ts";
import { demoPerson } from "./demo-people.ts";
import { signedIn } from "./people.ts";
import { registryOf } from "./registry.ts";

const door = inject("door");
const app = "ferrywise";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Stored {
  draft: {
    title: string;
    reason: string;
    edits: { kind: string; id: string; proposed: Record<string, unknown> }[];
  };
}

const list = [
  "<h1>第三方SDK目录</h1><table>",
  "<tr><th>SDK名称</th><th>第三方公司</th><th>收集的个人信息</th><th>使用目的</th><th>怪列</th></tr>",
  "<tr><td>高德地图SDK</td><td>高德软件有限公司</td><td>IMEI、Android ID（仅安卓）等</td><td>地图展示</td><td>没人认识</td></tr>",
  "<tr><td>小鸟推送</td><td>北京小鸟科技有限公司</td><td>设备信息</td><td>消息推送</td><td></td></tr>",
  "<tr><td>旧的统计组件</td><td></td><td>IP地址</td><td>统计</td><td></td></tr>",
  "</table>",
].join("\n");

test("a list is read, corrected where it was misunderstood, and becomes a draft that loses nothing", async () => {
  const context = await signedIn(browser, { door, person: demoPerson("engineer"), locale: "en" });
  const page = await context.newPage();
  await page.goto(`${door}/apps/${app}/import`);
  const file = { name: "sdk-list.html", mimeType: "text/html", buffer: Buffer.from(list) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("heading", { name: "3 SDKs in the list" }).waitFor();
  await page.getByRole("heading", { name: /pieces? left over$/ }).waitFor();
  await page.getByText("没人认识", { exact: true }).waitFor();
  // Nobody knows the head "怪列"; a person says that it holds remarks, then thinks better of it.
  const odd = page.getByRole("combobox", { name: /^怪列/ });
  for (const [typed, chosen] of [
    ["Remark", "Remark"],
    ["Nothing", "Nothing of these: left over"],
  ] as const) {
    await odd.fill(typed);
    await page.getByRole("option", { name: chosen, exact: true }).click();
    const left = page.getByRole("listitem").filter({ hasText: "under “怪列”" });
    await expect.poll(() => left.count()).toBe(chosen === "Remark" ? 0 : 1);
  }
  await page.getByRole("button", { name: /pieces?.* 高德地图SDK$/ }).click();
  await page.getByText("under “收集的个人信息”").waitFor();
  // "小鸟推送" is JPush under a name of the company's own.
  await page.getByRole("button", { name: "Correct 小鸟推送" }).click();
  await page.getByRole("combobox", { name: "Which SDK is “小鸟推送”?" }).fill("极光推送");
  await page.getByRole("option", { name: /JPush/ }).first().click();
  await page.locator("[data-standing=corrected]").waitFor();
  await page.getByRole("checkbox", { name: "旧的统计组件" }).uncheck();
  expect(await accessibilityFaults(page)).toEqual([]);
  const make = page.getByRole("button", { name: "Make a draft change" });
  await expect.poll(() => make.isEnabled()).toBe(true);
  await make.click();
  await page.waitForURL(/\/changes\/[^/]+\/edit$/);
  const id = /changes\/([^/]+)\/edit/.exec(page.url())?.[1] ?? "";
  const { draft } = await registryOf(context).ask<Stored>("change.get", { id });
  expect(draft.edits.map((edit) => edit.id).sort()).toEqual(["ferrywise/amap-map", "ferrywise/jpush"]);
  expect(draft.reason).toContain("怪列: 没人认识");
  await context.close();
});

test("a list of more SDKs than one change may hold becomes several changes", async () => {
  const context = await signedIn(browser, { door, person: demoPerson("engineer"), locale: "en" });
  const page = await context.newPage();
  await page.goto(`${door}/apps/${app}/import`);
  const rows = Array.from({ length: 300 }, (_, at) => `自研组件${at},设备型号,统计分析`);
  const text = ["SDK名称,收集的个人信息,使用目的", ...rows].join("\n");
  const file = { name: "many.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Make 2 draft changes" }).click();
  await page.getByText("2 of 2 draft changes are made", { exact: false }).waitFor();
  const links = page.getByRole("link", { name: /^Import many\.csv \(\d of 2\)$/ });
  expect(await links.count()).toBe(2);
  const found = await registryOf(context).ask<{ rows: { edits: unknown[] }[] }>("change.list", {
    text: "many.csv",
    limit: 10,
  });
  expect(found.rows.reduce((sum, row) => sum + row.edits.length, 0)).toBe(600);
  await context.close();
});

test.each([
  { width: 360, colorScheme: "dark" },
  { width: 1440, colorScheme: "light" },
] as const)(
  "at $width px, $colorScheme, what was understood is accessible and fits",
  async ({ width, colorScheme }) => {
    const context = await signedIn(browser, {
      door,
      person: demoPerson("engineer"),
      locale: "zh-CN",
      viewport: { width, height: 900 },
      colorScheme,
    });
    const page = await context.newPage();
    await page.goto(`${door}/apps/${app}/import`);
    const file = { name: "sdk-list.html", mimeType: "text/html", buffer: Buffer.from(list) };
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: "更正 小鸟推送" }).click();
    // Of a page that is longer than the window, the bar below covers what would come next; at its end it covers nothing.
    await page.getByRole("button", { name: /变更草稿$/ }).waitFor();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await context.close();
  },
);
