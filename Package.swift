// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library of floor 1 or 2: Swift code under Sources, tests under Tests, the same settings for all.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [])
  -> Target
{
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], resources: resources,
    swiftSettings: strict)
}

let package = Package(
  name: "songngu",
  products: [
    .executable(name: "songngu", targets: ["songngu"]),
    // For the package in Benchmarks.
    .library(name: "Alignment", targets: ["Alignment"]),
    .library(name: "TranslationModel", targets: ["TranslationModel"]),
    .library(name: "TextAnalysis", targets: ["TextAnalysis"]),
    .library(name: "Segmentation", targets: ["Segmentation"]),
    .library(name: "Checks", targets: ["Checks"]),
    .library(name: "CICU", targets: ["CICU"]),
    .library(name: "Interchange", targets: ["Interchange"]),
    .library(name: "TranslationMemory", targets: ["TranslationMemory"]),
    .library(name: "Workbench", targets: ["Workbench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // Floor 0: the C libraries. Each is imported by exactly one Swift target.
    .systemLibrary(
      name: "CICUSystem", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .target(name: "CICU", dependencies: ["CICUSystem"]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(
      name: "CLibXML2System", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CLibXML2", dependencies: ["CLibXML2System"]),
    .systemLibrary(
      name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev"])]),

    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CSegmentationRules", exclude: ["songngu.srx"]),

    // Floor 1: the libraries.
    library("TranslationModel"),
    library("XMLStream", ["CLibXML2"]),
    library("TextAnalysis", ["TranslationModel", "CICU", "CStemmer"]),
    library(
      "Segmentation", ["TranslationModel", "TextAnalysis", "XMLStream", "CSegmentationRules"]),
    library("Alignment", ["TranslationModel", "TextAnalysis"]),
    library("Terminology", ["TranslationModel", "TextAnalysis"]),
    library("Checks", ["TranslationModel", "TextAnalysis", "Terminology", "CHunspell"]),
    library(
      "Interchange", ["TranslationModel", "TextAnalysis", "XMLStream", "CXLSXWriter", "CZlib"]),
    library(
      "TranslationMemory",
      [
        "TranslationModel", "TextAnalysis", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),

    // Floor 2: the jobs.
    library(
      "Workbench",
      [
        "TranslationModel", "TextAnalysis", "XMLStream", "Segmentation", "Alignment",
        "Terminology", "Checks", "Interchange", "TranslationMemory",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]),

    // Floor 3: the faces.
    .executableTarget(
      name: "songngu",
      dependencies: [
        "Workbench", "Alignment", "Checks", "Interchange", "Segmentation", "TextAnalysis",
        "TranslationMemory", "TranslationModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    tests("TranslationModelTests", ["TranslationModel"]),
    tests("XMLStreamTests", ["XMLStream"]),
    tests(
      "TextAnalysisTests", ["TextAnalysis", "TranslationModel"], resources: [.copy("Fixtures")]),
    tests("SegmentationTests", ["Segmentation", "TextAnalysis", "TranslationModel", "XMLStream"]),
    tests("AlignmentTests", ["Alignment", "TextAnalysis", "TranslationModel"]),
    tests(
      "InterchangeTests", ["Interchange", "TranslationModel"], resources: [.copy("Fixtures")]),
    tests(
      "TranslationMemoryTests",
      [
        "TranslationMemory", "TextAnalysis", "TranslationModel",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("TerminologyTests", ["Terminology", "TextAnalysis", "TranslationModel"]),
    tests("ChecksTests", ["Checks", "TextAnalysis", "TranslationModel"]),
    tests("WorkbenchTests", ["Workbench", "Alignment", "Interchange", "TranslationModel"]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["songngu", "TestSupport"],
      exclude: ["Cases", "Tools"], swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
  ],
  cLanguageStandard: .gnu2x,
  cxxLanguageStandard: .cxx17
)
