public import ArgumentParser
import TranslationMemory
public import Workbench

/// What matches lose points for.
struct PenaltyOptions: ParsableArguments {
  @Option(
    name: .customLong("penalty"),
    help: ArgumentHelp(
      "NAME=POINTS; may be given several times, and goes before [memory.penalties] of the settings. "
        + Self.list))
  var settings: [String] = []

  private static let list =
    LookupCosts.all.map { cost in
      "\(cost.name) (\(LookupCosts()[cost])): \(cost.meaning)"
    }.joined(separator: "; ") + "."

  func validate() throws { _ = try costs(over: LookupCosts()) }

  /// - Parameter known: what holds where nothing is said.
  func costs(over known: LookupCosts) throws -> LookupCosts {
    var costs = known
    for setting in settings {
      let parts = setting.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let points = Int(parts[1]) else {
        throw ValidationError("“\(setting)” is no penalty; write one as unreviewed=3")
      }
      if let fault = costs.set(String(parts[0]), to: points) { throw ValidationError(fault) }
    }
    return costs
  }
}

extension WeightedMemory: ExpressibleByArgument {
  public init?(argument: String) { self.init(written: argument) }
}
