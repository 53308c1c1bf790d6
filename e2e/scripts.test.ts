// What a current browser fetches before a page can be used: the bytes of its scripts as they come over the wire.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { openBrowser } from "./browser.ts";
import { approvedBy, draftOf, submitted } from "./changes.ts";
import { invitation, signedIn, somebody } from "./people.ts";
import { root } from "./product.ts";
import { registryOf } from "./registry.ts";

/** Bytes: 250 kB compressed. */
const most = 250_000;

const door = inject("door");
const { apps } = (await (await fetch(`${door}/d.json`)).json()) as { apps: { slug: string }[] };
const slug = apps[0]?.slug ?? "";

let browser: Browser;
let member: BrowserContext;
let stranger: BrowserContext;
const made = { change: "", draft: "", sdk: "", welcome: "" };
beforeAll(async () => {
  browser = await openBrowser();
  const product = { door, data: inject("data") };
  const person = await somebody(product, { roles: ["engineer", "legal", "admin"], name: "Lin Legal" });
  member = await signedIn(browser, { door, person });
  stranger = await browser.newContext();
  const engineer = await signedIn(browser, {
    door,
    person: await somebody(product, { roles: ["engineer"], name: "Erin Engineer" }),
  });
  const called =
    (en: string) =>
    ({ names }: Record<string, unknown>) => ({ names: { ...(names as object), en } });
  const versions = async () => {
    const line = await registryOf(member).ask<{ versions: unknown[] }>("version.timeline", { slug });
    return line.versions.length;
  };
  const renamed = await submitted(engineer, {
    sdk: "lottie",
    facts: called("Tern"),
    title: "It is called Tern",
  });
  await approvedBy(member, renamed);
  await vi.waitFor(async () => expect(await versions()).toBeGreaterThan(1), {
    timeout: 20_000,
    interval: 200,
  });
  const facts = called("Sentry, Renamed");
  ({ id: made.change } = await submitted(member, { sdk: "sentry", facts, title: "A new name" }));
  ({ id: made.draft } = await draftOf(member, { sdk: "sentry", facts, title: "Another new name" }));
  const { integrations } = await registryOf(member).ask<{ integrations: { sdk: { id: string } }[] }>(
    "app.get",
    { slug },
  );
  made.sdk = integrations[0]?.sdk.id ?? "";
  const link = await invitation(product, { email: "new@example.com", roles: ["engineer"] });
  made.welcome = link.slice(link.indexOf("/join"));
});
afterAll(() => browser.close());

// A page can be used once all of it is drawn; a form once its first fields are; an app's page, a change and a comparison
// once their tables are: what stands below and beside them comes while one reads or types.
const field = "[data-panel] [data-body] input, [data-panel] [data-body] textarea";
const kinds: Record<string, { address: () => string; usable?: string; by?: () => BrowserContext }> = {
  "/": { address: () => "/" },
  "/apps": { address: () => "/apps" },
  "/apps/[slug]": { address: () => `/apps/${slug}`, usable: "main table a" },
  "/apps/[slug]/add": { address: () => `/apps/${slug}/add` },
  "/apps/[slug]/edit": { address: () => `/apps/${slug}/edit`, usable: field },
  "/apps/[slug]/embed": { address: () => `/apps/${slug}/embed` },
  "/apps/[slug]/findings": { address: () => `/apps/${slug}/findings` },
  "/apps/[slug]/import": { address: () => `/apps/${slug}/import` },
  "/apps/[slug]/sdks/[sdk]/edit": { address: () => `/apps/${slug}/sdks/${made.sdk}/edit`, usable: field },
  "/apps/[slug]/versions": { address: () => `/apps/${slug}/versions` },
  "/apps/[slug]/versions/[pair]": {
    address: () => `/apps/${slug}/versions/1...2`,
    usable: "main details h4",
  },
  "/audit": { address: () => "/audit" },
  "/changes": { address: () => "/changes" },
  "/changes/[id]": { address: () => `/changes/${made.change}`, usable: "[data-difference]" },
  "/changes/[id]/edit": { address: () => `/changes/${made.draft}/edit`, usable: field },
  "/data-types": { address: () => "/data-types" },
  "/data-types/[id]": { address: () => "/data-types/imei" },
  "/duties": { address: () => "/duties" },
  "/findings": { address: () => "/findings" },
  "/join": { address: () => made.welcome, usable: "main input", by: () => stranger },
  "/links": { address: () => "/links" },
  "/me": { address: () => "/me" },
  "/sdks": { address: () => "/sdks" },
  "/sdks/[id]": { address: () => "/sdks/jpush" },
  "/sdks/[id]/edit": { address: () => "/sdks/jpush/edit", usable: field },
  "/sdks/[id]/use": { address: () => "/sdks/jpush/use" },
  "/sdks/new": { address: () => "/sdks/new?from=nothing", usable: field },
  "/settings": { address: () => "/settings" },
  "/settings/edit": { address: () => "/settings/edit", usable: field },
  "/settings/people": { address: () => "/settings/people" },
  "/settings/tokens": { address: () => "/settings/tokens" },
  "/sign-in": { address: () => "/sign-in", usable: "main input", by: () => stranger },
  "/vendors": { address: () => "/vendors" },
  "/vendors/[id]": { address: () => "/vendors/google-llc" },
  "/vendors/[id]/edit": { address: () => "/vendors/google-llc/edit", usable: field },
};

