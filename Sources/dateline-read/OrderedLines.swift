/// Prints what several workers make of batches, in the order of the batches.
///
/// A worker that is ahead leaves its text here until its turn comes; one that is far ahead waits, so that what is held does
/// not grow while one batch takes its time.
final class OrderedLines: @unchecked Sendable {
  private let condition = Condition()
  // All of it is touched with the condition's lock held.
  private var next = 0
  private var waiting: [Int: String] = [:]
  private var isEnded = false
  private let window: Int
  private let write: @Sendable (String) -> Void

  /// - Parameters:
  ///   - window: How many batches may wait at most.
  ///   - write: Takes the text.
  init(window: Int, write: @escaping @Sendable (String) -> Void) {
    self.window = window
    self.write = write
  }

  /// Whether nothing was printed yet.
  var isEmpty: Bool { condition.withLock { next == 0 } }

  /// Takes the text of batch `number`, and prints all whose turn has come.
  func put(_ text: String, number: Int) {
    condition.withLock {
      while number > next + window, !isEnded { condition.wait() }
      waiting[number] = text
      while let ready = waiting.removeValue(forKey: next) {
        write(ready)
        next += 1
      }
      condition.broadcast()
    }
  }

  /// Lets everybody go who waits, where a batch will not come.
  func end() {
    condition.withLock {
      isEnded = true
      condition.broadcast()
    }
  }
}
