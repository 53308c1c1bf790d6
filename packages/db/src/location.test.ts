import { expect, test } from "vitest";
import { locate } from "./location.ts";

test("files lie at absolute paths or below the root that is given", () => {
  expect(locate("file:/srv/pilu.db")).toEqual({ engine: "sqlite", path: "/srv/pilu.db" });
  expect(locate("file:///srv/a%20b.db")).toEqual({ engine: "sqlite", path: "/srv/a b.db" });
  expect(locate("file:./data/pilu.db", "/srv/pilu")).toEqual({
    engine: "sqlite",
    path: "/srv/pilu/data/pilu.db",
  });
  expect(locate("sqlite::memory:")).toEqual({ engine: "sqlite", path: null });
});

test("a server is shown without user, password and settings", () => {
  const url = "postgres://pilu:s3cret@db.example:5433/registry?password=s3cret&sslmode=require";
  expect(locate(url)).toEqual({ engine: "postgres", url, shown: "postgres://db.example:5433/registry" });
});

const wrong = [
  "",
  "./data/pilu.db",
  "file:",
  "file:data/pilu.db",
  "file://data/pilu.db",
  "mysql://root:s3cret@host/pilu",
  "host=db password=s3cret",
  "postgres://pilu:s3cret",
  "postgres://pilu:12#s3cret@host/pilu",
  "postgres://pilu:12/s3cret@host/pilu",
  "postgres://pilu:12?s3cret@host/pilu",
];
test.each(wrong)("%j is refused with its reason, and no password is shown", (url) => {
  const refusal = (() => {
    try {
      return locate(url);
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toMatchObject({ name: "Problem", code: "database.unreachable" });
  expect(refusal).toHaveProperty("facts.reason", expect.stringMatching(/./));
  expect(JSON.stringify(refusal)).not.toContain("s3cret");
});
