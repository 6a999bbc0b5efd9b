import ArgumentParser
import Interchange
import TranslationModel
import Workbench

/// The command on many pairs at once.
extension AlignCommand {
  /// Whether there are many pairs: a list of them, or two folders.
  var isBatch: Bool {
    pairs != nil || (source?.isFolder ?? false) && (target?.isFolder ?? false)
  }

  func validateBatch() throws {
    guard settled.confirmed == nil, settled.forbidden == nil else {
      throw ValidationError(
        "--confirmed and --forbidden are of one pair of texts; align that pair by itself")
    }
    guard !embedding.hasFiles else {
      throw ValidationError(
        "--source-spans and its like are of one pair of texts; a batch takes --embed-command")
    }
    guard let output, output != "-" else {
      throw ValidationError("a batch needs -o: a folder, or one TMX, TSV or memory file for all")
    }
  }

  func runBatch() async throws {
    var job = try batch()
    job.settings = settings
    job.jobs = jobs
    try requireOther(than: job.pairs)
    var output = try BatchOutput(self)
    let line = ProgressLine()
    defer { line.end() }
    func tell(_ note: String) {
      line.clear()
      Console.note(note)
    }
    let result = try await job.run(progress: line.handler, tell: tell) { outcome in
      switch outcome.result {
      case .failure(let error): tell("\(error)")
      case .success(let aligned):
        aligned.notes.forEach { tell("\(outcome.pair.name): \($0)") }
        try await output.write(aligned, named: outcome.pair.name)
      }
    }
    line.end()
    try await output.finish().forEach(Console.note)
    if let file = knowledge.saveLexicon {
      try await Output.write(to: file) { try LexiconWriter($0).write(result.lexicon) }
    }
    Console.note(
      Count.text(result.aligned, "pair") + " aligned"
        + (result.failed > 0 ? ", \(result.failed) could not be" : ""))
    if result.failed > 0 { throw ExitCode(3) }
  }

  private func batch() throws -> AlignBatchJob {
    if let pairs {
      var job = AlignBatchJob(pairs: try PairList(pairs.read(as: input)).pairs)
      (job.sourceLanguage, job.targetLanguage) = (sourceLanguage, targetLanguage)
      guard !job.pairs.isEmpty else { throw FileError(pairs.name, "there is no pair in it") }
      return job
    }
    guard let source, let target else { preconditionFailure("a batch without its folders") }
    let folders = try FolderPairs(
      source: source.read(as: input), target: target.read(as: input),
      sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, except: output)
    for file in folders.alone { Console.note("\(file.name): no partner, or more than one") }
    guard !folders.pairs.isEmpty else {
      throw FileError(
        source.name, "none of its files has a partner in \(target.name) by its name; see --pairs")
    }
    var job = AlignBatchJob(pairs: folders.pairs)
    job.sourceLanguage = sourceLanguage ?? folders.sourceLanguage
    job.targetLanguage = targetLanguage ?? folders.targetLanguage
    return job
  }

  /// Refuses results over each other and over what they are made from.
  private func requireOther(than pairs: [DocumentPair]) throws {
    var sources: [String: String] = [:]
    for pair in pairs {
      if let other = sources.updateValue(pair.source.name, forKey: pair.name) {
        throw UsageError(
          "\(other) and \(pair.source.name) would both be written to \(pair.name); name "
            + "results in a third column of --pairs")
      }
    }
    try Output.requireOther(output, than: pairs.flatMap { [$0.source, $0.target] })
  }
}
