import Dateline
import Synchronization

/// Prints what several workers make of batches, in the order of the batches.
///
/// A worker that is ahead leaves its text here until its turn comes, so the memory that is held is what the others make
/// while one batch takes its time.
final class OrderedLines: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: String] = [:]
  }

  private let state = Mutex(State())

  /// Whether nothing was printed yet.
  var isEmpty: Bool { state.withLock { $0.next == 0 } }

  /// Takes the text of batch `number`, and prints all whose turn has come.
  func put(_ text: String, number: Int) {
    state.withLock { state in
      state.waiting[number] = text
      while let ready = state.waiting.removeValue(forKey: state.next) {
        Output.write(ready, mayPage: false)
        state.next += 1
      }
    }
  }
}
