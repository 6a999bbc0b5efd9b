// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "benchmarks",
  products: [
    .executable(name: "alignment-benchmarks", targets: ["alignment-benchmarks"])
  ],
  dependencies: [.package(name: "songngu", path: "..")],
  targets: [
    // What all measurements share: the clock, the table, real text found on the machine.
    .target(name: "Measuring", path: "Measuring", swiftSettings: strict),
    .executableTarget(
      name: "text-analysis-benchmarks",
      dependencies: [
        "Measuring",
        .product(name: "TextAnalysis", package: "songngu"),
        .product(name: "CICU", package: "songngu"),
      ],
      path: "TextAnalysis", swiftSettings: strict),
    .executableTarget(
      name: "segmentation-benchmarks",
      dependencies: [
        "Measuring",
        .product(name: "Segmentation", package: "songngu"),
        .product(name: "TranslationModel", package: "songngu"),
        .product(name: "CICU", package: "songngu"),
      ],
      path: "Segmentation", swiftSettings: strict),
    .executableTarget(
      name: "checks-benchmarks",
      dependencies: [
        "Measuring",
        .product(name: "Checks", package: "songngu"),
        .product(name: "TextAnalysis", package: "songngu"),
        .product(name: "TranslationModel", package: "songngu"),
      ],
      path: "Checks", swiftSettings: strict),
    .executableTarget(
      name: "spelling-benchmarks",
      dependencies: [
        "Measuring",
        .product(name: "Checks", package: "songngu"),
        .product(name: "TextAnalysis", package: "songngu"),
        .product(name: "TranslationModel", package: "songngu"),
      ],
      path: "Spelling", exclude: ["make-corpus.py"], swiftSettings: strict),
    .executableTarget(
      name: "alignment-benchmarks",
      dependencies: [
        "Measuring",
        .product(name: "Alignment", package: "songngu"),
        .product(name: "TranslationModel", package: "songngu"),
      ],
      path: "Alignment", swiftSettings: strict),
    .executableTarget(
      name: "translation-memory-benchmarks",
      dependencies: [
        "Measuring",
        .product(name: "TranslationMemory", package: "songngu"),
        .product(name: "TranslationModel", package: "songngu"),
        .product(name: "Interchange", package: "songngu"),
        .product(name: "Workbench", package: "songngu"),
      ],
      path: "TranslationMemory", swiftSettings: strict),
  ]
)
