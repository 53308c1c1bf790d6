import type { AppleDeclaration } from "./declaration.ts";

// The App Store's own names for what a manifest calls otherwise, as fastlane's spaceship lists them
// (`AppDataUsageCategory::ID`, `AppDataUsagePurpose::ID`, `AppDataUsageDataProtection::ID`).
const categories: Readonly<Record<string, string>> = {
  AdvertisingData: "ADVERTISING_DATA",
  AudioData: "AUDIO",
  BrowsingHistory: "BROWSING_HISTORY",
  CoarseLocation: "COARSE_LOCATION",
  Contacts: "CONTACTS",
  CrashData: "CRASH_DATA",
  CreditInfo: "CREDIT_AND_FRAUD",
  CustomerSupport: "CUSTOMER_SUPPORT",
  DeviceID: "DEVICE_ID",
  EmailAddress: "EMAIL_ADDRESS",
  EmailsOrTextMessages: "EMAILS_OR_TEXT_MESSAGES",
  Fitness: "FITNESS",
  GameplayContent: "GAMEPLAY_CONTENT",
  Health: "HEALTH",
  Name: "NAME",
  OtherDataTypes: "OTHER_DATA",
  OtherDiagnosticData: "OTHER_DIAGNOSTIC_DATA",
  OtherFinancialInfo: "OTHER_FINANCIAL_INFO",
  OtherUsageData: "OTHER_USAGE_DATA",
  OtherUserContactInfo: "OTHER_CONTACT_INFO",
  OtherUserContent: "OTHER_USER_CONTENT",
  PaymentInfo: "PAYMENT_INFORMATION",
  PerformanceData: "PERFORMANCE_DATA",
  PhoneNumber: "PHONE_NUMBER",
  PhotosorVideos: "PHOTOS_OR_VIDEOS",
  PhysicalAddress: "PHYSICAL_ADDRESS",
  PreciseLocation: "PRECISE_LOCATION",
  ProductInteraction: "PRODUCT_INTERACTION",
  PurchaseHistory: "PURCHASE_HISTORY",
  SearchHistory: "SEARCH_HISTORY",
  SensitiveInfo: "SENSITIVE_INFO",
  UserID: "USER_ID",
};
const purposes: Readonly<Record<string, string>> = {
  Analytics: "ANALYTICS",
  AppFunctionality: "APP_FUNCTIONALITY",
  DeveloperAdvertising: "DEVELOPERS_ADVERTISING",
  Other: "OTHER_PURPOSES",
  ProductPersonalization: "PRODUCT_PERSONALIZATION",
  ThirdPartyAdvertising: "THIRD_PARTY_ADVERTISING",
};

/** A row of fastlane's `app_privacy_details.json`. */
interface PrivacyLabel {
  readonly category: string;
  readonly purposes: readonly string[];
  readonly data_protections: readonly string[];
}

export interface PrivacyLabels {
  readonly labels: readonly PrivacyLabel[];
  /** Types for which fastlane has no name. */
  readonly unnamed: readonly string[];
}

/**
 * The App Store's privacy labels as fastlane uploads them. An empty list claims nothing: that the app collects no data
 * is for its team to say, who know what it collects itself.
 */
export function privacyLabels({ collected }: Pick<AppleDeclaration, "collected">): PrivacyLabels {
  const named = collected.map((one) => ({ ...one, category: categories[after("", one.type)] }));
  return {
    unnamed: named.filter(({ category }) => category === undefined).map(({ type }) => type),
    labels: named.flatMap(({ category, purposes: own, linked, tracking }) =>
      category === undefined
        ? []
        : [
            {
              category,
              purposes: own.flatMap((purpose) => purposes[after("Purpose", purpose)] ?? []),
              data_protections: [
                linked ? "DATA_LINKED_TO_YOU" : "DATA_NOT_LINKED_TO_YOU",
                ...(tracking ? ["DATA_USED_TO_TRACK_YOU"] : []),
              ],
            },
          ],
    ),
  };
}

function after(kind: string, constant: string): string {
  return constant.slice(`NSPrivacyCollectedDataType${kind}`.length);
}
