import FoundationEssentials
import Glibc

/// What kept a file from being written, in the system's words.
enum FileFault {
  static func reason(of error: any Error) -> String {
    guard let cause = (error as? CocoaError)?.underlying as? POSIXError else { return "\(error)" }
    return String(cString: strerror(cause.code.rawValue))
  }
}
