import ArgumentParser
import TranslationMemory
import Workbench

/// What matches lose points for.
struct PenaltyOptions: ParsableArguments {
  @Option(
    name: .customLong("penalty"),
    help: """
      NAME=POINTS; may be given several times. unreviewed (2): nobody looked at the unit. \
      alignment (5): at most so many, one for each tenth of belief the aligner lacks. variant (1): \
      en-GB for en-US. age (0): at most so many, one a year since the last change.
      """)
  var settings: [String] = []

  func penalties() throws -> Penalties {
    var penalties = Penalties()
    for setting in settings {
      let parts = setting.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let points = Int(parts[1]), (0...100).contains(points) else {
        throw ValidationError("“\(setting)” is no penalty; write one as unreviewed=3")
      }
      switch parts[0] {
      case "unreviewed": penalties.unreviewed = points
      case "alignment": penalties.alignment = points
      case "variant": penalties.variant = points
      case "age": penalties.age = points
      default:
        throw ValidationError(
          "there is no penalty “\(parts[0])”; there are unreviewed, alignment, variant and age")
      }
    }
    return penalties
  }
}

/// A memory with the points that its matches lose.
struct OtherMemory: ExpressibleByArgument {
  let file: MemoryFile
  let penalty: Int

  init?(argument: String) {
    guard let sign = argument.lastIndex(of: "="),
      let points = Int(argument[argument.index(after: sign)...])
    else {
      guard !argument.isEmpty else { return nil }
      (file, penalty) = (MemoryFile(argument), 0)
      return
    }
    guard (0...100).contains(points) else { return nil }
    (file, penalty) = (MemoryFile(String(argument[..<sign])), points)
  }
}
