import DatelineCore
import Glibc

/// Lines for people: problems, progress, notices.
package enum StandardError {
  package static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  package static func write(_ line: String, terminator: String = "\n") {
    // A log that cannot be written is no reason to break off what is at work.
    DescriptorWriting.write(line + terminator, to: STDERR_FILENO)
  }
}
