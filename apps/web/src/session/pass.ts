// Lends the reader's session to the drawing of one page on the server. The drawing sees no headers, and whatever is
// handed down to it is sent along to the browser: so it gets a number that is good once, and the session stays here.
const life = 10_000;

/** What answers requests and what draws pages are bundled apart: the global object is all that they share. */
function passes(): Map<string, string> {
  const shared = globalThis as { piluPasses?: Map<string, string> };
  shared.piluPasses ??= new Map();
  return shared.piluPasses;
}

/** Keeps a cookie header for whoever brings the answer within ten seconds; the first to come takes it. */
export function leavePass(cookie: string): string {
  const pass = crypto.randomUUID();
  passes().set(pass, cookie);
  setTimeout(() => passes().delete(pass), life).unref();
  return pass;
}

/** The cookie header that was left for a pass; null where there is none, or it was taken. */
export function takePass(pass: string): string | null {
  const cookie = passes().get(pass) ?? null;
  passes().delete(pass);
  return cookie;
}
