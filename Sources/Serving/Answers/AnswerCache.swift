import Synchronization

/// Keeps answers of the current generation, those asked for lately, and has each made once however many ask for it at a time.
final class AnswerCache: Sendable {
  struct Key: Hashable, Sendable {
    let generation: String
    let target: String
  }

  private struct Entry {
    let answer: Answer
    let made: ContinuousClock.Instant
    var used: UInt64
  }

  private struct State {
    var entries: [Key: Entry] = [:]
    var making: [Key: [Reply<Answer>]] = [:]
    var bytes = 0
    var clock: UInt64 = 0
  }

  private let state = Mutex(State())
  private let mostBytes: Int
  /// After this an answer is made anew: an embargo may have ended, and `since:` counts from now.
  private let life: Duration

  init(mostBytes: Int, life: Duration = .seconds(60)) {
    self.mostBytes = mostBytes
    self.life = life
  }

  /// The answer of `key`, made by `make` unless it is there or being made.
  ///
  /// - Returns: The answer, and whether it was there already.
  func answer(
    _ key: Key, _ make: () async throws -> Answer
  ) async throws -> (answer: Answer, isKnown: Bool) {
    enum Found {
      case known(Answer)
      case awaited(Reply<Answer>)
      case missing
    }
    let now = ContinuousClock.now
    let found: Found = state.withLock { state in
      state.clock += 1
      if let entry = state.entries[key], now - entry.made < life {
        state.entries[key]?.used = state.clock
        return .known(entry.answer)
      }
      if state.making[key] != nil {
        let reply = Reply<Answer>()
        state.making[key]?.append(reply)
        return .awaited(reply)
      }
      state.making[key] = []
      return .missing
    }
    switch found {
    case .known(let answer): return (answer, true)
    case .awaited(let reply): return (try await reply.value, true)
    case .missing: break
    }
    let result: Result<Answer, any Error>
    do { result = .success(try await make()) } catch { result = .failure(error) }
    let waiting = state.withLock { state in
      if case .success(let answer) = result { keep(answer, for: key, in: &state) }
      return state.making.removeValue(forKey: key) ?? []
    }
    for reply in waiting { reply.give(result) }
    return (try result.get(), false)
  }

  /// Forgets the answers of other generations.
  func forget(allBut generation: String) {
    state.withLock { state in
      state.entries = state.entries.filter { $0.key.generation == generation }
      state.bytes = state.entries.reduce(0) { $0 + $1.value.answer.bytes + $1.key.target.utf8.count }
    }
  }

  var bytes: Int { state.withLock { $0.bytes } }

  private func keep(_ answer: Answer, for key: Key, in state: inout State) {
    // One large answer must not drive all others out.
    guard answer.mayBeKept, answer.bytes <= mostBytes / 16 else { return }
    if let old = state.entries[key] { state.bytes -= old.answer.bytes + key.target.utf8.count }
    state.entries[key] = Entry(answer: answer, made: .now, used: state.clock)
    state.bytes += answer.bytes + key.target.utf8.count
    guard state.bytes > mostBytes else { return }
    // A quarter goes at once, so that the order is looked at seldom.
    for (key, entry) in state.entries.sorted(by: { $0.value.used < $1.value.used }) {
      guard state.bytes > mostBytes / 4 * 3 else { break }
      state.entries[key] = nil
      state.bytes -= entry.answer.bytes + key.target.utf8.count
    }
  }
}
