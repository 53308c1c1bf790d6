// People of a running product: made by the command line beside it, signed in as a browser signs in.
import { spawn } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { AccessRole } from "@pilu/schema";
import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import { untilLive } from "./live.ts";
import { root } from "./product.ts";

interface Product {
  /** Where a browser meets Pilu. */
  readonly door: string;
  /** The folder with its database. */
  readonly data: string;
}

export interface Somebody {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Makes somebody new with these roles, who can sign in at once. */
export async function somebody(
  product: Product,
  { roles, name }: { roles: readonly AccessRole[]; name: string },
): Promise<Somebody> {
  const person = { name, email: `${randomUUID()}@example.com`, password: randomUUID() };
  const words = ["--email", person.email, "--name", name, "--role", ...roles, "--password-stdin"];
  await pilu(product, ["user", "create", ...words], person.password);
  return person;
}

/** The link that lets the holder of an address in, as an administrator gets it from the command line. */
export async function invitation(
  product: Product,
  { email, roles }: { email: string; roles: readonly AccessRole[] },
): Promise<string> {
  const said = await pilu(product, ["user", "create", "--email", email, "--role", ...roles]);
  return /https?:\S+\/join#\S+/.exec(said)?.[0] ?? "";
}

/** A browser's own room in which somebody is signed in. */
export async function signedIn(
  browser: Browser,
  { door, person, ...options }: { door: string; person: Somebody } & BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  // Without scripts a page stays as it is drawn.
  if (options.javaScriptEnabled !== false) untilLive(context);
  const answer = await context.request.post(`${door}/api/auth/sign-in/email`, {
    // Everybody at a place of their own: sign-ins are counted by it.
    headers: { origin: door, "x-forwarded-for": `10.${[1, 2, 3].map(() => randomInt(256)).join(".")}` },
    data: { email: person.email, password: person.password },
  });
  if (!answer.ok()) throw new Error(`${person.name} was not signed in: ${await answer.text()}`);
  return context;
}

async function pilu({ door, data }: Product, words: readonly string[], input = ""): Promise<string> {
  const child = spawn(process.execPath, [join(root, "apps/cli/bin/pilu.mjs"), ...words], {
    env: { ...process.env, PILU_DATA: data, PILU_PUBLIC_URL: door },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`pilu ${words.join(" ")} ended with ${code}: ${complained}`);
  return said;
}
