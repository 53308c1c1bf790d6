import { describe, expect, test } from "vitest";
import { pilu } from "./testing/pilu.ts";

const verbs = ["scan", "draft", "policy", "import", "render", "migrate", "seed", "verify", "user", "token"];

describe("help", () => {
  test("names every command, on standard output", () => {
    const { code, stdout, stderr } = pilu(["--help"]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    for (const verb of verbs) expect(stdout).toMatch(new RegExp(`^  ${verb}`, "m"));
  });

  test.each(verbs)("of %s is in the reader's language", (verb) => {
    const { code, stdout } = pilu([verb, "--help"], { environment: { PILU_LANG: "zh-CN" } });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^用法： pilu/);
    expect(stdout).not.toMatch(/\b(Usage|Options|Arguments|Commands|default|choices)\b/);
  });

  test("prints the version", () => {
    expect(pilu(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("a command line that cannot be understood ends with 2 and one line that says why", () => {
  test.each([
    [["scam"], "there is no command scam"],
    [["scan", "--nope", "."], "there is no option --nope"],
    [["scan"], "path is missing"],
    [["migrate", "now"], "there are too many arguments"],
    [["render", "a.json"], "--format <format> must be given"],
    [["render", "a.json", "--format"], "--format <format> needs a value"],
    [["render", "a.json", "--format", "odt"], "odt is not allowed for --format <format>"],
    [["draft", ".", "--app-name", "A", "--controller", "B"], "--out <folder> must be given"],
  ])("%j", (args, reason) => {
    const { code, stdout, stderr } = pilu(args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toBe(
      `the command cannot be understood: ${reason}; run it with --help to see how it is used.\n`,
    );
  });

  test("in Chinese for those who read it", () => {
    const { stderr } = pilu(["scam"], { environment: { PILU_LANG: "", LANG: "zh_CN.UTF-8" } });
    expect(stderr).toBe("无法理解该命令：没有命令 scam，请加上 --help 查看用法。\n");
  });

  test("without any command the help stands above it", () => {
    const { code, stdout, stderr } = pilu([]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("Usage:");
    expect(stderr).toMatch(/: no command is given; .*\n$/);
  });
});
