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

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function engineer(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await signedIn(browser, { door, person: demoPerson("engineer"), locale: "en", ...options });
  const page = await context.newPage();
  page.on("dialog", (dialog) => void dialog.accept());
  return page;
}

const isSaved = (page: Page) => page.getByText("Draft saved, ").waitFor();
const idOf = (page: Page) => new URL(page.url()).searchParams.get("change") ?? "";

interface Stored {
  state: string;
  draft: { edits: { kind: string; id: string; proposed: Record<string, unknown> }[] };
}
const stored = (page: Page, id: string) => registryOf(page.context()).ask<Stored>("change.get", { id });

/** Lets nothing judge the forms that are opened from now on; what it returns lets one be judged. */
async function heldJudges(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    Object.defineProperty(window, "Worker", {
      value: class extends EventTarget {
        constructor() {
          super();
          Object.assign(window, { judge: () => this.dispatchEvent(new Event("error")) });
        }
      },
    });
  });
  return async () => {
    await page.waitForFunction(() => "judge" in window);
    await page.evaluate(() => (window as unknown as { judge: () => void }).judge());
  };
}

/** Presses what must not say that it cannot be pressed, before the form is judged; hears that this is remembered. */
async function submitEarly(page: Page): Promise<void> {
  await page.getByText("Checking…").waitFor();
  const submit = page.getByRole("button", { name: "Submit for review", disabled: false });
  await submit.click();
  await page.getByRole("status").getByText("Checking; it is submitted once nothing is open.").waitFor();
}

/** Begins a registration on the example of JPush, and waits for the form. */
async function beginLikeJPush(page: Page): Promise<void> {
  await page.goto(`${door}/sdks/new`);
  await page.getByRole("searchbox").fill("极光推送");
  await page.getByRole("button", { name: /^Start a new one from this JPush/ }).click();
  await page.getByLabel("Name, Chinese").waitFor();
}

test("an SDK begun from a similar one is named, gets a data type by its colloquial name, and is submitted", async () => {
  const page = await engineer();
  await beginLikeJPush(page);
  await page.getByLabel("Name, English").fill("Sparrow Push");
  await page.getByLabel("Name, Chinese").fill("麻雀推送");
  await expect.poll(() => page.getByLabel("Id", { exact: true }).inputValue()).toBe("sparrow-push");
  const preview = page.getByRole("region", { name: "As users read it" });
  await preview.getByText("Sparrow Push").first().waitFor();
  await preview.getByText("中文", { exact: true }).click();
  await preview.getByText("麻雀推送").first().waitFor();
  const picker = page.getByRole("combobox", { name: "Add a data type" });
  const remove = page.getByRole("button", { name: "Remove IMEI" });
  if ((await remove.count()) > 0) {
    await remove.press("Enter");
    await page.locator("[data-remove]:focus").waitFor();
  }
  await picker.fill("串号");
  await page.getByRole("option", { name: /IMEI/ }).first().click();
  await page.getByLabel("IMEI on Android").selectOption("optional");
  const add = page.getByRole("button", { name: "Add a permission" });
  await add.press("Enter");
  await page
    .getByRole("combobox", { name: "Name in the manifest" })
    .last()
    .and(page.locator(":focus"))
    .waitFor();
  await page
    .getByRole("button", { name: /of Permissions it uses$/ })
    .last()
    .press("Enter");
  await add.and(page.locator(":focus")).waitFor();
  await isSaved(page);
  const id = idOf(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  const judge = await heldJudges(page);
  await page.reload();
  await submitEarly(page);
  await judge();
  await page.waitForURL(`${door}/changes/${id}`);
  const { state, draft } = await stored(page, id);
  expect(state).toBe("in-review");
  const [edit] = draft.edits;
  expect(edit).toMatchObject({
    kind: "sdk",
    id: "sparrow-push",
    proposed: { names: { en: "Sparrow Push" } },
  });
  const data = edit?.proposed.data as { items: { type: string; demand: string }[] } | undefined;
  expect(data?.items.find((item) => item.type === "imei")?.demand).toBe("optional");
  await page.context().close();
});

test("a reload in the middle loses nothing, with the registry out of reach or not", async () => {
  const page = await engineer();
  await page.goto(`${door}/sdks/new`);
  await page.getByRole("searchbox").fill("Finch Maps");
  await page.getByRole("button", { name: "Register “Finch Maps”" }).click();
  const name = page.getByLabel("Name, English");
  await name.fill("Finch Maps for Cars");
  await isSaved(page);
  await page.reload();
  await expect.poll(() => name.inputValue()).toBe("Finch Maps for Cars");
  await page.route("**/trpc/change.save**", (route) => route.abort());
  await name.fill("Finch Maps for Boats");
  await page.getByText("All you typed is kept in this browser.", { exact: false }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => name.inputValue()).toBe("Finch Maps for Boats");
  await page.unroute("**/trpc/change.save**");
  await isSaved(page);
  const { draft } = await stored(page, idOf(page));
  expect(draft.edits[0]?.proposed.names).toEqual({ en: "Finch Maps for Boats" });
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel("Name, English").fill("Finch Maps for Trains");
  await isSaved(other);
  await name.fill("Finch Maps for Planes");
  await page.getByText("You saved this change elsewhere meanwhile, such as in another tab.").waitFor();
  await page.getByRole("button", { name: "Go on with mine" }).click();
  await isSaved(page);
  await expect.poll(() => name.inputValue()).toBe("Finch Maps for Planes");
  await page.context().close();
});

test("an id that is taken is told among what is to do, and leads to its field", async () => {
  const page = await engineer();
  const judge = await heldJudges(page);
  await page.goto(`${door}/sdks/new?from=nothing&q=JPush`);
  await submitEarly(page);
  await judge();
  await page.locator("[data-checks] button:focus").waitFor();
  const toDo = page.getByRole("complementary").getByRole("listitem").filter({ hasText: "taken" });
  await toDo.getByRole("button", { name: "Id" }).click();
  await page.locator("[id$=':id']:focus").waitFor();
  await page.keyboard.type("-of-ours");
  await toDo.waitFor({ state: "detached" });
  await page.getByRole("combobox", { name: "Vendor" }).fill("Finch & Co");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "New vendor “Finch & Co”" }).and(page.locator(":focus")).waitFor();
  await page.context().close();
});

