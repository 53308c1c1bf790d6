import { expect, test } from "vitest";
import { readAppendix } from "../appendix/read.ts";
import { readText } from "./read.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ["a.md", "a\n\n"],
  ["a.md", "|"],
  ["a.txt", "a\n\n"],
  ["a.html", "<p>a"],
])("%s of a million pieces %j is refused before it is read", (path, piece) => {
  expect(() => readText({ path, bytes: bytes(piece.repeat(1_000_000)) })).toThrow(
    expect.objectContaining({ code: "input.nested" }),
  );
});

test("so is a list in cells", async () => {
  const input = { path: "a.csv", bytes: bytes("a,".repeat(1_000_000)) };
  await expect(readAppendix(input)).rejects.toMatchObject({ code: "input.nested" });
});

test("a long text of a few pieces is read", () => {
  const { blocks } = readText({ path: "a.txt", bytes: bytes(`${"IMEI ".repeat(500_000)}\n\nb`) });
  expect(blocks).toHaveLength(2);
});
