import Dispatch
import Glibc
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
    begin {
      let result = Result { try body() }
      answer.result.withLock { $0 = result }
      answer.isThere.signal()
    }
    guard answer.isThere.wait(timeout: .now() + seconds) == .success,
      let result = answer.result.withLock({ $0 })
    else { throw IndexError.timedOut(seconds: seconds) }
    return try result.get()
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Where no thread can be had, nothing is done, and the time runs out.
  private static func begin(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, 8 << 20)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(body))
    let failed = pthread_create(
      &thread, &attributes,
      { work in
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    if failed != 0 { work.release() }
  }
}
