import Dateline
import Synchronization

/// A line on the terminal that tells how far a rebuild is; silent where nobody watches.
final class ProgressLine: Sendable {
  private let isShown = StandardError.isTerminal
  private let start = ContinuousClock.now
  private let lock = Mutex(())

  func show(_ counts: Manifest.Counts) {
    guard isShown else { return }
    let seconds = max(0.001, (ContinuousClock.now - start) / .seconds(1))
    let megabytes = Double(counts.textBytes) / 1e6
    lock.withLock { _ in
      StandardError.write(
        "\r\u{1B}[K\(counts.articles) articles, \(megabytes.rounded1) MB, \((megabytes / seconds).rounded1) MB/s",
        terminator: "")
    }
  }

  /// Writes a line of its own above the progress.
  func interrupt(with line: String) {
    lock.withLock { _ in StandardError.write((isShown ? "\r\u{1B}[K" : "") + line) }
  }

  func clear() {
    if isShown { StandardError.write("\r\u{1B}[K", terminator: "") }
  }
}

extension Double {
  /// To one decimal place.
  var rounded1: Double { (self * 10).rounded() / 10 }
}
