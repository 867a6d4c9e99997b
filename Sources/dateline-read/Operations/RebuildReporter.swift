import Dateline
import LineLog
import Logging
import Synchronization
import Terminal

/// Tells how far a rebuild is: a bar on a terminal, elsewhere a line of log each few seconds.
final class RebuildReporter: Sendable {
  private struct State {
    var lastLine = ContinuousClock.now
  }

  /// Between two lines of log.
  private static let interval = Duration.seconds(5)

  private let isQuiet: Bool
  private let isBar: Bool
  private let isText: Bool
  private let start = ContinuousClock.now
  private let logger: Logger
  private let state = Mutex(State())

  /// - Parameter isQuiet: Whether problems and failures alone are told.
  init(format: LogFormat?, isQuiet: Bool) {
    self.isQuiet = isQuiet
    isBar = !isQuiet && format == nil && StandardError.isTerminal
    isText = format != .json
    logger = Logger(label: "dateline") { _ in LineLogHandler(format ?? .text) }
  }

  func show(_ progress: RebuildProgress) {
    guard !isQuiet else { return }
    let seconds = max(0.001, (ContinuousClock.now - start) / .seconds(1))
    if isBar {
      state.withLock { _ in
        StandardError.write("\r\u{1B}[K" + ProgressBar(progress, seconds: seconds).text, terminator: "")
      }
      return
    }
    let isDue = state.withLock { state in
      guard ContinuousClock.now - state.lastLine >= Self.interval else { return false }
      state.lastLine = .now
      return true
    }
    guard isDue else { return }
    var facts: Logger.Metadata = ["stage": "\(progress.stage)", "seconds": "\(seconds.rounded1)"]
    if progress.articles > 0 {
      facts["articles"] = "\(progress.articles)"
      facts["megabytes"] = "\((Double(progress.textBytes) / 1e6).rounded1)"
    }
    logger.info("rebuilding", metadata: facts)
  }

  /// Tells of something in the sources, above the progress.
  func tell(_ problem: ReadProblem) {
    if isText {
      state.withLock { _ in StandardError.write((isBar ? "\r\u{1B}[K" : "") + "dateline: \(problem)") }
    } else {
      logger.warning(
        "\(problem.message)",
        metadata: [
          "path": "\(problem.path)", "line": "\(problem.line ?? 0)",
          "left_out": "\(problem.isSkip)",
        ])
    }
  }

  func clear() {
    if isBar { StandardError.write("\r\u{1B}[K", terminator: "") }
  }

  /// The last line of a log that programs read.
  func end(_ manifest: Manifest) {
    clear()
    guard !isText, !isQuiet else { return }
    logger.info(
      "published",
      metadata: [
        "generation": "\(manifest.id)", "articles": "\(manifest.counts.articles)",
        "seconds": "\(manifest.seconds.rounded1)",
      ])
  }

  /// As ``end(_:)``, for a night that failed.
  func fail(_ error: any Error) {
    clear()
    if !isText { logger.error("failed", metadata: ["reason": "\(error)"]) }
  }
}