test("every page of the portal is weighed", () => {
  const files = readdirSync(join(root, "apps/web/src/app"), { recursive: true, encoding: "utf8" });
  const pages = files.filter((file) => /(^|[\\/])page\.tsx$/.test(file));
  const addresses = pages.map((file) => `/${file.split(/[\\/]/).slice(0, -1).join("/")}`);
  expect(Object.keys(kinds).toSorted()).toEqual(addresses.toSorted());
});

test.each(Object.keys(kinds))("the scripts of %s weigh less than 250 kB", async (kind) => {
  const { address, usable = "", by = () => member } = kinds[kind] ?? { address: () => kind };
  const fetched = await scriptsBefore({ path: address(), usable, by: by() });
  expect(fetched.length).toBeGreaterThan(5);
  expect(fetched.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(most);
});

test("the door sends them as brotli", async () => {
  const page = await member.newPage();
  const answered = page.waitForResponse(/\/_next\/static\/.*\.js$/);
  await page.goto(`${door}/sdks`);
  expect((await answered).headers()["content-encoding"]).toBe("br");
});

/**
 * Every script that a browser with nothing in its cache asks for until the page is live and `usable` is drawn, or all of
 * it where that is empty: bytes over the wire.
 */
async function scriptsBefore({
  path,
  usable,
  by,
}: {
  path: string;
  usable: string;
  by: BrowserContext;
}): Promise<{ name: string; bytes: number }[]> {
  const context = await browser.newContext({ storageState: await by.storageState() });
  const page = await context.newPage();
  await page.addInitScript((selector) => {
    const isLive = () => document.querySelector("main:not([aria-busy=true])") !== null;
    const isDrawn = () =>
      selector === ""
        ? document.querySelector("main h1:not(.sr)") !== null &&
          document.querySelector("main .mantine-Skeleton-root") === null
        : document.querySelector(selector) !== null;
    const watch = new MutationObserver(() => {
      if (!isLive() || !isDrawn()) return;
      watch.disconnect();
      performance.mark("usable");
    });
    watch.observe(document, { attributeFilter: ["aria-busy"], childList: true, subtree: true });
  }, usable);
  await page.goto(`${door}${path}`);
  await page.waitForFunction(() => performance.getEntriesByName("usable").length > 0);
  const fetched = await page.evaluate(() => {
    const before = performance.getEntriesByName("usable")[0]?.startTime ?? 0;
    const all = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return all
      .filter(({ name, startTime }) => /\.js(\?|$)/.test(name) && startTime < before)
      .map(({ name, transferSize }) => ({ name, bytes: transferSize }));
  });
  await context.close();
  return fetched;
}
