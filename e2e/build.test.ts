import { randomUUID } from "node:crypto";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { accessibilityFaults, overflow } from "./audit.ts";
import { openBrowser } from "./browser.ts";
import { demoPerson } from "./demo-people.ts";
import { drawn } from "./drawn.ts";
import { signedIn } from "./people.ts";
import { registryOf } from "./registry.ts";

const door = inject("door");
const app = "lanjing-trails";
const lock = (...coordinates: string[]) =>
  `${coordinates.map((one) => `${one}=releaseRuntimeClasspath\n`).join("")}empty=\n`;
const build = lock(
  "com.qcloud.cos:cos-android:5.9.0",
  "com.qiniu:qiniu-android-sdk:8.6.0",
  "org.nobody.knows:this:1.0.0",
);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function demo(role: "engineer" | "legal", options: BrowserContextOptions = {}): Promise<Page> {
  const context = await signedIn(browser, { door, person: demoPerson(role), locale: "en", ...options });
  const page = await context.newPage();
  page.on("dialog", (dialog) => void dialog.accept());
  return page;
}

interface Stored {
  state: string;
  draft: { edits: { kind: string; id: string; proposed: Record<string, unknown> }[] };
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Lockfile or SBOM" }).fill(text);
  await page.getByRole("button", { name: "Read", exact: true }).click();
}

test("a pasted lockfile shows what an app does not declare; adjusted on the spot, all of it is submitted as one change", async () => {
  const page = await demo("engineer");
  await page.goto(`${door}/apps/${app}/add`);
  await paste(page, build);
  await page.getByText("1 package nobody knows").waitFor();
  await page.getByRole("heading", { name: "2 SDKs will be added" }).waitFor();
  await page.reload();
  // What was chosen outlives a reload.
  await page.getByRole("heading", { name: "2 SDKs will be added" }).waitFor();
  const all = page.getByRole("group", { name: "For all of them" });
  await all.getByLabel("Who decides").selectOption("processor");
  await all.getByLabel("Begins to collect").selectOption("after-consent");
  for (const [language, words] of [
    ["Chinese", "用户上传照片时。"],
    ["English", "When the user uploads a picture."],
  ] as const)
    for (const field of await page.getByLabel(`Used for, ${language}`).all()) await field.fill(words);
  const qiniu = page.getByRole("listitem", { name: /Qiniu/ });
  await qiniu.getByRole("checkbox", { name: "iOS" }).uncheck();
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Add 2 SDKs as a draft" }).click();
  await page.waitForURL(/\/changes\/[^/]+\/edit$/);
  const id = /changes\/([^/]+)\/edit/.exec(page.url())?.[1] ?? "";
  const submit = page.getByRole("button", { name: "Submit for review" });
  await page.getByText("Nothing is open.", { exact: false }).first().waitFor();
  await submit.click();
  await page.waitForURL(`${door}/changes/${id}`);
  const { state, draft } = await registryOf(page.context()).ask<Stored>("change.get", { id });
  expect(state).toBe("in-review");
  expect(draft.edits.map(({ kind }) => kind)).toEqual(["integration", "integration"]);
  expect(draft.edits.every((edit) => edit.proposed.role === "processor")).toBe(true);
  const own = draft.edits.find((edit) => edit.id.includes("qiniu"));
  expect(own?.proposed.platforms).not.toContain("ios");
  await page.context().close();
});

test("a kept build makes its drift findings; they lead to declaring, and legal answers for what stays", async () => {
  const page = await demo("engineer");
  await page.goto(`${door}/apps/${app}/add`);
  await paste(page, lock("com.amplitude:analytics-android:1.16.8", "org.nobody.knows:this:1.0.0"));
  await page.getByRole("button", { name: "Keep as the app’s newest build" }).click();
  await page.getByRole("link", { name: "To the findings" }).click();
  await page.waitForURL(`${door}/apps/${app}/findings`);
  await page.getByRole("button", { name: /^Undeclared 1$/ }).click();
  await page.getByRole("link", { name: "Declare it" }).click();
  await page.waitForURL(/add\?scan=newest&sdk=amplitude/);
  await page.getByRole("heading", { name: "1 SDK will be added" }).waitFor();
  await page.context().close();

  const legal = await demo("legal");
  await legal.goto(`${door}/findings?app=${app}&kind=unknown`);
  await legal.getByRole("button", { name: "Answer for it…" }).click();
  await legal.getByRole("textbox", { name: "Reason" }).fill("A package of our own.");
  expect(await accessibilityFaults(legal)).toEqual([]);
  await legal.getByRole("button", { name: "Answer for it", exact: true }).click();
  await legal.getByText("Nothing fits these filters").waitFor();
  await legal.getByRole("checkbox", { name: "Those answered for" }).click();
  await legal.getByText("A package of our own.", { exact: false }).waitFor();
  expect(new URL(legal.url()).searchParams.get("answered")).toBe("1");
  await legal.context().close();
});

