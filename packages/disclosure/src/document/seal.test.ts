import { AnyDisclosure, type Content, canonical, Disclosure, Draft } from "@pilu/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleContent, sha256 } from "../testing.ts";
import { blocksOf, documentIn, putTogether } from "./blocks.ts";
import { checkDocument } from "./check.ts";
import { draft, type Publication, seal } from "./seal.ts";

const publication: Publication = {
  version: 1,
  base: null,
  publishedAt: 1_795_000_000_000,
  effectiveAt: 1_795_000_001_000,
  class: "none",
  actions: [],
  changes: [],
  rules: "1",
  builds: [],
  log: { seq: 1, digest: Disclosure.shape.hash.parse("ab".repeat(32)) },
  prev: null,
};
const sealed = (content: Content = exampleContent()) => seal(content, publication, sha256);
const bodies = ({ blocks }: ReturnType<typeof sealed>) =>
  new Map(blocks.map(({ hash, body }) => [hash as string, body]));

test("hash covers exactly the content and digest exactly the rest, over canonical text", () => {
  const { document } = sealed();
  const { digest, ...rest } = document;
  const content = Object.fromEntries(
    Object.keys(exampleContent()).map((key) => [key, rest[key as keyof Content]]),
  );
  expect(document.hash).toBe(sha256(canonical(content)));
  expect(digest).toBe(sha256(canonical(rest)));
  expect(Disclosure.parse(document)).toEqual(document);
});

test("the manifest and its blocks are the document, byte for byte", () => {
  const made = sealed();
  expect(blocksOf(made.manifest).sort()).toEqual(made.blocks.map((block) => block.hash).sort());
  for (const { hash, body } of made.blocks) expect(sha256(body)).toBe(hash);
  expect(putTogether(made.manifest, bodies(made))).toBe(canonical(made.document));
  expect(() => putTogether(made.manifest, new Map())).toThrow(RangeError);
});

test("documents read from parts are the documents, and share what their blocks share", () => {
  const made = sealed();
  const parts = new Map(made.blocks.map(({ hash, body }) => [hash, JSON.parse(body)]));
  const read = (manifest: string) => documentIn(manifest, (hash) => parts.get(hash)) as Disclosure;
  expect(read(made.manifest)).toEqual(JSON.parse(canonical(made.document)));
  expect(read(made.manifest).groups[0]?.entries[0]).toBe(read(made.manifest).groups[0]?.entries[0]);
});

test("an entry that stands in two groups is stored once", () => {
  const content = exampleContent();
  const group = content.groups[0];
  if (group === undefined) throw new Error("the example has a group");
  const twice = { ...content, groups: [group, { ...group, key: "again" }] };
  expect(sealed(twice).blocks).toHaveLength(sealed(content).blocks.length);
  expect(putTogether(sealed(twice).manifest, bodies(sealed(twice)))).toBe(canonical(sealed(twice).document));
});

test("text that looks like a reference stays text", () => {
  const { blocks } = sealed();
  const hostile = blocks.flatMap(({ hash }) => [`{"$":"${hash}"}`, hash, `"},{"$":"${hash}"}`]);
  for (const text of hostile) {
    const made = sealed({ ...exampleContent(), preamble: { en: text } });
    expect(JSON.parse(putTogether(made.manifest, bodies(made))).preamble.en).toBe(text);
  }
});

test("whatever is changed in a stored document, its check names it", () => {
  const text = canonical(sealed().document);
  expect(checkDocument(text, sha256)).toBeNull();
  expect(checkDocument(` ${text}`, sha256)).toBe("bytes");
  expect(checkDocument(text.slice(1), sha256)).toBe("bytes");
  const fields = Object.keys(JSON.parse(text));
  fc.assert(
    fc.property(
      fc.constantFrom(...fields),
      fc.anything({ withBigInt: false, maxDepth: 1 }),
      (field, value) => {
        const edited = { ...JSON.parse(text), [field]: JSON.parse(JSON.stringify(value) ?? "null") };
        fc.pre(canonical(edited) !== text);
        expect(checkDocument(canonical(edited), sha256)).not.toBeNull();
      },
    ),
  );
});

test("a draft has the hash of its content, no version, and nobody's digest", () => {
  const made = draft(exampleContent(), sha256);
  expect(Draft.parse(made)).toEqual(made);
  expect(made.hash).toBe(sealed().document.hash);
  expect(checkDocument(canonical(made), sha256)).toBeNull();
  expect(checkDocument(canonical({ ...made, digest: made.hash }), sha256)).toBe("digest");
  expect(AnyDisclosure.parse(made).version).toBeNull();
});
