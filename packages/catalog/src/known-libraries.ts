/** A library that runs inside the app and sends nothing to its authors; `pattern` as in an SDK's coordinates. */
export interface KnownLibrary {
  readonly pattern: string;
  readonly reason: string;
}

function maven(...names: string[]): string[] {
  return names.map((name) => `pkg:maven/${name}`);
}
function pods(...names: string[]): string[] {
  return names.map((name) => `pkg:cocoapods/${name}`);
}
function npm(...names: string[]): string[] {
  return names.map((name) => `pkg:npm/${name.replace("@", "%40")}`);
}
function pub(...names: string[]): string[] {
  return names.map((name) => `pkg:pub/${name}`);
}

// Only what is surely local stands here; every other package stays unknown until a person has looked at it.
const byReason: Readonly<Record<string, readonly string[]>> = {
  "language runtime and standard library": [
    ...maven("org.jetbrains.kotlin*", "org.jetbrains/annotations", "com.android.tools/desugar_jdk_libs*"),
    ...npm("tslib", "regenerator-runtime", "core-js", "core-js-compat", "core-js-pure", "@babel/runtime"),
    ...npm("@swc/helpers", "@types/*"),
    ...pub(
      "collection",
      "async",
      "meta",
      "path",
      "characters",
      "vector_math",
      "material_color_utilities",
      "ffi",
    ),
  ],
  "platform support and user interface library": [
    ...maven(
      "com.android.support/*",
      "org.jetbrains.compose.*",
      "org.jetbrains.androidx.*",
      "com.google.accompanist/*",
    ),
    ...pods(
      "MaterialComponents",
      "MBProgressHUD",
      "SnapKit",
      "Masonry",
      "Eureka",
      "MJRefresh",
      "IQKeyboardManager*",
    ),
    ...npm(
      "react",
      "react-dom",
      "react-is",
      "react-refresh",
      "scheduler",
      "prop-types",
      "vue",
      "vue-router",
      "vuex",
    ),
    ...npm(
      "pinia",
      "@vue/*",
      "use-sync-external-store",
      "react-native-safe-area-context",
      "react-native-svg",
    ),
    ...pods("react-native-safe-area-context", "RNSVG", "RNVectorIcons"),
    ...pub("cupertino_icons", "flutter_svg"),
  ],
  "annotations that only the compiler reads": [
    ...maven("com.google.code.findbugs/jsr305", "com.google.errorprone/error_prone_annotations"),
    ...maven("com.google.j2objc/j2objc-annotations", "org.checkerframework/*", "org.jspecify/jspecify"),
    ...maven("javax.annotation/*", "jakarta.annotation/*"),
  ],
  "dependency injection": maven(
    "com.google.dagger/*",
    "javax.inject/javax.inject",
    "jakarta.inject/jakarta.inject-api",
    "io.insert-koin/*",
  ),
  "collections and general helpers": [
    ...maven("com.google.guava/*", "org.apache.commons/commons-lang3", "org.apache.commons/commons-text"),
    ...maven("commons-io/commons-io", "commons-codec/commons-codec"),
    ...npm(
      "lodash",
      "lodash-es",
      "lodash.*",
      "underscore",
      "ramda",
      "immutable",
      "immer",
      "uuid",
      "nanoid",
      "ms",
    ),
    ...npm(
      "date-fns",
      "dayjs",
      "moment",
      "invariant",
      "classnames",
      "clsx",
      "qs",
      "semver",
      "events",
      "rxjs",
    ),
    ...pods(
      "PromisesObjC",
      "PromisesSwift",
      "PromiseKit",
      "OrderedSet",
      "Version",
      "SFSafeSymbols",
      "DeviceKit",
    ),
    ...["pkg:swift/github.com/google/promises", "pkg:swift/github.com/apple/swift-collections"],
  ],
  "input and output, compression and encoding": [
    ...maven("com.squareup.okio/*", "com.squareup.moshi/*", "com.squareup.wire/*", "com.google.protobuf/*"),
    ...maven("com.fasterxml.jackson.*"),
    ...pods(
      "nanopb",
      "Protobuf",
      "SwiftProtobuf",
      "SSZipArchive",
      "ZIPFoundation",
      "SwiftyJSON",
      "ObjectMapper",
    ),
    ...npm("pako", "base64-js", "ieee754", "buffer", "jszip", "long", "protobufjs", "@protobufjs/*"),
    ...["pkg:swift/github.com/firebase/nanopb"],
  ],
  "local storage and cryptography": [
    ...pods(
      "leveldb-library",
      "KeychainAccess",
      "SimpleKeychain",
      "JWTDecode",
      "Sodium",
      "FMDB",
      "GRDB.swift",
    ),
    ...["pkg:swift/github.com/firebase/leveldb"],
  ],
  "network transport that goes where the app tells it": [
    ...maven("org.chromium.net/cronet*", "io.grpc/*", "io.ktor/*"),
    ...pods("gRPC-C++", "gRPC-Core", "gRPC-ProtoRPC", "BoringSSL-GRPC", "abseil", "GTMSessionFetcher"),
    ...pods("GoogleToolboxForMac", "ReachabilitySwift", "Starscream", "SocketRocket", "AlamofireImage"),
    ...npm("axios", "cross-fetch", "whatwg-fetch", "node-fetch", "isomorphic-ws", "ws", "socket.io-client"),
    ...pub("http", "dio", "web_socket_channel"),
    ...["pkg:swift/github.com/google/abseil-cpp-binary", "pkg:swift/github.com/google/grpc-binary"],
    ...[
      "pkg:swift/github.com/google/gtm-session-fetcher",
      "pkg:swift/github.com/google/interop-ios-for-google-sdks",
    ],
  ],
  "shared base of the Google Play services clients, which are listed themselves": maven(
    "com.google.android.gms/play-services-base",
    "com.google.android.gms/play-services-basement",
    "com.google.android.gms/play-services-tasks",
  ),
  "plumbing of Firebase, moving what its SDKs hand over; those are listed themselves": [
    ...["annotations", "bom", "components", "datatransport", "encoders*", "measurement-connector"].flatMap(
      (name) => maven(`com.google.firebase/firebase-${name}`),
    ),
    ...["auth", "appcheck", "iid", "installations"].flatMap((name) =>
      maven(`com.google.firebase/firebase-${name}-interop`),
    ),
    ...maven("com.google.android.datatransport/*"),
    ...pods("FirebaseCoreInternal", "FirebaseCoreExtension", "FirebaseCoreDiagnosticsInterop"),
    ...pods("FirebaseSharedSwift", "FirebaseAnalyticsInterop", "FirebaseAuthInterop"),
    ...pods(
      "FirebaseAppCheckInterop",
      "FirebaseRemoteConfigInterop",
      "FirebaseMessagingInterop",
      "FirebaseDatabaseInterop",
    ),
    ...pods("GoogleUtilities", "GoogleDataTransport", "GoogleDataTransportCCTSupport"),
    ...npm("@firebase/app-types", "@firebase/component", "@firebase/logger", "@firebase/util"),
    ...npm("@firebase/app-check-interop-types", "@firebase/auth-interop-types"),
    ...["pkg:swift/github.com/google/GoogleDataTransport", "pkg:swift/github.com/google/GoogleUtilities"],
  ],
  "the operating system's own, through uni-app": ["pkg:generic/uni-app/geolocation/system"],
  "native helpers of React Native": pods(
    "boost",
    "DoubleConversion",
    "fmt",
    "fast_float",
    "glog",
    "RCT-Folly",
  ),
  "logging to the device's own log": [
    ...maven("com.jakewharton.timber/timber", "org.slf4j/slf4j-api"),
    ...pods("XCGLogger", "CocoaLumberjack"),
  ],
  "build tool that does not ship": [
    ...npm(
      "@babel/*",
      "babel-*",
      "typescript",
      "webpack",
      "webpack-*",
      "rollup",
      "esbuild",
      "vite",
      "terser",
    ),
    ...npm("postcss", "postcss-*", "autoprefixer", "cssnano", "cssnano-*", "browserslist", "caniuse-lite"),
    ...npm("eslint", "eslint-*", "@eslint/*", "prettier", "jest", "jest-*", "@jest/*", "metro", "metro-*"),
    ...npm("@jridgewell/*", "source-map", "source-map-*", "hermes-estree", "hermes-parser"),
    ...pods("SwiftGen", "SwiftLint", "SwiftFormat"),
  ],
};

export const knownLibraries: readonly KnownLibrary[] = Object.entries(byReason).flatMap(
  ([reason, patterns]) => patterns.map((pattern) => ({ pattern, reason })),
);
