import Foundation

/// Where results go: standard output, through a pager when a person reads them on a terminal.
struct Output {
  /// The pager: `DATELINE_PAGER`, else `PAGER`, else `less`; an empty value switches it off.
  private static var pager: String {
    let environment = ProcessInfo.processInfo.environment
    return environment["DATELINE_PAGER"] ?? environment["PAGER"] ?? "less -FRX"
  }

  static func write(_ text: String, mayPage: Bool) {
    guard mayPage, isatty(STDOUT_FILENO) == 1, !pager.isEmpty, let pipe = popen(pager, "w") else {
      FileHandle.standardOutput.write(Data(text.utf8))
      return
    }
    // Leaving the pager early closes the pipe, which is no error.
    signal(SIGPIPE, SIG_IGN)
    fputs(text, pipe)
    pclose(pipe)
  }
}
