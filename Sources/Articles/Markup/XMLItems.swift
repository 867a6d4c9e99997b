/// Cuts a document of XML into its items, reading no more than one of them at a time.
struct XMLItems {
  private var window: ByteWindow
  private let builder: MarkupBuilder
  private let parser: MarkupParser
  private var waiting: [MarkupBuilder.Item] = []
  private var isAtEnd = false

  /// - Parameters:
  ///   - window: The document as UTF-8.
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

  /// The outermost element with what was read so far outside of items.
  var root: MarkupElement? { builder.root }
  /// What is wrong outside of items so far.
  var faults: MarkupFaults { builder.headerFaults }

  mutating func next() throws(ArticlesError) -> MarkupBuilder.Item? {
    while waiting.isEmpty {
      guard !isAtEnd else { return nil }
      if window.count == 0, try !window.fill() {
        isAtEnd = true
        parser.finish()
      } else {
        let wantsMore = window.withBytes { parser.parse($0) }
        window.drop(window.count)
        if !wantsMore {
          isAtEnd = true
          parser.finish()
        }
      }
      waiting = builder.takeItems().reversed()
    }
    return waiting.popLast()
  }
}
