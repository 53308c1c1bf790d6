// Runs before every page: readers without a session go to the sign-in, all get the content policy. For those who open
// the portal's own port it also passes the registry's calls on and sends public addresses to the door. All of it is
// read at run time.
import { type NextRequest, NextResponse } from "next/server";
import { registryAddress } from "./api/registry-address.ts";
import { isOpenPage } from "./session/open-pages.ts";
import { contentPolicy } from "./shell/content-policy.ts";

const doorPaths = /^\/(d|schema)(\/|\.|$)|^\/embed\.js$/;

export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl;
  if (/^\/(trpc|api)(\/|$)/.test(pathname))
    return passOn(request, new URL(pathname + search, registryAddress()));
  if (doorPaths.test(pathname)) return NextResponse.redirect(new URL(pathname + search, publicUrl()));
  if (!hasSession(request) && !isOpenPage(pathname)) return NextResponse.redirect(signInFor(request));
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "same-origin");
  return response;
}

export const config = { matcher: "/((?!_next/static|_next/image|icon).*)" };

/** Whether there is a session to ask about; whether it is a good one the registry says at the first question. */
function hasSession({ cookies }: NextRequest): boolean {
  return cookies.getAll().some(({ name }) => /^(__Host-)?pilu\.session_token$/.test(name));
}

function signInFor({ nextUrl }: NextRequest): URL {
  const { pathname, search } = nextUrl;
  const address = new URL("/sign-in", nextUrl);
  if (pathname !== "/") address.searchParams.set("to", pathname + search);
  return address;
}

function publicUrl(): string {
  return process.env.PILU_PUBLIC_URL ?? registryAddress();
}

const hopByHop = [
  "host",
  "connection",
  "keep-alive",
  "transfer-encoding",
  "upgrade",
  "content-length",
  "accept-encoding",
];

async function passOn(request: NextRequest, target: URL): Promise<Response> {
  const headers = new Headers(request.headers);
  for (const name of hopByHop) headers.delete(name);
  const body = request.method === "GET" || request.method === "HEAD" ? null : await request.arrayBuffer();
  try {
    const answer = await fetch(target, { method: request.method, headers, body, redirect: "manual" });
    const answered = new Headers(answer.headers);
    for (const name of ["content-encoding", "content-length", "transfer-encoding", "connection"])
      answered.delete(name);
    return new Response(answer.body, { status: answer.status, headers: answered });
  } catch {
    return new Response(null, { status: 502 });
  }
}
