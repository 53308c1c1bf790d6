import { expect, test } from "vitest";
import { itemOf, storeDraft } from "../golden/store-input.ts";
import { platformChecks } from "./national-platform.ts";

const nationalPlatform = { id: "CN-1", sdkName: "登记名", developerName: "登记公司" };

test("each SDK has its five values in Chinese, by the platform's record where one is known", () => {
  const document = storeDraft(
    {
      id: "a",
      items: [itemOf("oaid"), itemOf("device-model")],
      sdk: {
        nationalPlatform,
        links: {
          policy: "https://a.example/p",
          otherPolicies: [],
          site: null,
          documentation: null,
          optOut: null,
        },
      },
    },
    { id: "b", sdk: { data: { kind: "not-stated" } } },
    { id: "c", sdk: { data: { kind: "none" } } },
  );
  const [a, b, c] = platformChecks(document);
  expect(a).toMatchObject({
    sdk: "a",
    id: "CN-1",
    isRecorded: true,
    values: {
      sdkName: "登记名",
      developerName: "登记公司",
      purpose: "推送消息",
      policy: "https://a.example/p",
    },
  });
  expect(a?.values.scope?.split("、").sort()).toEqual(
    ["oaid", "device-model"].map((id) => document.labels["data-type"]?.[id]?.["zh-CN"]).sort(),
  );
  expect(b?.values).toMatchObject({ sdkName: "b 组件", scope: null, policy: null });
  expect(c?.values.scope).toBe("不收集个人信息");
});
