import Dispatch
import Synchronization

/// Does many things on a few threads.
enum ParallelWork {
  /// Calls `body` with each number below `count`, from `workers` threads, each of which makes its own `tool`.
  ///
  /// - Throws: The first error of any thread; the others then end after what they are at.
  static func run<Tool>(
    _ count: Int, workers: Int, tool: @Sendable (Int) throws -> Tool,
    body: @Sendable (Int, Tool) throws -> Void
  ) throws {
    let next = Mutex(0)
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, count))) { thread in
      do {
        let tool = try tool(thread)
        while failure.withLock({ $0 == nil }) {
          let number = next.withLock { number in
            defer { number += 1 }
            return number
          }
          guard number < count else { return }
          try body(number, tool)
        }
      } catch {
        failure.withLock { if $0 == nil { $0 = error } }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
