import { expect, test } from "vitest";
import { knownLibraries, sdks, wrappers } from "./index.ts";

const owners = new Map<string, string[]>();
for (const sdk of sdks)
  for (const purl of sdk.coordinates.purls) owners.set(purl, [...(owners.get(purl) ?? []), sdk.id]);
for (const [purl, ids] of Object.entries(wrappers)) owners.set(purl, [...ids]);
for (const { pattern } of knownLibraries) owners.set(pattern, ["known-library"]);

/** What the longest pattern that covers `purl` says it is. */
function identify(purl: string): string[] {
  const exact = owners.get(purl);
  if (exact !== undefined) return exact;
  const families = [...owners.keys()].filter((key) => key.endsWith("*") && purl.startsWith(key.slice(0, -1)));
  const longest = families.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? [] : (owners.get(longest) ?? []);
}

// Packages that builds of public apps list, each with the SDK that a reader would name.
test.each([
  ["pkg:cocoapods/Auth0", "auth0"],
  ["pkg:cocoapods/auth0_flutter", "auth0"],
  ["pkg:pub/auth0_flutter_platform_interface", "auth0"],
  ["pkg:cocoapods/Firebase", "firebase-installations"],
  ["pkg:cocoapods/firebase_core", "firebase-installations"],
  ["pkg:cocoapods/FirebaseCore", "firebase-installations"],
  ["pkg:cocoapods/FirebaseCoreInternal", "known-library"],
  ["pkg:cocoapods/FirebaseCoreDiagnostics", "firebase-installations"],
  ["pkg:cocoapods/FirebaseInstallations", "firebase-installations"],
  ["pkg:cocoapods/FirebaseSharedSwift", "known-library"],
  ["pkg:cocoapods/GoogleDataTransport", "known-library"],
  ["pkg:cocoapods/GoogleUtilities", "known-library"],
  ["pkg:cocoapods/FirebaseAnalytics", "firebase-analytics"],
  ["pkg:cocoapods/firebase_analytics", "firebase-analytics"],
  ["pkg:cocoapods/GoogleAppMeasurement", "firebase-analytics"],
  ["pkg:cocoapods/FirebaseCrashlytics", "firebase-crashlytics"],
  ["pkg:cocoapods/FirebaseSessions", "firebase-crashlytics"],
  ["pkg:cocoapods/Crashlytics", "firebase-crashlytics"],
  ["pkg:cocoapods/Fabric", "firebase-crashlytics"],
  ["pkg:cocoapods/FirebaseABTesting", "firebase-remote-config"],
  ["pkg:cocoapods/firebase_remote_config", "firebase-remote-config"],
  ["pkg:cocoapods/FirebaseInstanceID", "firebase-messaging"],
  ["pkg:cocoapods/FirebasePerformance", "firebase-performance"],
  ["pkg:cocoapods/FirebaseFirestore", "firebase-firestore"],
  ["pkg:cocoapods/WechatOpenSDK-XCFramework", "wechat-open-sdk"],
  ["pkg:cocoapods/OpenWeChatSDK", "wechat-open-sdk"],
  ["pkg:cocoapods/fluwx", "wechat-open-sdk"],
  ["pkg:cocoapods/lottie-ios", "lottie"],
  ["pkg:cocoapods/React-RuntimeHermes", "react-native"],
  ["pkg:cocoapods/hermes-engine", "react-native"],
  ["pkg:cocoapods/PromisesObjC", "known-library"],
  ["pkg:maven/com.google.firebase/firebase-messaging", "firebase-messaging"],
  ["pkg:maven/com.google.firebase/firebase-common", "firebase-installations"],
  ["pkg:maven/com.google.firebase/firebase-measurement-connector", "known-library"],
  ["pkg:cocoapods/FirebaseAnalyticsInterop", "known-library"],
  ["pkg:maven/com.google.firebase/firebase-encoders-json", "known-library"],
  ["pkg:maven/com.google.firebase/firebase-installations-interop", "known-library"],
  ["pkg:maven/com.google.android.datatransport/transport-runtime", "known-library"],
  ["pkg:maven/com.google.android.gms/play-services-location", "google-play-location"],
  ["pkg:maven/com.google.android.gms/play-services-cloud-messaging", "firebase-messaging"],
  ["pkg:maven/com.google.android.gms/play-services-measurement-api", "firebase-analytics"],
  ["pkg:maven/com.google.android.gms/play-services-basement", "known-library"],
  ["pkg:maven/io.sentry/sentry-android-core", "sentry"],
  ["pkg:maven/com.tencent.mm.opensdk/wechat-sdk-android", "wechat-open-sdk"],
  ["pkg:maven/com.tencent.bugly/crashreport", "bugly"],
  ["pkg:maven/com.tencent/mmkv-static", "mmkv"],
  ["pkg:maven/com.umeng.umsdk/common", "umeng-common"],
  ["pkg:maven/com.umeng.umsdk/asms", "umeng-common"],
  ["pkg:maven/com.umeng.umsdk/share-wx", "umeng-share"],
  ["pkg:maven/com.umeng.umsdk/apm", "umeng-apm"],
  ["pkg:maven/com.umeng.umsdk/agoo_networksdk", "umeng-push"],
  ["pkg:maven/com.amap.api/location", "amap-location"],
  ["pkg:maven/com.amap.api/3dmap-navi", "amap-map"],
  ["pkg:maven/cn.jiguang.sdk.plugin/xiaomi", "xiaomi-push"],
  ["pkg:maven/cn.jiguang.sdk.plugin/fcm", "jpush"],
  ["pkg:maven/com.facebook.android/facebook-gamingservices", "facebook-sdk"],
  ["pkg:maven/com.facebook.android/audience-network-sdk", "meta-audience-network"],
  ["pkg:maven/com.facebook.react/hermes-android", "react-native"],
  ["pkg:maven/com.squareup.okhttp3/logging-interceptor", "okhttp"],
  ["pkg:maven/androidx.core/core-ktx", "androidx"],
  ["pkg:maven/androidx.media3/media3-exoplayer", "exoplayer"],
  ["pkg:maven/org.jetbrains.kotlinx/kotlinx-coroutines-core", "known-library"],
  ["pkg:npm/%40firebase/analytics-compat", "firebase-analytics"],
  ["pkg:npm/%40firebase/app-types", "known-library"],
  ["pkg:npm/firebase", "firebase-installations"],
  ["pkg:npm/%40sentry/core", "sentry"],
  ["pkg:npm/%40sentry-internal/tracing", "sentry"],
  ["pkg:npm/%40react-native-firebase/app", "firebase-installations"],
  ["pkg:npm/react-native", "react-native"],
  ["pkg:npm/react", "known-library"],
  ["pkg:npm/lodash.merge", "known-library"],
  ["pkg:ohpm/%40tencent/wechat_open_sdk", "wechat-open-sdk"],
  ["pkg:generic/uni-app/payment/alipay", "alipay-sdk"],
  ["pkg:generic/uni-app/geolocation/system", "known-library"],
  ["pkg:swift/github.com/appboy/appboy-ios-sdk", "braze"],
])("%s is %s", (purl, id) => {
  expect(identify(purl)).toEqual([id]);
});

test.each([
  "pkg:npm/lodash-of-somebody-else",
  "pkg:maven/com.example/sdk",
  "pkg:cocoapods/Realm",
  "pkg:npm/expo",
])("%s stays unknown", (purl) => {
  expect(identify(purl)).toEqual([]);
});
