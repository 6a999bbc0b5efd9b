import Glibc

/// One heap for all threads, in the place of one for each.
///
/// A job whose steps run one after another, each on whatever thread is free, leaves in every heap what
/// the steps on other threads cannot use: importing a million units took 60 MB more. Work on several
/// threads at once is better off with the heaps as they are.
enum SharedHeap {
  /// `M_ARENA_MAX` of `malloc.h`, which Swift's module of the C library leaves out.
  private static let mostArenas: Int32 = -8

  /// To be called before the work begins. Without glibc's `mallopt` nothing changes.
  static func use() {
    guard let symbol = dlsym(nil, "mallopt") else { return }
    typealias Function = @convention(c) (Int32, Int32) -> Int32
    _ = unsafeBitCast(symbol, to: Function.self)(mostArenas, 1)
  }
}
