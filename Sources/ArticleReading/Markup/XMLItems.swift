import Articles

/// Cuts a file of XML into its items, reading no more than one of them at a time. Documents may stand one behind another.
struct XMLItems {
  private var window: ByteWindow
  private let builder: MarkupBuilder
  private var parser: MarkupParser
  private var waiting: [MarkupBuilder.Item] = []
  private var isAtEnd = false
  /// How many bytes the parser took of its document.
  private var taken = 0

  /// How many documents were begun.
  private(set) var documents = 1

  /// - Parameters:
  ///   - window: The file as UTF-8.
  ///   - itemNames: Elements of which each is an item.
  ///   - wrapper: An element to put around the document, for what is almost XML and has no outermost element.
  init(_ window: ByteWindow, itemNames: Set<String>, wrapper: String? = nil) {
    self.window = window
    builder = MarkupBuilder(itemNames: itemNames)
    parser = MarkupParser(builder)
    parser.beginXML()
    if let wrapper {
      let tag = Array("<\(wrapper)>".utf8)
      tag.withUnsafeBufferPointer { _ = parser.parse($0) }
    }
  }

  /// The outermost element of the document with what was read so far outside of items.
  var root: MarkupElement? { builder.root }
  /// What is wrong outside of items so far.
  var faults: MarkupFaults { builder.headerFaults }

  mutating func next() throws(ArticlesError) -> MarkupBuilder.Item? {
    while waiting.isEmpty {
      guard !isAtEnd else { return nil }
      if let end = parser.end {
        try beginAnother(behind: end.line)
      } else if window.count == 0, try !window.fill() {
        endDocument()
      } else {
        parseWindow()
      }
      waiting = builder.takeItems().reversed()
    }
    return waiting.popLast()
  }

  private mutating func parseWindow() {
    let count = window.count
    let wantsMore = window.withBytes { parser.parse($0) }
    if let end = parser.end {
      window.drop(min(count, max(0, end.bytes - taken)))
      return
    }
    taken += count
    window.drop(count)
    if !wantsMore { endDocument() }
  }

  private mutating func endDocument() {
    isAtEnd = true
    parser.finish()
  }

  /// Goes on behind the end of a document with the next one, if there is any.
  private mutating func beginAnother(behind line: Int) throws(ArticlesError) {
    parser.finish()
    var line = line
    while true {
      try window.fill(toAtLeast: Self.longestMark)
      guard window.count > 0 else {
        isAtEnd = true
        return
      }
      if window[0] == UInt8(ascii: "<"), let isWhole = beginsDocument() {
        builder.beginAnother(isWhole: isWhole)
        parser = MarkupParser(builder, firstLine: line)
        parser.beginXML()
        taken = 0
        documents += 1
        return
      }
      if window[0] == UInt8(ascii: "\n") { line += 1 }
      window.drop(1)
    }
  }

  private static let longestMark = 64

  /// Whether a document begins here, and whether it is one of its own.
  private func beginsDocument() -> Bool? {
    let rest = window.prefix(min(window.count, Self.longestMark)).dropFirst()
    if rest.starts(with: "?xml".utf8) || rest.starts(with: "!DOCTYPE".utf8) { return true }
    let name = rest.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: ":") || $0 &- 0x30 < 10 }
    guard let first = name.first, (first | 0x20) &- 0x61 < 26 else { return nil }
    return String(decoding: name, as: UTF8.self).split(separator: ":").last.map(String.init) == root?.name
  }
}
