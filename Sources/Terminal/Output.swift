import DatelineCore
import FoundationEssentials
import Glibc

/// Where results go: standard output, through a pager when a person reads them on a terminal.
package struct Output {
  /// The pager: `DATELINE_PAGER`, else `PAGER`, else `less`; an empty value switches it off.
  private static var pager: String {
    let environment = ProcessInfo.processInfo.environment
    return environment["DATELINE_PAGER"] ?? environment["PAGER"] ?? "less -FRX"
  }

  package static func write(_ text: String, mayPage: Bool) {
    guard mayPage, isatty(STDOUT_FILENO) == 1, !pager.isEmpty, let pipe = popen(pager, "w") else {
      writeAll(text)
      return
    }
    // Leaving the pager early closes the pipe, which is no error.
    signal(SIGPIPE, SIG_IGN)
    fputs(text, pipe)
    pclose(pipe)
  }

  /// Ends the program where the text cannot be written: what follows would be of no use to anybody.
  private static func writeAll(_ text: String) {
    guard let fault = DescriptorWriting.write(text, to: STDOUT_FILENO) else { return }
    // Who asks shards is not ended by the signal.
    if fault == EPIPE { exit(128 + SIGPIPE) }
    StandardError.write("dateline: cannot write to standard output: \(String(cString: strerror(fault))).")
    exit(Failure.Code.unusableIndex)
  }
}
