import Dateline
import Terminal

/// One line that tells how much is done, how fast, and how long it will take.
struct ProgressBar {
  private static let width = 24
  private let progress: RebuildProgress
  private let seconds: Double

  init(_ progress: RebuildProgress, seconds: Double) {
    self.progress = progress
    self.seconds = seconds
  }

  var text: String {
    guard progress.stage == "read" else { return progress.stage }
    let share =
      progress.bytesInAll > 0 ? min(1, Double(progress.bytesRead) / Double(progress.bytesInAll)) : 0
    let filled = Int(share * Double(Self.width))
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: Self.width - filled)
    let megabytes = Double(progress.textBytes) / 1e6
    let rate = (megabytes / seconds).rounded1
    let left = share > 0.02 ? ", \(Int(seconds / share - seconds)) s left to read" : ""
    return "[\(bar)] \(Int(share * 100))% \(progress.articles) articles, \(rate) MB/s\(left)"
  }
}
