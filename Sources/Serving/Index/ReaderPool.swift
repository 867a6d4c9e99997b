import DatelineCore
import Foundation
import Synchronization

/// Threads that search, each with a reader of its own, so that no event loop ever waits for the disk or for Xapian.
///
/// A generation is taken over between two pieces of work: work that has begun ends on the readers it began with.
final class ReaderPool: Sendable {
  /// Work for one of the threads; it gets the generation that was current when it began, and returns what hands the answer over.
  private typealias Work = @Sendable (_ set: ReaderSet, _ thread: Int) -> Delivery
  private typealias Delivery = @Sendable () -> Void

  private struct State {
    var set: ReaderSet
    var waiting: [Work] = []
    var head = 0
    var busy = 0

    var count: Int { waiting.count - head }

    mutating func next() -> Work? {
      guard head < waiting.count else { return nil }
      let work = waiting[head]
      head += 1
      busy += 1
      if head == waiting.count {
        waiting.removeAll(keepingCapacity: true)
        head = 0
      }
      return work
    }
  }

  private let state: Mutex<State>
  private let available = DispatchSemaphore(value: 0)
  private let limits: ServerLimits

  /// Starts a thread for each reader of `set`. The threads live as long as the process.
  init(_ set: ReaderSet, limits: ServerLimits) {
    state = Mutex(State(set: set))
    self.limits = limits
    for number in set.readers.indices {
      let thread = Thread { [self] in work(as: number) }
      thread.name = "reader-\(number)"
      // The analyzer and the matcher recurse over the query's tree.
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// What is searched now.
  var current: ReaderSet { state.withLock { $0.set } }

  /// What the threads have to do at one moment.
  struct Load {
    /// Requests that wait for a thread.
    let waiting: Int
    /// Threads that answer a request.
    let busy: Int
  }

  /// What the threads have to do now.
  var load: Load { state.withLock { Load(waiting: $0.count, busy: $0.busy) } }

  /// Searches in another generation from the next piece of work on.
  func takeOver(_ set: ReaderSet) { state.withLock { $0.set = set } }

  private func work(as number: Int) {
    while true {
      available.wait()
      let next = state.withLock { state in state.next().map { ($0, state.set) } }
      guard let (work, set) = next else { continue }
      let deliver = work(set, number)
      // Who has the answer finds the thread free.
      state.withLock { $0.busy -= 1 }
      deliver()
    }
  }

  /// Runs `work` on one of the threads.
  ///
  /// - Throws: ``Problem`` when too many wait or the time is up, and what `work` throws.
  func run<Answer: Sendable>(
    _ work: @escaping @Sendable (Searcher, ReaderSet) throws -> Answer
  ) async throws -> Answer {
    let reply = Reply<Answer>()
    let seconds = limits.seconds
    let deadline = Task {
      try await Task.sleep(for: .seconds(seconds))
      reply.give(.failure(Problem.timeIsUp(seconds: seconds)))
    }
    defer { deadline.cancel() }
    let isQueued = state.withLock { state in
      guard state.count < limits.waiting else { return false }
      state.waiting.append { set, thread in
        // Nobody waits for it any more.
        guard !reply.isGiven else { return {} }
        let answer = Result { try set.readers[thread].run { try work($0, set) } }
        return { reply.give(answer) }
      }
      return true
    }
    guard isQueued else { throw Problem.tooManyWaiting(limit: limits.waiting) }
    available.signal()
    return try await reply.value
  }
}
