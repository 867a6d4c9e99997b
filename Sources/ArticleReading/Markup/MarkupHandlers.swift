import Articles
import CLibXML2

extension MarkupParser {
  /// The handlers that libxml2 calls. Those for document types, entities' definitions and external files stay empty.
  static func handlers(isXML: Bool) -> xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.characters = { MarkupParser.tell($0, $1, $2) }
    handlers.ignorableWhitespace = { MarkupParser.tell($0, $1, $2) }
    handlers.cdataBlock = { MarkupParser.tell($0, $1, $2) }
    if isXML {
      handlers.serror = { MarkupParser.fault($0, $1.map { UnsafePointer($0) }) }
      handlers.getEntity = { user, name in
        guard let name, let parser = MarkupParser.of(user) else { return nil }
        return parser.entity(named: name)
      }
      handlers.startElementNs = { user, local, prefix, uri, _, _, count, _, attributes in
        guard let local, let parser = MarkupParser.of(user) else { return }
        parser.start(
          MarkupNamespace.name(
            String(cString: local), prefix: MarkupParser.text(prefix), uri: MarkupParser.text(uri)),
          MarkupParser.attributes(attributes, count: Int(count)))
      }
      handlers.endElementNs = { user, _, _, _ in MarkupParser.of(user)?.endElement() }
    } else {
      handlers.serror = { _, _ in }
      handlers.startElement = { user, name, attributes in
        guard let name, let parser = MarkupParser.of(user) else { return }
        parser.start(String(cString: name).lowercased(), MarkupParser.attributes(attributes))
      }
      handlers.endElement = { user, _ in MarkupParser.of(user)?.builder.end() }
    }
    return handlers
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> MarkupParser? {
    user.map { Unmanaged<MarkupParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func text(_ bytes: UnsafePointer<UInt8>?) -> String? { bytes.map { String(cString: $0) } }

  private static func tell(_ user: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<UInt8>?, _ count: Int32) {
    guard count > 0, let parser = of(user) else { return }
    parser.goOn()
    parser.builder.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  /// Five pointers an attribute: name, prefix, namespace, and where its value begins and ends.
  private static func attributes(
    _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
  ) -> [(name: String, value: String)] {
    guard let list else { return [] }
    return (0..<count).compactMap { index in
      let fields = list + index * 5
      guard let local = fields[0], let start = fields[3], let end = fields[4] else { return nil }
      let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      return (
        MarkupNamespace.name(String(cString: local), prefix: text(fields[1]), uri: text(fields[2])), value
      )
    }
  }

  /// Names and values in turn, up to an empty name.
  private static func attributes(
    _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    guard var next = list else { return found }
    while let name = next[0] {
      found.append((String(cString: name).lowercased(), text(next[1]) ?? ""))
      next += 2
    }
    return found
  }

  private static func fault(_ user: UnsafeMutableRawPointer?, _ error: UnsafePointer<xmlError>?) {
    guard let error = error?.pointee, error.level == XML_ERR_FATAL, let parser = of(user) else { return }
    let message = OneLine.of(error.message.map { String(cString: $0) } ?? "unknown error")
    let line = parser.line(Int(error.line))
    switch UInt32(bitPattern: error.code) {
    case XML_ERR_TAG_NAME_MISMATCH.rawValue: parser.builder.fault(.mismatch(message, line: line))
    // Reuters-21578 has references to control characters, which mean nothing.
    case XML_ERR_INVALID_CHAR.rawValue where message.hasPrefix("xmlParseCharRef"): break
    // A part of a document type that is kept elsewhere, and is not fetched: it holds no text.
    case XML_ERR_UNDECLARED_ENTITY.rawValue where message.hasPrefix("PEReference"): break
    // Blank lines before the declaration harm nobody.
    case XML_ERR_RESERVED_XML_NAME.rawValue where message.hasPrefix("XML declaration"): break
    // What these mean is told otherwise.
    case XML_ERR_DOCUMENT_END.rawValue, XML_ERR_TAG_NOT_FINISHED.rawValue: break
    case XML_ERR_NAME_REQUIRED.rawValue where message.hasPrefix("xmlParseEntityRef"):
      parser.keepAmpersand()
      parser.builder.fault(.syntax("an ampersand stands alone", line: line))
    default: parser.builder.fault(.syntax(message, line: line))
    }
  }
}
