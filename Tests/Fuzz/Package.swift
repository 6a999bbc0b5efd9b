// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "songngu", path: "../..")],
  targets: [
    .target(
      name: "TextLaws",
      dependencies: [.product(name: "TextAnalysis", package: "songngu")], path: "Laws"),
    // libFuzzer brings the main function.
    .executableTarget(
      name: "text-fuzzer", dependencies: ["TextLaws"], path: "Fuzzer",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
    .executableTarget(name: "random-texts", dependencies: ["TextLaws"], path: "Random"),
  ]
)
