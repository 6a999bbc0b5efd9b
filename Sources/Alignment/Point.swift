/// A point of the lattice: so many source and target sentences lie before it.
struct Point: Hashable, Sendable {
  let source: Int
  let target: Int
}
