import { expect, test } from "vitest";
import { redline } from "./redline.ts";

const shown = (from: string, to: string, language = "en") =>
  redline(from, to, language)
    .map(({ is, text }) => (is === "kept" ? text : is === "gone" ? `[-${text}]` : `[+${text}]`))
    .join("");

test("a word that was replaced stands beside what replaced it", () => {
  expect(shown("keeps it for 30 days", "keeps it for 90 days")).toBe("keeps it for [-30][+90] days");
});

test("Chinese is parted into words", () => {
  expect(shown("收集崩溃日志", "收集性能日志", "zh-CN")).toBe("收集[-崩溃][+性能]日志");
});

test("whatever is marked, both texts can be read from it", () => {
  const from = "Collect crash and ANR logs to locate and fix faults";
  const to = "Find crashes, and measure jank";
  const parts = redline(from, to, "en");
  const without = (is: string) =>
    parts
      .filter((one) => one.is !== is)
      .map((one) => one.text)
      .join("");
  expect(without("new")).toBe(from);
  expect(without("gone")).toBe(to);
});

test("texts too long to compare word by word are shown one after the other", () => {
  const long = "word ".repeat(1000);
  expect(redline(long, `${long}more`, "en").map((one) => one.is)).toEqual(["gone", "new"]);
});
