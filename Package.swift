// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny")]

let package = Package(
  name: "dateline",
  products: [
    .executable(name: "dateline", targets: ["dateline-cli"]),
    .executable(name: "dateline-read", targets: ["dateline-read"]),
    .executable(name: "dateline-serve", targets: ["dateline-serve"]),
    .library(name: "Dateline", targets: ["Dateline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    // The server's; without its reader of configuration files.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: ["FullFoundation"]),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
  ],
  targets: [
    // The only place that sees C++.
    .target(
      name: "CXapian",
      linkerSettings: [.linkedLibrary("xapian"), .linkedLibrary("zstd")]),
    .target(name: "Xapian", dependencies: ["CXapian"], swiftSettings: strict),

    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    // What an article is, and what a source of articles does.
    .target(name: "Articles", swiftSettings: strict),
    // The formats that articles come in. What only searches does not load it, nor the libraries behind it.
    .target(
      name: "ArticleReading", dependencies: ["Articles", "CArchive", "CLibXML2", "CZlib", "CZstd"],
      swiftSettings: strict),

    // What Swift has no words for: wider vectors where the processor has them, and asking for memory ahead.
    .target(name: "CInnerLoops"),
    .target(name: "TextAnalysis", dependencies: ["CInnerLoops", "Xapian"], swiftSettings: strict),
    // The tables of Entities, put into the program by the assembler.
    .target(
      name: "CEntityTables", cSettings: [.headerSearchPath("../Entities/Resources")]),
    .target(
      name: "Entities", dependencies: ["Articles", "CEntityTables", "CInnerLoops", "TextAnalysis"],
      exclude: ["Resources"], swiftSettings: strict),
    .target(
      name: "Indexing", dependencies: ["Articles", "Entities", "TextAnalysis", "Xapian"],
      swiftSettings: strict),
    .target(
      name: "Searching", dependencies: ["Articles", "Entities", "Indexing", "TextAnalysis", "Xapian"],
      swiftSettings: strict),
    // What indexes and searches, without the formats; and all of Dateline.
    .target(
      name: "DatelineCore",
      dependencies: ["Articles", "Entities", "Indexing", "Searching", "TextAnalysis", "Xapian"],
      swiftSettings: strict),
    .target(name: "Dateline", dependencies: ["ArticleReading", "DatelineCore"], swiftSettings: strict),
    // The JSON that the command line prints and the server sends.
    .target(
      name: "AnswerJSON", dependencies: ["Articles", "Entities", "Indexing", "Searching", "TextAnalysis"],
      swiftSettings: strict),
    .target(
      name: "LineLog",
      dependencies: ["AnswerJSON", "Terminal", .product(name: "Logging", package: "swift-log")],
      swiftSettings: strict),
    // What people at a terminal are told, and how: results, problems, exit codes.
    .target(
      name: "Terminal",
      dependencies: ["DatelineCore", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),
    // The arguments of the commands that several programs know.
    .target(
      name: "CommandArguments",
      dependencies: [
        "DatelineCore", "Terminal", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "dateline-cli",
      dependencies: [
        "AnswerJSON", "CommandArguments", "DatelineCore", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // The program that `dateline` becomes to read articles. `dateline` itself links no format, so that it starts quickly.
    .executableTarget(
      name: "dateline-read",
      dependencies: [
        "AnswerJSON", "CommandArguments", "Dateline", "LineLog", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    // The server, and the program that `dateline serve` becomes; for the same reason.
    .target(
      name: "CServingAssets", exclude: ["list.h"],
      cSettings: [.headerSearchPath("."), .headerSearchPath("../Serving/Assets")]),
    .target(
      name: "Serving",
      dependencies: [
        "AnswerJSON", "CServingAssets", "CZlib", "DatelineCore",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      exclude: ["Assets"], swiftSettings: strict),
    .executableTarget(
      name: "dateline-serve",
      dependencies: [
        "CommandArguments", "DatelineCore", "LineLog", "Serving", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: strict),

    // Trains the network of Entities; not part of what is installed.
    .executableTarget(
      name: "name-trainer", dependencies: ["Entities", "TextAnalysis"], path: "Tools/NameTrainer",
      exclude: ["replacements.tsv", "templates.txt"], swiftSettings: strict),

    // Measures searches in one process for `make bench`; not part of what is installed.
    .executableTarget(
      name: "search-bench", dependencies: ["Dateline"], path: "Tools/SearchBench", swiftSettings: strict),

    // What the test targets share.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "XapianTests", dependencies: ["Xapian", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "ArticlesTests", dependencies: ["Articles", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ArticleReadingTests",
      dependencies: ["ArticleReading", "Articles", "CArchive", "CZlib", "CZstd", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "EntitiesTests",
      dependencies: ["ArticleReading", "Articles", "CInnerLoops", "Entities", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "TextAnalysisTests", dependencies: ["TextAnalysis", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "IndexingTests",
      dependencies: ["Articles", "Dateline", "Indexing", "TestSupport", "TextAnalysis", "Xapian"],
      swiftSettings: strict),
    .testTarget(
      name: "SearchingTests",
      dependencies: [
        "Articles", "Dateline", "Entities", "Indexing", "Searching", "TestSupport", "TextAnalysis", "Xapian",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ServingTests",
      dependencies: [
        "Dateline", "Serving", "TestSupport", "dateline-cli", "dateline-read", "dateline-serve",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests", dependencies: ["dateline-cli", "dateline-read", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// Targets for libFuzzer, which only Fuzz/run.sh builds: they need a sanitizer's runtime.
if Context.environment["DATELINE_FUZZ"] != nil {
  let library = strict + [.unsafeFlags(["-parse-as-library"])]
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Fuzz/CLibFuzzer"),
    .executableTarget(
      name: "fuzz-readers", dependencies: ["ArticleReading", "Articles", "CLibFuzzer"], path: "Fuzz/readers",
      swiftSettings: library),
    .executableTarget(
      name: "fuzz-tokenizer", dependencies: ["CLibFuzzer", "TextAnalysis"], path: "Fuzz/tokenizer",
      swiftSettings: library),
  ]
}
