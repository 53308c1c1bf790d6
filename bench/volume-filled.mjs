// A registry as large as the portal has to bear: 10,000 SDKs of 2,000 vendors, 1,000 apps of 40 SDKs each, published, with
// 500 open changes, what was found at every address, scans, people, tokens, and a log of some thousand entries.
import { randomUUID } from "node:crypto";
import { sdks, vendors } from "@pilu/catalog";
import { system } from "@pilu/core";
import { canonical, unconfirmedFacts } from "@pilu/schema";
import { currentTaxonomy } from "@pilu/schema/taxonomy";
import { appOf, integrationOf } from "./made-up.mjs";

export const size = {
  apps: 1000,
  changes: 500,
  perApp: 40,
  people: 200,
  sdks: 10_000,
  tokens: 1500,
  vendors: 2000,
};
const usable = sdks.filter(
  (sdk) =>
    unconfirmedFacts(sdk.confidence).length === 0 &&
    sdk.data.kind === "items" &&
    !sdk.data.items.some((item) => item.suggested),
);
const copies = (length, make) => Array.from({ length }, (_, at) => make(at));
const named = (names, at) =>
  Object.fromEntries(Object.entries(names).map(([language, name]) => [language, `${name} ${at}`]));

/** Fills an empty registry; those who act in it are returned by their role. */
export async function fillVolume({ core, store }) {
  const beginning = volumeBeginning();
  await core.registry.seed({ actor: system, beginning });
  const people = await peopleOf(store);
  await core.disclosure.drain({ actor: system });
  await linksOf(store, beginning.sdks);
  await scansOf(store, { ...beginning, by: people.engineer.person });
  await changesOf(core, { ...beginning, ...people });
  for (const at of copies(size.tokens, (one) => one))
    await core.token.issue({
      actor: people.engineer,
      label: `Build ${at}`,
      scopes: ["scan:write"],
      expiresInDays: 30,
    });
  return people;
}

function volumeBeginning() {
  const owners = copies(size.vendors, (at) => {
    const vendor = vendors[at % vendors.length];
    return at < vendors.length
      ? vendor
      : { ...vendor, id: `${vendor.id}-${at}`, names: named(vendor.names, at) };
  });
  const made = copies(size.sdks, (at) => {
    const sdk = usable[at % usable.length];
    if (at < usable.length) return sdk;
    const policy = sdk.links.policy === null ? null : `${sdk.links.policy.split("#")[0]}#${at}`;
    const coordinates = {
      ...sdk.coordinates,
      purls: sdk.coordinates.purls.flatMap((purl) => (purl.endsWith("*") ? [] : [`${purl}-${at}`])),
    };
    const vendor = owners[(at * 13) % owners.length].id;
    return {
      ...sdk,
      coordinates,
      id: `${sdk.id}-${at}`,
      links: { ...sdk.links, policy },
      names: named(sdk.names, at),
      vendor,
    };
  });
  const apps = copies(size.apps, (at) => ({
    ...appOf(`volume-${at}`),
    names: named(appOf("volume").names, at),
  }));
  const integrations = apps.flatMap((app, at) =>
    // The first SDK is in every app, and each of the others in four.
    [
      made[0],
      ...copies(size.perApp - 1, (k) => made[1 + ((at * (size.perApp - 1) + k) % (made.length - 1))]),
    ].map((sdk) => integrationOf(app, sdk)),
  );
  const settings = {
    taxonomy: currentTaxonomy.version,
    timeZone: "Asia/Shanghai",
    listsApps: true,
    overrides: [],
  };
  return { apps, integrations, sdks: made, settings, vendors: owners };
}

/** Everybody as a person of their own; the first of each role acts. */
async function peopleOf(store) {
  const roles = ["engineer", "legal", "admin"];
  const all = copies(size.people, (at) => ({ at, id: randomUUID(), role: roles[at % roles.length] }));
  await store.transact(async (tx) => {
    for (const { at, id, role } of all)
      await tx.putPerson({
        createdAt: at,
        email: `${role}-${at}@pilu.example`,
        id,
        isActive: true,
        name: `${role} ${at}`,
        roles: [role],
      });
  });
  return Object.fromEntries(roles.map((role, at) => [role, { person: all[at].id, token: null }]));
}

/** At every tenth address nothing is left. */
async function linksOf(store, made) {
  const urls = [...new Set(made.flatMap((sdk) => sdk.links.policy ?? []))];
  await store.transact(async (tx) => {
    for (const [at, url] of urls.entries()) {
      const status = at % 10 === 0 ? 404 : 200;
      const found = {
        end: url,
        failing: status === 404 ? 3 : 0,
        failure: null,
        hash: null,
        reviewed: null,
        schema: "pilu.link/1",
        status,
        text: null,
      };
      await tx.putLink({ body: canonical(found), checkedAt: 1_760_000_000_000 + at, url });
    }
  });
}

/** Every second app was scanned, and its build holds something that nobody knows. */
async function scansOf(store, { apps, by }) {
  await store.transact(async (tx) => {
    for (const [at, app] of apps.entries()) {
      if (at % 2 === 1) continue;
      const file = "package-lock.json";
      const scan = {
        ...{ ignored: [], packages: 1, schema: "pilu.scan/1", sdks: [] },
        inputs: [{ kind: "package-lock.json", packages: 1, path: file }],
        unknown: [{ input: file, purl: `pkg:npm/made-up-${at}@1.0.0` }],
      };
      await tx.putScan(
        { app: app.id, at: 1_760_000_000_000 + at, body: canonical(scan), by, id: randomUUID() },
        30,
      );
    }
  });
}

/** Each edits an SDK of its own; half of them have been submitted. */
async function changesOf(core, { admin: _admin, engineer, sdks: made }) {
  for (const at of copies(size.changes, (one) => one)) {
    const sdk = made[1 + at];
    const proposed = { ...sdk, purposeText: { "zh-CN": `新的用途 ${at}。`, en: `A new purpose ${at}.` } };
    const edit = { base: 1, id: sdk.id, kind: "sdk", nature: { kind: "new" }, proposed };
    const draft = { edits: [edit], follows: null, reason: null, title: `A new purpose of SDK ${at}` };
    const saved = await core.change.save({ actor: engineer, draft, edit: null, id: null });
    if (at % 2 === 0) await core.change.submit({ actor: engineer, ...saved });
  }
}
