import { expect, test } from "vitest";
import { prose } from "./escape.ts";

const whole = (html: string) => html.replaceAll("<wbr>", "");

test.each([
  ["https://lanjing.example/privacy/contact", "https://lanjing.example/|privacy/|contact"],
  ["写信给 privacy@lanjing.example，我们答复", "写信给 privacy@|lanjing.example，我们答复"],
  ["com.umeng.umsdk:xiaomi-push", "com.umeng.umsdk:|xiaomi-push"],
  ["com.github.bumptech.glide:*", "com.github.bumptech.glide:|*"],
])("in %s a line may end where a part does", (text, parts) => {
  expect(prose(text)).toBe(parts.replaceAll("|", "<wbr>"));
});

test.each([
  "2026-11-27 16:38 (UTC+8)",
  "处理目的：在地图上标出您的位置",
  "Location: only while the map is open",
])("nothing is added to %s", (text) => {
  expect(prose(text)).toBe(text);
});

test("escapes stay whole", () => {
  const html = prose('https://x.example/a?b=1&c="<d>"/e@f:g');
  expect(whole(html)).toBe("https://x.example/a?b=1&amp;c=&quot;&lt;d&gt;&quot;/e@f:g");
  expect(html).not.toMatch(/&[a-z]*<wbr>/);
});
