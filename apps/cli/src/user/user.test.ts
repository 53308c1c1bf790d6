import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { migratedFolder, pilu } from "../testing/pilu.ts";

const email = "li.wen@example.com";

/** A migrated database and the command on it. */
function installed() {
  const folder = migratedFolder();
  const environment = {
    PILU_DATA: folder,
    PILU_DATABASE_URL: "file:./pilu.db",
    PILU_PUBLIC_URL: "https://pilu.example.com",
  };
  const run = (args: readonly string[], input?: string) =>
    pilu(args, { cwd: "/", environment, ...(input === undefined ? {} : { input }) });
  return { run, file: join(folder, "pilu.db") };
}

const link = /^https:\/\/pilu\.example\.com\/join#[\w-]{43}\n$/;

describe("pilu user", () => {
  test("prints a link for somebody new, alone on standard output", () => {
    const { run } = installed();
    const { code, stdout, stderr } = run(["user", "create", "--email", email, "--role", "legal", "viewer"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(link);
    expect(stderr).toMatch(
      /^Send this link to li\.wen@example\.com\. It works once, until \d{4}-\d\d-\d\d \d\d:\d\d\.\n$/,
    );
    expect(run(["user", "list"]).stdout).toMatch(/^li\.wen@example\.com +- +viewer, legal +invited until/m);
  });

  test("makes somebody who can sign in, changes and ends what they may do, and the log fits", () => {
    const { run } = installed();
    const create = ["user", "create", "--email", "Zhao@example.com", "--name", "赵", "--role", "admin"];
    const created = run([...create, "--password-stdin"], "correct horse battery\n");
    expect(created).toEqual({ code: 0, stdout: "zhao@example.com can sign in now.\n", stderr: "" });
    expect(run([...create, "--password-stdin"], "correct horse battery\n").stderr).toMatch(
      /^there is already a person .*zhao@example\.com/,
    );
    expect(run(["user", "deactivate", "zhao@example.com"])).toMatchObject({
      code: 2,
      stderr: "this is the last administrator; make somebody else one first.\n",
    });
    const second = ["user", "create", "--email", email, "--name", "Li", "--role", "admin"];
    run([...second, "--password-stdin"], "correct horse battery");
    expect(run(["user", "roles", "zhao@example.com", "--role", "engineer", "legal"]).stdout).toBe(
      "zhao@example.com is now: engineer, legal.\n",
    );
    expect(run(["user", "deactivate", "zhao@example.com"]).code).toBe(0);
    expect(run(["user", "list"]).stdout).toMatch(/^zhao@example\.com +赵 +engineer, legal +deactivated$/m);
    expect(run(["user", "renew", "zhao@example.com"]).code).toBe(2);
    expect(run(["user", "activate", "zhao@example.com"]).code).toBe(0);
    expect(run(["user", "renew", "zhao@example.com"]).stdout).toMatch(link);
    const { people } = JSON.parse(run(["user", "list", "--json"]).stdout);
    expect(people).toMatchObject([{ email }, { email: "zhao@example.com", roles: ["engineer", "legal"] }]);
    expect(run(["verify"]).code).toBe(0);
  });

  test("lets the first administrator in by a link that names nobody, and only the first", () => {
    const { run } = installed();
    expect(run(["user", "first"]).stdout).toMatch(link);
    const create = ["user", "create", "--email", email, "--name", "Li", "--role", "viewer"];
    run([...create, "--password-stdin"], "correct horse battery");
    expect(run(["user", "first"])).toMatchObject({
      code: 0,
      stdout: "",
      stderr: "Somebody is here already; let an administrator invite others.\n",
    });
  });

  test("keeps no password and no link in readable form", async () => {
    const { run, file } = installed();
    const create = ["user", "create", "--email", email, "--name", "Li", "--role", "viewer"];
    run([...create, "--password-stdin"], "correct horse battery");
    const [, secret = ""] = run(["user", "renew", email]).stdout.trim().split("#");
    const { readFileSync } = await import("node:fs");
    const stored = readFileSync(file, "latin1");
    expect(stored).toContain(email);
    for (const hidden of ["correct horse", secret]) expect(stored).not.toContain(hidden);
  });

  test.each([
    [["create", "--email", email], /--role <role\.\.\.> must be given/],
    [["create", "--email", email, "--role", "owner"], /owner is not allowed for --role/],
    [["create", "--email", email, "--role", "admin", "--password-stdin"], /--name must be given/],
    [["create", "--email", email, "--role", "admin", "--name", "L", "--password-stdin"], /no password/],
    [["create", "--email", "li", "--role", "admin"], /^email: /],
    [["roles", email, "--role", "admin"], /^there is no such person/],
    [["remove", email], /there is no command remove/],
    [[], /no command is given/],
  ])("%j is refused in words", (args, reason) => {
    const { run } = installed();
    const { code, stdout, stderr } = run(["user", ...args], "");
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(new RegExp(reason.source, "m"));
  });

  test("a short password leaves nothing behind", () => {
    const { run } = installed();
    const create = ["user", "create", "--email", email, "--name", "Li", "--role", "admin"];
    expect(run([...create, "--password-stdin"], "short").stderr).toMatch(
      /^the password is too easy .*12.*\n$/,
    );
    expect(run(["user", "list"]).stdout).toBe("Nobody is here yet.\n");
  });
});

describe("pilu token", () => {
  test("is issued for a person, shown once, listed without its secret and revoked", () => {
    const { run } = installed();
    const create = ["user", "create", "--email", email, "--name", "Li", "--role", "engineer"];
    run([...create, "--password-stdin"], "correct horse battery");
    const issue = ["token", "issue", "--for", email, "--label", "CI", "--scope", "scan:write"];
    const { code, stdout, stderr } = run([...issue, "registry:read", "--days", "30"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^pilu_[\w-]{43}\n$/);
    const [, id = ""] = /^Token (\w+) of li\.wen@example\.com, until /.exec(stderr) ?? [];
    const list = run(["token", "list"]);
    expect(list.stdout).toMatch(
      new RegExp(`^${id} +CI +li\\.wen@example\\.com +registry:read, scan:write +\\d{4}-.* never$`, "m"),
    );
    expect(list.stdout).not.toContain(stdout.trim());
    expect(run(["token", "revoke", id]).stdout).toBe(`Token ${id} is revoked.\n`);
    expect(run(["token", "list"]).stdout).toMatch(/ revoked \d{4}-/);
    const [token] = JSON.parse(run(["token", "list", "--json"]).stdout);
    expect(token).toMatchObject({ id, scopes: ["registry:read", "scan:write"] });
    expect(token).not.toHaveProperty("hash");
    expect(run(["token", "revoke", "none"]).code).toBe(2);
    expect(run(["verify"]).code).toBe(0);
  });

  test.each([
    [["issue", "--for", email, "--label", "CI", "--scope", "all"], /all is not allowed for --scope/],
    [
      ["issue", "--for", email, "--label", "CI", "--scope", "scan:write", "--days", "x"],
      /x is no whole number/,
    ],
    [["issue", "--for", email, "--label", "CI", "--scope", "scan:write"], /^there is no such person/],
    [["revoke"], /id is missing/],
  ])("%j is refused in words", (args, reason) => {
    const { run } = installed();
    const { code, stdout, stderr } = run(["token", ...args]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(new RegExp(reason.source, "m"));
  });
});
