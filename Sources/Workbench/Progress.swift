/// How far a job has come.
public struct Progress: Sendable {
  /// What is being done, as “aligning”.
  public let task: String
  /// From 0 to 1; nil when nobody can tell.
  public let fraction: Double?

  public init(_ task: String, fraction: Double? = nil) {
    self.task = task
    self.fraction = fraction
  }
}

/// Takes note of progress; called from the task that runs the job.
public typealias ProgressHandler = @Sendable (Progress) -> Void
