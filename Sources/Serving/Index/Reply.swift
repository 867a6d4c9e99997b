import Synchronization

/// An answer that one thread gives and one task waits for; the first that is given counts.
final class Reply<Answer: Sendable>: Sendable {
  private enum State {
    case open
    case awaited(CheckedContinuation<Answer, any Error>)
    case given(Result<Answer, any Error>)
    case taken
  }

  private let state = Mutex(State.open)

  var isGiven: Bool {
    state.withLock {
      switch $0 {
      case .open, .awaited: false
      case .given, .taken: true
      }
    }
  }

  func give(_ answer: Result<Answer, any Error>) {
    let waiting: CheckedContinuation<Answer, any Error>? = state.withLock {
      switch $0 {
      case .open: $0 = .given(answer)
      case .awaited(let continuation):
        $0 = .taken
        return continuation
      case .given, .taken: break
      }
      return nil
    }
    waiting?.resume(with: answer)
  }

  var value: Answer {
    get async throws {
      try await withCheckedThrowingContinuation { continuation in
        let answer: Result<Answer, any Error>? = state.withLock {
          if case .given(let answer) = $0 {
            $0 = .taken
            return answer
          }
          $0 = .awaited(continuation)
          return nil
        }
        if let answer { continuation.resume(with: answer) }
      }
    }
  }
}