test("a form is judged where the browser lets nothing run beside the page, and a link leads into its lower part", async () => {
  const page = await engineer();
  await page.addInitScript(() => {
    Object.defineProperty(window, "Worker", {
      value: class {
        constructor() {
          throw new Error("no workers here");
        }
      },
    });
  });
  await page.goto(`${door}/sdks/jpush/edit?at=coordinates.purls`);
  await page.locator("textarea[id$=':coordinates.purls']:focus").waitFor();
  await page.getByLabel("Name, Chinese").fill("");
  await page.getByLabel("Name, English").fill("");
  const toDo = page.getByRole("complementary").getByRole("listitem").filter({ hasText: "no language" });
  await toDo.getByRole("button", { name: "Name", exact: true }).waitFor();
  await page.context().close();
});

test("what is to do is called as its field is labelled", async () => {
  const page = await engineer({ locale: "zh-CN" });
  const registry = registryOf(page.context());
  const { integrations } = await registry.ask<{
    integrations: { integration: { id: string }; revision: { number: number } }[];
  }>("app.get", { slug: app });
  const [{ integration, revision } = { integration: { id: "" }, revision: { number: 0 } }] = integrations;
  const proposed = {
    ...integration,
    ...{ role: null, scenario: {}, trigger: null, platforms: [], contractingVendor: "", purposes: [] },
    ...{
      optOut: { path: null, url: "x" },
      evidence: [{ kind: "", reference: "", expires: null, covers: null }],
    },
  };
  const edits = [
    { kind: "integration", id: integration.id, base: revision.number, nature: { kind: "new" }, proposed },
  ];
  const draft = { title: "To do", reason: null, follows: null, edits };
  const { id } = await registry.tell<{ id: string }>("change.save", { id: null, edit: null, draft });
  await page.goto(`${door}/changes/${id}/edit`);
  const toDo = page.locator("[data-checks] button");
  await toDo.first().waitFor();
  await drawn(page);
  const called = await toDo.allTextContents();
  expect(called.length).toBeGreaterThan(8);
  const panel = page.locator("[data-panel]");
  for (const words of called) {
    const name = words.split(" › ").at(-1) ?? "";
    const field = panel.getByLabel(name, { exact: true }).or(panel.getByRole("group", { name, exact: true }));
    expect(await field.count(), words).toBeGreaterThan(0);
  }
  await page.context().close();
});

test("a change of an SDK in an app is called by their names", async () => {
  const page = await engineer();
  await page.goto(`${door}/apps/ferrywise/sdks/adjust/edit`);
  const title = page.getByLabel("Title of the change");
  await expect.poll(() => title.inputValue()).toMatch(/^Change Adjust.* in Ferrywise$/);
  await page.goto(`${door}/apps/ferrywise/sdks/adjust/edit?at=rights`);
  await page.locator("details[open] :focus").waitFor();
  await page.context().close();
});

test.each([
  { width: 360, colorScheme: "light" },
  { width: 1440, colorScheme: "dark" },
] as const)(
  "at $width px, $colorScheme, the forms are accessible and fit",
  async ({ width, colorScheme }) => {
    const page = await engineer({ viewport: { width, height: 900 }, colorScheme, locale: "zh-CN" });
    const paths = ["/sdks/new?q=JPush", "/sdks/jpush/edit", "/sdks/jpush/use", "/vendors/google-llc/edit"];
    for (const path of [...paths, `/apps/${app}/edit`, `/apps/${app}/add`]) {
      await page.goto(`${door}${path}`);
      await drawn(page);
      expect(await accessibilityFaults(page), path).toEqual([]);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  },
);
