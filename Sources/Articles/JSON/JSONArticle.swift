import Foundation

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

  private typealias Fields = KeyedDecodingContainer<JSONKey>

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: JSONKey.self)
    id = text(.id, in: fields, expecting: "a string or a number") { $0.numberOrText }
    title = text(.title, in: fields) { $0.text(at: "main", "rendered") }
    body = text(.body, in: fields, expecting: "a string or a list of strings", take: Self.body)
    // What only sums up an article serves where there is nothing else.
    if body == nil { body = text(.summary, in: fields, expecting: nil, take: Self.body) }
    byline = text(.byline, in: fields, expecting: "a string or a list of names") { $0.names(separator: ", ") }
    dateline = text(.dateline, in: fields) { $0.string }
    source = text(.source, in: fields) { $0.text(at: "name", "title", "id") }
    url = text(.url, in: fields) { $0.string }
    language = text(.language, in: fields) { $0.string }
    readDate(in: fields)
    readMetadata(in: fields)
    let known = JSONField.allNames
    ignored = fields.allKeys.map(\.stringValue).filter { !known.contains($0) }.sorted()
  }

  /// Paragraphs of a text, a list of texts, HTML inside text, or `{"rendered": …}`.
  private static func body(_ value: JSONValue) -> String? {
    switch value {
    case .text(let text):
      DisguisedText.isHTML(text)
        ? MarkupDocument.paragraphs(ofHTML: text).joined(separator: "\n\n") : text
    case .array(let parts):
      parts.allSatisfy { $0.string != nil } ? parts.compactMap(\.string).joined(separator: "\n\n") : nil
    case .object: value["rendered"].flatMap(body)
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
    for key in field.keys where fields.contains(key) && (try? fields.decodeNil(forKey: key)) != true {
      guard let value = try? fields.decode(JSONValue.self, forKey: key) else { continue }
      if let text = take(value) { return text }
      if let expected { mistakes.append(Mistake(key: key.stringValue, expected: expected)) }
    }
    return nil
  }

  private mutating func readDate(in fields: Fields) {
    for key in JSONField.date.keys where fields.contains(key) && (try? fields.decodeNil(forKey: key)) != true
    {
      if let text = try? fields.decode(String.self, forKey: key) {
        guard !text.allSatisfy(\.isWhitespace) else { continue }
        date = PublicationDate(parsing: text)
        malformedDate = date == nil ? text : nil
        return
      }
      if let number = try? fields.decode(Double.self, forKey: key) {
        date = PublicationDate(epoch: number)
        malformedDate = date == nil ? String(number) : nil
        return
      }
      mistakes.append(Mistake(key: key.stringValue, expected: "a string or a number"))
    }
  }

  /// What a feed says beside the text. Of what is not understood nothing is said: tags are kept in many ways.
  private mutating func readMetadata(in fields: Fields) {
    func value(_ field: JSONField) -> JSONValue? {
      for key in field.keys where fields.contains(key) {
        if let value = try? fields.decode(JSONValue.self, forKey: key) { return value }
      }
      return nil
    }
    metadata.subheadline = OneLine.nonEmpty(value(.subheadline)?.string)
    metadata.slugline = OneLine.nonEmpty(value(.slugline)?.string)
    metadata.urgency = ItemDraft.number(value(.urgency)?.numberOrText)
    metadata.version = ItemDraft.number(value(.version)?.numberOrText)
    metadata.embargo = value(.embargo)?.string.flatMap { PublicationDate(parsing: $0) }
    metadata.created = value(.created)?.string.flatMap { PublicationDate(parsing: $0) }
    metadata.rights = OneLine.nonEmpty(value(.rights)?.string)
    metadata.provider = OneLine.nonEmpty(value(.provider)?.text(at: "name"))
    metadata.subjects = JSONField.subjects.keys.flatMap { key in
      (try? fields.decodeIfPresent(JSONValue.self, forKey: key))?.codedNames ?? []
    }
    metadata.genres = value(.genres)?.codedNames ?? []
    metadata.people = value(.people)?.codedNames ?? []
    metadata.organisations = value(.organisations)?.codedNames ?? []
    metadata.places = value(.places)?.codedNames ?? []
  }
}
