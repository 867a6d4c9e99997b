import Articles

/// An article of a JSON object, under the names that people use, and what is wrong with it.
struct JSONArticle: Decodable {
  /// A key whose value is of the wrong kind.
  struct Mistake {
    let key: String
    let expected: String
  }

  private(set) var id: String?
  private(set) var title: String?
  private(set) var body: String?
  private(set) var byline: String?
  private(set) var dateline: String?
  private(set) var source: String?
  private(set) var url: String?
  private(set) var language: String?
  private(set) var date: PublicationDate?
  /// A date that could not be read, as it was sent.
  private(set) var malformedDate: String?
  private(set) var metadata = ArticleMetadata()
  private(set) var mistakes: [Mistake] = []
  /// Keys that mean nothing here.
  private(set) var ignored: [String] = []

  /// The values of an object, and under which of its keys each field may be.
  private struct Fields {
    let keys: JSONField.Keys
    let value: (JSONKey) -> JSONValue?
    let isNull: (JSONKey) -> Bool

    /// The keys of a field that hold anything.
    func filledKeys(of field: JSONField) -> some Sequence<JSONKey> { keys[field].filter { !isNull($0) } }
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: JSONKey.self)
    // Only the values of fields are decoded.
    self.init(
      Fields(
        keys: JSONField.Keys(values.allKeys),
        value: { try? values.decode(JSONValue.self, forKey: $0) },
        isNull: { (try? values.decodeNil(forKey: $0)) == true }))
  }

  /// The article of an object that was read with what it stands in.
  init(_ object: JSONValue) {
    self.init(
      Fields(
        keys: JSONField.Keys(object.keys.map { JSONKey($0) }),
        value: { object[$0.stringValue] },
        isNull: { object[$0.stringValue]?.isNull == true }))
  }

  private init(_ fields: Fields) {
    id = text(.id, in: fields, expecting: "a string or a number") { $0.numberOrText }
    title = text(.title, in: fields) { $0.text(at: "main", "basic", "rendered") }
    body = text(.body, in: fields, expecting: "a string or a list of strings", take: Self.body)
    let inner = body == nil ? fields.value(JSONKey("fields")) : nil
    if let inner { body = inner.first("body", "bodyText").flatMap(Self.body) }
    // What only sums up an article serves where there is nothing else.
    if body == nil { body = text(.summary, in: fields, expecting: nil, take: Self.body) }
    byline = text(.byline, in: fields, expecting: "a string or a list of names") { $0.names(separator: ", ") }
    byline = byline ?? inner?["byline"]?.string
    if byline == nil {
      byline = text(.credits, in: fields, expecting: nil) { $0["by"]?.names(separator: ", ") }
    }
    dateline = text(.dateline, in: fields) { $0.string }
    source = text(.source, in: fields) { $0.text(at: "name", "title", "id") }
    url = text(.url, in: fields) { $0.string }
    language = text(.language, in: fields) { $0.string }
    readDate(in: fields)
    readMetadata(in: fields)
    ignored = fields.keys.others.sorted()
  }

  /// Paragraphs of a text, a list of texts, HTML inside text, or `{"rendered": …}`.
  private static func body(_ value: JSONValue) -> String? {
    switch value {
    case .text(let text):
      // A tag around a word may be meant to be seen, and who sends offsets counts it.
      DisguisedText.marks(in: text) == .paragraphs
        ? MarkupDocument.paragraphs(ofHTML: text).joined(separator: "\n\n") : text
    case .array(let parts):
      parts.allSatisfy { $0.string != nil }
        ? parts.compactMap(\.string).joined(separator: "\n\n") : JSONParts.text(of: parts)
    case .object: value.first("rendered", "basic").flatMap(body)
    default: nil
    }
  }

  /// The value of the first of a field's keys that has one.
  ///
  /// - Parameter expected: What it must be, for the message; `nil` keeps silent about others.
  private mutating func text(
    _ field: JSONField, in fields: Fields, expecting expected: String? = "a string",
    take: (JSONValue) -> String?
  ) -> String? {
    for key in fields.filledKeys(of: field) {
      guard let value = fields.value(key) else { continue }
      if let text = take(value) { return text }
      if let expected { mistakes.append(Mistake(key: key.stringValue, expected: expected)) }
    }
    return nil
  }

  private mutating func readDate(in fields: Fields) {
    for key in fields.filledKeys(of: .date) {
      switch fields.value(key) {
      case .text(let text):
        guard !text.isBlank else { continue }
        date = PublicationDate(parsing: text)
        malformedDate = date == nil ? text : nil
        return
      case .number(let text):
        guard let number = Double(text) else { break }
        date = PublicationDate(epoch: number)
        malformedDate = date == nil ? String(number) : nil
        return
      default: break
      }
      mistakes.append(Mistake(key: key.stringValue, expected: "a string or a number"))
    }
  }

  /// What a feed says beside the text. Of what is not understood nothing is said: tags are kept in many ways.
  private mutating func readMetadata(in fields: Fields) {
    func value(_ field: JSONField) -> JSONValue? {
      fields.keys[field].lazy.compactMap(fields.value).first { _ in true }
    }
    metadata.subheadline = OneLine.nonEmpty(value(.subheadline)?.text(at: "basic"))
    metadata.slugline = OneLine.nonEmpty(value(.slugline)?.string)
    metadata.urgency = ItemDraft.number(value(.urgency)?.numberOrText)
    metadata.version = ItemDraft.number(value(.version)?.numberOrText)
    metadata.embargo = value(.embargo)?.string.flatMap { PublicationDate(parsing: $0) }
    metadata.created = value(.created)?.string.flatMap { PublicationDate(parsing: $0) }
    metadata.rights = OneLine.nonEmpty(value(.rights)?.string)
    metadata.provider = OneLine.nonEmpty(value(.provider)?.text(at: "name"))
    metadata.subjects = fields.keys[.subjects].flatMap { fields.value($0)?.codedNames ?? [] }
    metadata.genres = value(.genres)?.codedNames ?? []
    metadata.people = value(.people)?.codedNames ?? []
    metadata.organisations = value(.organisations)?.codedNames ?? []
    metadata.places = value(.places)?.codedNames ?? []
    metadata.captions = fields.keys[.body].filter { JSONParts.keys.contains($0.stringValue) }
      .flatMap { JSONParts.captions(in: fields.value($0)) }
  }
}
