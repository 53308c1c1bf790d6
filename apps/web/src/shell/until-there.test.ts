import { afterEach, expect, test, vi } from "vitest";
import { untilThere } from "./until-there.ts";

afterEach(() => vi.unstubAllGlobals());

test("what was lost while the browser was offline is asked for again once it is online", async () => {
  const window = new EventTarget();
  vi.stubGlobal("window", window);
  vi.stubGlobal("navigator", { onLine: false });
  let asked = 0;
  const there = untilThere(async () => {
    asked += 1;
    if (asked === 1) throw new Error("no network");
    return "form";
  });
  await vi.waitFor(() => {
    window.dispatchEvent(new Event("online"));
    expect(asked).toBe(2);
  });
  expect(await there).toBe("form");
});
