import ArticleReading
import Articles
import CLibFuzzer
import Foundation

/// DATELINE_FUZZ_FORMAT forces a reader; without it the input decides.
private let format = ProcessInfo.processInfo.environment["DATELINE_FUZZ_FORMAT"].flatMap {
  ArticleFormat(named: $0)
}

/// Reads an input as a file. libFuzzer links this name, whoever calls it.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let stream = ArticleStream(
    bytes: Array(UnsafeBufferPointer(start: data, count: size)), name: "fuzz", format: format)
  while let event = stream.next() {
    if case .article(let article) = event { precondition(!article.id.isEmpty) }
  }
  return 0
}

/// Where the program begins: Swift's package manager links it under this name.
@_cdecl("fuzz_readers_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var count = count
  var arguments = arguments
  return LLVMFuzzerRunDriver(&count, &arguments) { testOneInput($0, $1) }
}
