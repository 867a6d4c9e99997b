import CLibXML2

/// The parser of libxml2, telling a ``MarkupBuilder`` what it finds.
///
/// Nothing is fetched, no document type is loaded, and no entity is followed that a document defines itself: the handlers
/// that would are left empty.
final class MarkupParser {
  let builder: MarkupBuilder
  private var context: xmlParserCtxtPtr?
  /// An entity of HTML, as libxml2 wants it: kept while the parser runs.
  private var entity = xmlEntity()
  private var tags = TagGuard()
  private var entityText = [UInt8](repeating: 0, count: 16)
  /// The line that a document begins on which stands behind others.
  private let firstLine: Int
  /// How many bytes the document has, once its outermost element has ended, and the line that it ends on.
  private(set) var end: (bytes: Int, line: Int)?

  static let prepare: Void = xmlInitParser()

  init(_ builder: MarkupBuilder, firstLine: Int = 1) {
    self.builder = builder
    self.firstLine = firstLine
    _ = Self.prepare
  }

  deinit { finish() }

  /// Begins a document of XML that comes in pieces of UTF-8.
  func beginXML() {
    var handlers = Self.handlers(isXML: true)
    context = xmlCreatePushParserCtxt(&handlers, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    if let context { xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8) }
  }

  /// Takes the next piece of a document.
  ///
  /// - Returns: Whether more is wanted.
  func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let context, let start = bytes.baseAddress else { return false }
    let flood = tags.flood(in: bytes)
    let count = flood ?? bytes.count
    start.withMemoryRebound(to: CChar.self, capacity: count) {
      _ = xmlParseChunk(context, $0, Int32(count), 0)
    }
    if flood != nil {
      builder.fault(.syntax(Self.floodText, line: line))
      xmlStopParser(context)
      return false
    }
    return context.pointee.disableSAX == 0
  }

  private static let floodText =
    "a tag has more than \(TagGuard.mostAttributes) attributes, and what is behind was not read"

  /// Ends the document and lets go of the parser.
  func finish() {
    guard let context else { return }
    self.context = nil
    xmlParseChunk(context, nil, 0, 1)
    builder.endOfDocument()
    if context.pointee.myDoc != nil { xmlFreeDoc(context.pointee.myDoc) }
    xmlFreeParserCtxt(context)
  }

  /// Reads a whole page or fragment of HTML, UTF-8.
  func parseHTML(_ text: String) {
    guard let context = htmlNewParserCtxt() else { return }
    self.context = context
    context.pointee.sax.pointee = Self.handlers(isXML: false)
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    var text = text
    text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return }
      let count = tags.flood(in: bytes) ?? bytes.count
      if count < bytes.count { builder.fault(.syntax(Self.floodText, line: 1)) }
      start.withMemoryRebound(to: CChar.self, capacity: count) {
        _ = htmlCtxtReadMemory(context, $0, Int32(count), nil, "UTF-8", Int32(options))
      }
    }
    builder.endOfDocument()
    self.context = nil
    if context.pointee.myDoc != nil { xmlFreeDoc(context.pointee.myDoc) }
    htmlFreeParserCtxt(context)
  }

  // MARK: What the handlers do

  var line: Int { context.map { line(Int(xmlSAX2GetLineNumber(UnsafeMutableRawPointer($0)))) } ?? firstLine }

  /// The line of the file that a line of the document is.
  func line(_ own: Int) -> Int { firstLine - 1 + own }

  func start(_ name: String, _ attributes: [(name: String, value: String)]) {
    goOn()
    builder.start(name, attributes: attributes, line: line)
    if builder.mustStop, let context { xmlStopParser(context) }
  }

  /// An element ends; with the outermost one the document, whatever stands behind it.
  func endElement() {
    builder.end()
    guard builder.hasEnded, let context else { return }
    end = (Int(xmlByteConsumed(context)), line)
    xmlStopParser(context)
  }

  /// After an error libxml2 drops the text of all entities that follow, `&amp;` too, unless it is told that all is well.
  func goOn() { context?.pointee.wellFormed = 1 }

  /// An ampersand that begins no entity is one that somebody forgot to write as one.
  func keepAmpersand() {
    guard let context, context.pointee.instate == XML_PARSER_CONTENT else { return }
    let text: [UInt8] = [UInt8(ascii: "&")]
    text.withUnsafeBufferPointer { builder.characters($0) }
  }

  /// The text of an entity: HTML's are known; any other is told and is empty.
  func entity(named name: UnsafePointer<UInt8>) -> xmlEntityPtr? {
    guard let context else { return nil }
    let inAttribute = context.pointee.instate == XML_PARSER_ATTRIBUTE_VALUE
    let found = htmlEntityLookup(name)
    var length: Int32 = 0
    if found == nil, context.pointee.inSubset == 0 {
      builder.fault(.entity(String(cString: name), line: line))
    }
    return withUnsafeMutablePointer(to: &entity) { entity in
      entityText.withUnsafeMutableBufferPointer { text in
        if inAttribute {
          // There only the first byte would be taken.
          text[0] = UInt8(ascii: " ")
          length = 1
        } else if let found, let scalar = Unicode.Scalar(found.pointee.value) {
          for byte in UTF8.encode(scalar) ?? UTF8.EncodedScalar() {
            text[Int(length)] = byte
            length += 1
          }
        }
        text[Int(length)] = 0
        entity.pointee.content = text.baseAddress
      }
      entity.pointee.type = XML_ENTITY_DECL
      entity.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
      entity.pointee.length = length
      return entity
    }
  }
}
