import Glibc

/// Keeps a generation from being pruned while a reader has it open. The system lets go of it when the reader ends, however it ends.
final class GenerationHold {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Holds the generation in `folder`, beside others; `nil` when it is gone or about to go.
  static func reading(_ folder: String) -> GenerationHold? { hold(folder, LOCK_SH) }

  /// Holds it alone, to remove it; `nil` while anybody reads it.
  static func removing(_ folder: String) -> GenerationHold? { hold(folder, LOCK_EX) }

  private static func hold(_ folder: String, _ kind: Int32) -> GenerationHold? {
    let descriptor = open(folder + "/" + Manifest.fileName, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, kind | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      close(descriptor)
      return nil
    }
    // A disk that knows no such locks keeps nobody out; readers go on all the same.
    return GenerationHold(descriptor)
  }
}
