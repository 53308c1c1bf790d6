// Rendered pages in memory, bounded in bytes. A key names bytes that never change, so nothing is ever invalidated.
import { createHash } from "node:crypto";
import { type Encoding, encode } from "@pilu/core";
import { LRUCache } from "lru-cache";

/** One page in one encoding, ready to be sent. */
export interface Variant {
  readonly body: Buffer;
  readonly encoding: Encoding;
  /** Strong: of the bytes before encoding, and the encoding. */
  readonly etag: string;
}

/** Makes a page: its text, or the bytes of a file. */
type Render = () => Promise<string | Uint8Array>;

/** What an entry takes besides its body: key, tag, and the cache's own lists. */
const overhead = 400;

export function openVariants(maximumBytes: number) {
  const ready = new LRUCache<string, Variant>({
    maxSize: maximumBytes,
    sizeCalculation: ({ body }, key) => body.length + key.length * 2 + overhead,
  });
  const coming = new Map<string, Promise<Variant>>();
  const counts = { hits: 0, misses: 0 };
  let cleared = 0;

  function once(key: string, make: () => Promise<Variant>): Promise<Variant> {
    const before = coming.get(key);
    if (before !== undefined) return before;
    counts.misses += 1;
    const begun = cleared;
    const made = make()
      .then((variant) => {
        if (begun === cleared) ready.set(key, variant);
        return variant;
      })
      .finally(() => coming.delete(key));
    coming.set(key, made);
    return made;
  }

  async function plain(name: string, render: Render): Promise<Variant> {
    const key = `${name} identity`;
    return (
      ready.get(key) ??
      once(key, async () => {
        const made = await render();
        const body = typeof made === "string" ? Buffer.from(made, "utf8") : Buffer.from(made);
        const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
        return { body, encoding: "identity", etag };
      })
    );
  }

  return {
    /** The page `name` in `encoding` if it is in memory. */
    get(name: string, encoding: Encoding): Variant | undefined {
      const found = ready.get(`${name} ${encoding}`);
      if (found !== undefined) counts.hits += 1;
      return found;
    },
    /** The page, rendered and encoded now; whoever asks for it meanwhile waits for the same work. */
    load(name: string, encoding: Encoding, render: Render): Promise<Variant> {
      if (encoding === "identity") return plain(name, render);
      return once(`${name} ${encoding}`, async () => {
        const { body, etag } = await plain(name, render);
        return { body: await encode(body, encoding), encoding, etag: `${etag.slice(0, -1)}-${encoding}"` };
      });
    },
    /** Forgets all pages: something that stands in one was taken out by decision. */
    clear(): void {
      cleared += 1;
      ready.clear();
    },
    /** For those who run it. */
    standing: () => ({ ...counts, bytes: ready.calculatedSize, entries: ready.size }),
  };
}
export type Variants = ReturnType<typeof openVariants>;
