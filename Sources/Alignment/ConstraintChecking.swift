extension AlignmentConstraints {
  /// Looks for constraints that cannot hold together in texts of so many segments.
  ///
  /// - Throws: ``ConstraintError``.
  package func validate(sourceCount: Int, targetCount: Int) throws(ConstraintError) {
    _ = try Sections(self, source: sourceCount, target: targetCount)
  }
}
