import type { Json } from "@pilu/schema";
import { Integration } from "@pilu/schema";
import { expect, test } from "vitest";
import { at } from "../form/path.ts";
import { blankIntegration } from "./blank-integration.ts";
import { inheritedPermissions, usingPermission } from "./inherited-permissions.ts";

const camera = "android.permission.CAMERA";
const permission = (name: string, platform: string): Json => ({
  name,
  platform,
  demand: "required",
  purpose: null,
  askedWhen: null,
});
const sdk: Json = {
  permissions: [
    permission(camera, "android"),
    permission("NSCameraUsageDescription", "ios"),
    permission(camera, "harmonyos"),
  ],
};

test("an app inherits the permissions of its own platforms, each name once", () => {
  expect(inheritedPermissions(sdk, ["android", "harmonyos"])).toEqual([camera]);
});

test("what is left out is kept by name, as the schema asks, and comes back", () => {
  const integration = blankIntegration(
    { id: "trails", platforms: ["android"] } as never,
    {
      id: "finch",
      purposes: [],
      platforms: ["android"],
      kind: "sdk",
    } as never,
  );
  const without = usingPermission(integration, camera, false);
  expect(Integration.shape.permissions.parse(at(without, "permissions"))).toEqual({
    mode: "inherit",
    except: [camera],
  });
  expect(usingPermission(without, camera, true)).toEqual(integration);
});
