import { createServer, type RequestListener } from "node:http";
import { type Core, type Looked, openCore, openStore, system } from "@pilu/core";
import { openOutside, visitor } from "@pilu/outside";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { appNamed, beginningOf } from "../testing/beginning.ts";
import { startLookingAtLinks } from "./loop.ts";

/** A company's site on this machine; what it answers changes as tests go on. */
let answer: RequestListener;
let core: Core;
let url: string;

beforeEach(async () => {
  const site = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const address = site.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  url = `http://127.0.0.1:${port}/privacy`;
  const store = await openStore("sqlite::memory:");
  onTestFinished(async () => {
    site.closeAllConnections();
    site.close();
    await store.close();
  });
  await store.migrate();
  core = openCore({ store });
  const beginning = beginningOf([appNamed("trails")]);
  const sdks = beginning.sdks.map((sdk) => ({ ...sdk, links: { ...sdk.links, policy: url } }));
  await core.registry.seed({ actor: system, beginning: { ...beginning, sdks } });
});

const text = "<p>We collect what is listed on this page, and nothing else at all.</p>".repeat(10);
const says: RequestListener = (_, response) =>
  response.writeHead(200, { "content-type": "text/html" }).end(text);
const findings = async () => {
  const { standing } = await core.finding.ofApp("trails");
  return new Set(standing.filter((one) => one.code === "L006").map((one) => one.reason));
};

/** The loop, with time that passes when the test says so. */
function loop({ isOn = true, allowed = ["127.0.0.1"], aheadBy = 0 } = {}) {
  const waiting: { work: () => void; milliseconds: number }[] = [];
  const looked: Looked[] = [];
  const faults: unknown[] = [];
  let isDone = () => {};
  const looking = startLookingAtLinks({
    core,
    isOn,
    visit: visitor(openOutside({ allowed, pause: 0 })),
    onLooked: (one) => looked.push(one),
    onFailure: (error) => faults.push(error),
    random: () => 0.5,
    now: () => Date.now() + aheadBy,
    later: (work, milliseconds) => {
      const one = { work, milliseconds };
      waiting.push(one);
      isDone();
      return () => void waiting.splice(waiting.indexOf(one), 1);
    },
  });
  return {
    looked,
    faults,
    waiting,
    next: async () => {
      // It waits again once it has looked.
      const done = new Promise<void>((resolve) => {
        isDone = resolve;
      });
      waiting.shift()?.work();
      await done;
      await looking.stop();
    },
    stop: looking.stop,
  };
}

test("what is found at a real address becomes a finding of the app, and heals", async () => {
  answer = (_, response) => response.writeHead(410).end();
  const first = loop();
  await first.next();
  expect(first).toMatchObject({ looked: [{ looked: 1, failed: 1, isOffline: false }], faults: [] });
  expect(await findings()).toContain("unreachable");
  answer = says;
  const day = 24 * 3_600_000;
  await loop({ aheadBy: day }).next();
  expect(await findings()).not.toContain("unreachable");
});

test("a link is asked for once a day", async () => {
  let asked = 0;
  answer = (request, response) => {
    asked += 1;
    says(request, response);
  };
  await loop().next();
  await loop().next();
  expect(asked).toBe(1);
  await loop({ aheadBy: 24 * 3_600_000 }).next();
  expect(asked).toBe(2);
});

test("an address of our own network is never asked, and that is what is kept of it", async () => {
  let asked = 0;
  answer = (request, response) => {
    asked += 1;
    says(request, response);
  };
  await loop({ allowed: [] }).next();
  expect(asked).toBe(0);
  expect((await core.link.all()).map(({ found }) => found?.failure)).toEqual(["address"]);
});

test("it is switched off as a whole, and waits some minutes before it begins", async () => {
  expect(loop({ isOn: false }).waiting).toEqual([]);
  const on = loop();
  expect(on.waiting.map((one) => one.milliseconds)).toEqual([300_000]);
  await on.stop();
  expect(on.waiting).toEqual([]);
});
