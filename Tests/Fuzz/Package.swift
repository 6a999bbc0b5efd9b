// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "songngu", path: "../..")],
  targets: [
    .target(
      name: "Laws",
      dependencies: [
        .product(name: "TextAnalysis", package: "songngu"),
        .product(name: "Segmentation", package: "songngu"),
        .product(name: "TranslationModel", package: "songngu"),
      ], path: "Laws"),
    // libFuzzer brings the main function.
    .executableTarget(
      name: "text-fuzzer", dependencies: ["Laws"], path: "Fuzzer",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
    .executableTarget(name: "random-texts", dependencies: ["Laws"], path: "Random"),
  ]
)
