import Foundation
import Synchronization

/// Bounds how long an answer is waited for, whatever the network does.
enum Deadline {
  private final class Answer<R: Sendable>: Sendable {
    let result = Mutex<Result<R, any Error>?>(nil)
    let isThere = DispatchSemaphore(value: 0)
  }

  /// Does `body` on a thread of its own and waits for it. A thread that is late is left alone; each of its waits is bounded too.
  ///
  /// - Throws: What `body` throws, or ``IndexError/timedOut(seconds:)``.
  static func run<R: Sendable>(seconds: Double, _ body: @escaping @Sendable () throws -> R) throws -> R {
    let answer = Answer<R>()
    let thread = Thread {
      let result = Result { try body() }
      answer.result.withLock { $0 = result }
      answer.isThere.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
    guard answer.isThere.wait(timeout: .now() + seconds) == .success,
      let result = answer.result.withLock({ $0 })
    else { throw IndexError.timedOut(seconds: seconds) }
    return try result.get()
  }
}
