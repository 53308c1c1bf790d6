import { expect, test } from "vitest";
import { initials } from "./initials.ts";

test("a name is known by its initials, a Chinese one by its last character", () => {
  expect(initials("Ada Lovelace")).toBe("AL");
  expect(initials("ada king lovelace")).toBe("AL");
  expect(initials("Prince")).toBe("P");
  expect(initials("韩梅梅")).toBe("梅");
  expect(initials(" ")).toBe("");
});
