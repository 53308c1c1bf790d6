import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { buildEmbed } from "./bundle-embed.mjs";

test("the script is under 5 kB compressed, runs no text as code and names no other site", async () => {
  const script = Buffer.from(await buildEmbed());
  expect(brotliCompressSync(script).length).toBeLessThan(5000);
  expect(gzipSync(script).length).toBeLessThan(5000);
  const text = script.toString("utf8");
  expect(text).not.toMatch(/\beval\b|\bFunction\(|innerHTML|insertAdjacentHTML|\bimport\(|https?:\/\/[a-z]/);
});
