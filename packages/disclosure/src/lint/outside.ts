import type { Day, IntegrationId, Platform, Scan, SdkId } from "@pilu/schema";

/** What a visit to a link found. `text` is what the page says, as plain text; null where nothing was read. */
export interface LinkCheck {
  readonly url: string;
  /** `home-page`: the address leads to the front page of a site now. */
  readonly state: "reachable" | "unreachable" | "login-wall" | "home-page";
  readonly text: string | null;
  /** Whether the page says something else than when a person last reviewed it. */
  readonly changed: boolean;
}

/** What the national SDK platform (全国SDK管理服务平台) has on an SDK: the five values that stores compare. */
export interface PlatformRecord {
  readonly sdk: SdkId;
  readonly sdkName: string;
  readonly developerName: string;
  /** Data types by taxonomy id; null where its scope could not be read as such. */
  readonly scope: readonly string[] | null;
  readonly purpose: string | null;
  readonly policy: string | null;
  /** Whether the version in use is on the list of risky or withdrawn ones. */
  readonly atRisk: boolean;
}

/** An SDK's PrivacyInfo.xcprivacy and signature as found in a build; `null` manifest: there is none. */
export interface AppleManifest {
  readonly sdk: SdkId;
  readonly signed: boolean;
  readonly manifest: {
    readonly tracking: boolean;
    readonly trackingDomains: readonly string[];
    /** Constants such as `NSPrivacyCollectedDataTypeDeviceID`. */
    readonly collectedTypes: readonly string[];
  } | null;
}

/** A data type of Google's Data safety form, by its response id such as `PSL_DEVICE_ID`. */
export interface DataSafetyRow {
  readonly type: string;
  readonly collected: boolean;
  readonly shared: boolean;
}

/** The decision that a change stands at: what its class asks for, and what has been done. */
export interface PendingDecision {
  readonly material: boolean;
  readonly legalApproved: boolean;
  /** Whether somebody decided if users are asked again. */
  readonly consentDecided: boolean;
}

/** Results that no registry can hold. A rule that needs one that is not there finds nothing. */
export interface Outside {
  /** Scans of the app's releases, the newest first. */
  readonly scans?: readonly Scan[];
  readonly links?: readonly LinkCheck[];
  readonly nationalPlatform?: readonly PlatformRecord[];
  readonly appleManifests?: readonly AppleManifest[];
  readonly dataSafety?: readonly DataSafetyRow[];
  /** Permissions that the manifests of SDKs bring into the build. */
  readonly manifestPermissions?: readonly {
    readonly sdk: SdkId;
    readonly platform: Platform;
    readonly name: string;
  }[];
  /** SDKs that the build starts before anybody consented: static start in the application, auto-init providers. */
  readonly startsEarly?: readonly SdkId[];
  /** Android API level that the app is built for; 29 and later unless said. */
  readonly targetSdk?: number;
  /** SDKs that the company allows in apps for children. */
  readonly childrenAllowList?: readonly SdkId[];
  /** Day of the last legal review of each integration; null: never. */
  readonly reviews?: Readonly<Record<IntegrationId, Day | null>>;
  readonly decision?: PendingDecision;
}