test("a duty of a published version is owned, then done with its proof", async () => {
  const page = await demo("legal");
  const engineer = await demo("engineer");
  await taken(engineer.context(), page.context());
  await page.goto(`${door}/duties?app=${app}`);
  await page.getByRole("button", { name: "See to it…" }).first().click();
  await page.getByRole("textbox", { name: "Who sees to it" }).fill("Li");
  await page.getByLabel("Done on").fill("2026-01-31");
  await page.getByText("Say where the proof lies", { exact: false }).waitFor();
  await page.getByRole("textbox", { name: "Proof" }).fill("Ticket 7");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Mark as done" }).click();
  await page.getByRole("group", { name: "Open or done" }).getByRole("button", { name: /^Done/ }).click();
  await page.getByText("proof: Ticket 7", { exact: false }).waitFor();
  await engineer.context().close();
  await page.context().close();
});

/** An SDK is taken out of the app, approved and published: its version asks for a deletion. */
async function taken(
  author: ReturnType<Page["context"]>,
  decider: ReturnType<Page["context"]>,
): Promise<void> {
  const { integrations } = await registryOf(author).ask<{
    integrations: { integration: Record<string, unknown> & { id: string }; revision: { number: number } }[];
  }>("app.get", { slug: app });
  const [first] = integrations;
  const id = first?.integration.id ?? "";
  const edit = {
    kind: "integration",
    id,
    base: first?.revision.number,
    nature: { kind: "new" },
    proposed: { ...first?.integration, status: "retired" },
  };
  const saved = await registryOf(author).tell<{ id: string; edit: number }>("change.save", {
    id: null,
    edit: null,
    draft: { title: "Take it out", reason: null, edits: [edit], follows: null },
  });
  await registryOf(author).tell("change.submit", saved);
  const review = await registryOf(decider).ask<{
    seenSeq: number;
    groups: { effect: { judgement: { questions: { key: string }[] } } }[];
  }>("change.review", { id: saved.id });
  const answers = review.groups
    .flatMap(({ effect }) => effect.judgement.questions)
    .map(({ key }) => ({ question: key, asPresumed: true, yields: null, reason: "Looked at both." }));
  await registryOf(decider).tell("change.decide", {
    decision: {
      change: saved.id,
      edit: saved.edit,
      seenSeq: review.seenSeq,
      decisionId: randomUUID(),
      verdict: "approve",
      reason: null,
      effectiveAt: null,
      shortNotice: "A test waits for nobody.",
      classes: [],
      answers,
      evidence: [],
    },
  });
  const list = () => registryOf(author).ask<{ total: number }>("duty.list", { app });
  await expect.poll(async () => (await list()).total, { timeout: 30_000 }).toBeGreaterThan(0);
}

test.each([
  { width: 360, colorScheme: "light" },
  { width: 1440, colorScheme: "dark" },
] as const)(
  "at $width px, $colorScheme, what must be looked after is accessible and fits",
  async ({ width, colorScheme }) => {
    const page = await demo("legal", { viewport: { width, height: 900 }, colorScheme, locale: "zh-CN" });
    const paths = [
      "/",
      "/?map=lanjing-trails",
      "/findings",
      "/links?state=all",
      "/duties",
      `/apps/${app}/findings`,
    ];
    for (const path of [...paths, `/apps/${app}/add?scan=newest`]) {
      await page.goto(`${door}${path}`);
      await drawn(page);
      expect(await accessibilityFaults(page), path).toEqual([]);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  },
);
