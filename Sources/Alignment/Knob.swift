import Glibc
nonisolated(unsafe) private var cache: [String: Double] = [:]
func knob(_ name: String, _ standard: Double) -> Double {
  if let v = cache[name] { return v }
  let v = getenv(name).map { atof($0) } ?? standard
  cache[name] = v
  return v
}
