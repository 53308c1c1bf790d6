import { expect, test } from "vitest";
import { differenceForAll, questionForAll } from "./for-every-app.ts";

test("a difference in an entry is named for every app, one of the page stays as it is", () => {
  expect(differenceForAll("/entries/weather~1push/data/items/oaid|android item.added")).toBe(
    "/entries/*~1push/data/items/oaid|android item.added",
  );
  expect(differenceForAll("/app/names/en app.name")).toBe("/app/names/en app.name");
});

test("a question is named for every app, with what it is about", () => {
  expect(questionForAll("permission-types:weather/push:android.permission.CAMERA|android")).toBe(
    "permission-types:*/push:android.permission.CAMERA|android",
  );
  expect(questionForAll("same-policy:weather/push")).toBe("same-policy:*/push");
});
