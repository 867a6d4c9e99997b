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
  private(set) var mistakes: [Mistake] = []
  /// Keys that mean nothing here.
  private(set) var ignored: [String] = []

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private typealias Fields = KeyedDecodingContainer<Key>

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    id = text(["id", "_id"], in: fields, orNumber: true)
    title = text(["title", "headline"], in: fields)
    body = text(["body", "text", "content"], in: fields, orParagraphs: true)
    byline = text(["byline", "author"], in: fields)
    dateline = text(["dateline"], in: fields)
    source = text(["source", "publisher"], in: fields)
    url = text(["url", "link"], in: fields)
    language = text(["language", "lang"], in: fields)
    readDate(["date", "published", "published_at"], in: fields)
    ignored = fields.allKeys.map(\.stringValue).filter { !Self.known.contains($0) }.sorted()
  }

  private static let known: Set<String> = [
    "id", "_id", "title", "headline", "body", "text", "content", "byline", "author", "dateline", "source",
    "publisher", "url", "link", "language", "lang", "date", "published", "published_at",
  ]

  /// The value of the first of `keys` that has one.
  private mutating func text(
    _ keys: [String], in fields: Fields, orNumber: Bool = false, orParagraphs: Bool = false
  ) -> String? {
    for name in keys {
      let key = Key(stringValue: name)
      guard fields.contains(key), (try? fields.decodeNil(forKey: key)) != true else { continue }
      if let text = try? fields.decode(String.self, forKey: key) { return text }
      if orNumber, let number = try? fields.decode(Int64.self, forKey: key) { return String(number) }
      if orParagraphs, let paragraphs = try? fields.decode([String].self, forKey: key) {
        return paragraphs.joined(separator: "\n\n")
      }
      mistakes.append(
        Mistake(
          key: name,
          expected: orNumber
            ? "a string or a number" : orParagraphs ? "a string or a list of strings" : "a string"))
    }
    return nil
  }

  private mutating func readDate(_ keys: [String], in fields: Fields) {
    for name in keys {
      let key = Key(stringValue: name)
      guard fields.contains(key), (try? fields.decodeNil(forKey: key)) != true else { continue }
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
      mistakes.append(Mistake(key: name, expected: "a string or a number"))
    }
  }
}
