import CLibFuzzer
import TextAnalysis

private nonisolated(unsafe) let analyzer = try? Analyzer()
private let cutter = PassageCutter()

/// Cuts an input into words, sentences and passages, whose places must lie inside the text. libFuzzer
/// links this name, whoever calls it.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  // Text is valid UTF-8 by the time it is cut.
  let text = String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
  let length = text.utf8.count
  var tokens: [Token] = []
  analyzer?.analyze(text, into: &tokens)
  for token in tokens { precondition(token.start <= token.end && Int(token.end) <= length) }
  for passage in cutter.passages(of: text) { precondition(passage.byteRange.upperBound <= length) }
  _ = analyzer?.forgetWords(beyond: 10_000)
  return 0
}

/// Where the program begins: Swift's package manager links it under this name.
@_cdecl("fuzz_tokenizer_main")
public func main(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var count = count
  var arguments = arguments
  return LLVMFuzzerRunDriver(&count, &arguments) { testOneInput($0, $1) }
}
