import type { LookupAddress } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { failureOf, Unreached } from "./refused.ts";

export interface Hop {
  readonly status: number;
  readonly location: string | null;
  readonly type: string;
  /** Empty for a redirect, whose text nobody reads. */
  readonly body: Uint8Array;
}

interface Asked {
  readonly address: LookupAddress;
  readonly agent: string;
  /** Bytes of the page, as sent and as unpacked. */
  readonly largest: number;
  readonly signal: AbortSignal;
}

/** One request to one address, no redirect followed. Throws `Unreached`. */
export function hop(url: URL, asked: Asked): Promise<Hop> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      sent.destroy();
      if (error instanceof Unreached) return reject(error);
      const failure = asked.signal.aborted ? "timeout" : failureOf(error);
      reject(new Unreached(failure, url.href, error));
    };
    const isSecure = url.protocol === "https:";
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const sent = (isSecure ? requestHttps : requestHttp)(
      {
        host: asked.address.address,
        family: asked.address.family,
        port: url.port === "" ? (isSecure ? 443 : 80) : Number(url.port),
        path: `${url.pathname}${url.search}`,
        method: "GET",
        // A connection of its own: none that was opened for another host is used again.
        agent: false,
        // The certificate is for the name, whatever address the connection goes to.
        ...(isSecure && isIP(host) === 0 ? { servername: host } : {}),
        headers: {
          host: url.host,
          "user-agent": asked.agent,
          accept: "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1",
          "accept-language": "zh-CN,zh;q=0.9,en;q=0.8",
          "accept-encoding": "gzip, deflate, br",
        },
        maxHeaderSize: 32_768,
        signal: asked.signal,
      },
      (response) => {
        answered(response, asked.largest).then(
          (answer) => {
            sent.destroy();
            resolve(answer);
          },
          (error) => fail(error === tooLarge ? new Unreached("too-large", url.href) : error),
        );
      },
    );
    sent.on("error", fail);
    sent.end();
  });
}

const tooLarge = new Error("the page is larger than anybody reads");

async function answered(response: IncomingMessage, largest: number): Promise<Hop> {
  const { statusCode: status = 0, headers } = response;
  const location = headers.location ?? null;
  const type = headers["content-type"] ?? "";
  if (status >= 300 && status < 400 && location !== null) {
    response.destroy();
    return { status, location, type, body: new Uint8Array() };
  }
  if (Number(headers["content-length"] ?? 0) > largest) throw tooLarge;
  return { status, location: null, type, body: await read(response, largest) };
}

function read(response: IncomingMessage, largest: number): Promise<Uint8Array> {
  const unpack = unpackerOf(response.headers["content-encoding"]);
  const source = unpack === null ? response : response.pipe(unpack);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const fail = (error: Error) => {
      // First of all: what is destroyed says that it broke.
      reject(error);
      source.destroy();
      response.destroy();
    };
    source.on("data", (chunk: Buffer) => {
      size += chunk.length;
      // A small answer may unpack to a large page.
      if (size > largest) fail(tooLarge);
      else chunks.push(chunk);
    });
    source.on("end", () => resolve(Buffer.concat(chunks)));
    source.on("error", fail);
    response.on("error", fail);
    response.on("aborted", () => fail(new Error("the connection broke off")));
  });
}

function unpackerOf(encoding: string | undefined) {
  switch (encoding?.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      return null;
  }
}
