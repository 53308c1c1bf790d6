import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type OutsideOptions, openOutside } from "./fetch.ts";
import { Unreached } from "./refused.ts";
import { serve } from "./testing/serve.ts";

const here = { allowed: ["127.0.0.1"], pause: 0 } satisfies OutsideOptions;
const text = (body: Uint8Array) => new TextDecoder().decode(body);

async function failureAt(url: string, options: OutsideOptions): Promise<string> {
  const error = await openOutside(options)(url).then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error instanceof Unreached) return error.failure;
  throw new Error("was reached", { cause: error });
}

test("a page is read with every redirect on the way to it", async () => {
  const port = await serve((request, response) => {
    if (request.url === "/old") response.writeHead(301, { location: "/privacy?lang=en" }).end();
    else response.writeHead(200, { "content-type": "text/html" }).end(`at ${request.url}`);
  });
  const page = await openOutside(here)(`http://127.0.0.1:${port}/old#top`);
  expect({ ...page, body: text(page.body) }).toEqual({
    url: `http://127.0.0.1:${port}/privacy?lang=en`,
    status: 200,
    type: "text/html",
    body: "at /privacy?lang=en",
    hops: [`http://127.0.0.1:${port}/old`, `http://127.0.0.1:${port}/privacy?lang=en`],
  });
});

test("an answer that says no is an answer", async () => {
  const port = await serve((_, response) => response.writeHead(404).end("gone"));
  expect((await openOutside(here)(`http://127.0.0.1:${port}/`)).status).toBe(404);
});

test.each([
  "http://127.0.0.1/",
  "http://localhost/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://169.254.169.254/latest/meta-data/",
  "http://10.0.0.1/",
])("%s is refused before anything is sent", async (url) => {
  expect(await failureAt(url, { pause: 0 })).toBe("address");
});

test("no request reaches a closed address, whatever the name or the redirect", async () => {
  let asked = 0;
  const inner = await serve((_, response) => {
    asked += 1;
    response.end("secret");
  });
  const names = { resolve: async () => [{ address: "127.0.0.1", family: 4 }], ports: [inner], pause: 0 };
  expect(await failureAt(`http://policy.example:${inner}/`, names)).toBe("address");
  // The first hop is allowed, and it leads to another name for a closed address.
  const outer = await serve((_, response) =>
    response.writeHead(302, { location: `http://[::ffff:127.0.0.1]:${inner}/` }).end(),
  );
  expect(await failureAt(`http://127.0.0.1:${outer}/`, { ...here, ports: [inner] })).toBe("address");
  expect(asked).toBe(0);
});

test("a host that has one closed address beside public ones is refused", async () => {
  const resolve = async () => [
    { address: "8.8.8.8", family: 4 },
    { address: "10.0.0.1", family: 4 },
  ];
  expect(await failureAt("http://policy.example/", { resolve, pause: 0 })).toBe("address");
});

test("a name is asked for once, and the connection goes where it was judged", async () => {
  const port = await serve((request, response) => response.end(request.headers.host));
  let asked = 0;
  const resolve = async () => {
    asked += 1;
    // The second answer of a rebinding host.
    return [{ address: asked === 1 ? "127.0.0.1" : "127.0.0.2", family: 4 }];
  };
  const page = await openOutside({ ...here, resolve })(`http://policy.example:${port}/`);
  expect({ asked, host: text(page.body) }).toEqual({ asked: 1, host: `policy.example:${port}` });
});

test.each(["ftp://policy.example/", "file:///etc/passwd", "gopher://policy.example/"])(
  "%s is no page",
  async (url) => expect(await failureAt(url, here)).toBe("scheme"),
);

test("a port that no page is on is refused", async () => {
  const resolve = async () => [{ address: "8.8.8.8", family: 4 }];
  expect(await failureAt("http://policy.example:6379/", { resolve, pause: 0 })).toBe("port");
});

test("redirects have an end", async () => {
  const port = await serve((_, response) => response.writeHead(302, { location: "/again" }).end());
  expect(await failureAt(`http://127.0.0.1:${port}/`, here)).toBe("too-many-redirects");
});

test("a page larger than anybody reads is left, as sent and as unpacked", async () => {
  const small = { ...here, largest: 1000 };
  const plain = await serve((_, response) => {
    response.write("x".repeat(600));
    response.end("x".repeat(600));
  });
  expect(await failureAt(`http://127.0.0.1:${plain}/`, small)).toBe("too-large");
  const bomb = await serve((_, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(1_000_000))),
  );
  expect(await failureAt(`http://127.0.0.1:${bomb}/`, small)).toBe("too-large");
});

test("a page that is packed is read unpacked", async () => {
  const port = await serve((_, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("隐私政策")),
  );
  expect(text((await openOutside(here)(`http://127.0.0.1:${port}/`)).body)).toBe("隐私政策");
});

test("a server that never ends its answer is left, and so is a name that is never found", async () => {
  const port = await serve((_, response) => void response.write("x"));
  expect(await failureAt(`http://127.0.0.1:${port}/`, { ...here, patience: 50 })).toBe("timeout");
  const resolve = () => new Promise<never>(() => {});
  const waiting = setInterval(() => {}, 1000);
  expect(await failureAt("http://policy.example/", { resolve, patience: 50, pause: 0 })).toBe("timeout");
  clearInterval(waiting);
});

test("what breaks is told apart: nobody there, no such name, a certificate that nobody vouches for", async () => {
  expect(await failureAt("http://127.0.0.1:1/", here)).toBe("refused");
  const resolve = async () => {
    throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
  };
  expect(await failureAt("http://policy.example/", { resolve, pause: 0 })).toBe("unresolved");
  const port = await serve((_, response) => response.end("x"), { secure: true });
  expect(await failureAt(`https://127.0.0.1:${port}/`, here)).toBe("certificate");
});

test("one host is asked one thing at a time, and others do not wait for it", async () => {
  let now = 0;
  let most = 0;
  const held: (() => void)[] = [];
  const slow = await serve((_, response) => {
    now += 1;
    most = Math.max(most, now);
    held.push(() => {
      now -= 1;
      response.end("slow");
    });
    if (held.length === 1) quick.then(() => held[0]?.());
    else held.at(-1)?.();
  });
  const other = await serve((_, response) => response.end("other"));
  const read = openOutside(here);
  const pages = [read(`http://127.0.0.1:${slow}/a`), read(`http://127.0.0.1:${slow}/b`)];
  const quick = read(`http://127.0.0.1:${other}/`);
  expect(text((await quick).body)).toBe("other");
  await Promise.all(pages);
  expect(most).toBe(1);
});
