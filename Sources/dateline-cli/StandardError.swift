import Dateline
import Glibc

/// Lines for people: problems, progress, notices.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func write(_ line: String, terminator: String = "\n") {
    // A log that cannot be written is no reason to break off what is at work.
    DescriptorWriting.write(line + terminator, to: STDERR_FILENO)
  }
}
