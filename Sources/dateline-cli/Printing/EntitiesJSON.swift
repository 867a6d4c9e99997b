import Dateline

/// A line of `extract`: see `Docs/json.md`.
struct EntitiesJSON: Encodable {
  struct Country: Encodable {
    let code: String
    let name: String
    let salience: Double
    let mentions: Int
  }

  struct Entity: Encodable {
    let type: String
    let text: String
    let start: Int
    let end: Int
    let code: String?
    let title: String?
    let name: String?

    enum CodingKeys: String, CodingKey { case type, text, start, end, code, title, name }

    func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: CodingKeys.self)
      try fields.encode(type, forKey: .type)
      try fields.encode(text, forKey: .text)
      try fields.encode(start, forKey: .start)
      try fields.encode(end, forKey: .end)
      // The contract has the key in any case.
      try fields.encode(code, forKey: .code)
      try fields.encodeIfPresent(title, forKey: .title)
      try fields.encodeIfPresent(name, forKey: .name)
    }
  }

  /// What the agency names, in the text or not.
  struct Given: Encodable {
    let type: String
    let name: String
    let code: String?
  }

  let id: String
  let countries: [Country]
  let entities: [Entity]
  let given: [Given]?

  init(_ article: Article, entities found: ArticleEntities) {
    id = article.id
    countries = found.countries.map {
      Country(
        code: $0.code, name: CountryTable.shared.name(of: $0.code) ?? $0.code, salience: $0.salience,
        mentions: $0.mentions)
    }
    given =
      found.given.isEmpty
      ? nil : found.given.map { Given(type: $0.kind.rawValue, name: $0.label, code: $0.code) }
    var body = article.body
    entities = body.withUTF8 { text in
      var offsets = ScalarOffsets(text)
      return found.mentions.map { mention in
        let start = offsets.scalarOffset(ofByte: mention.byteRange.lowerBound)
        return Entity(
          type: mention.kind.rawValue, text: String(decoding: text[mention.byteRange], as: UTF8.self),
          start: start, end: offsets.scalarOffset(ofByte: mention.byteRange.upperBound), code: mention.code,
          title: mention.titleRange.map { String(decoding: text[$0], as: UTF8.self) }, name: mention.name)
      }
    }
  }
}
