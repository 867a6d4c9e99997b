import Articles
import Entities
import TextAnalysis

/// A line of `extract`: see `Docs/json.md`.
package struct EntitiesJSON: Encodable {
  package struct Country: Encodable {
    package let code: String
    package let name: String
    package let salience: Double
    package let mentions: Int
  }

  package struct Entity: Encodable {
    package let type: String
    package let text: String
    package let start: Int
    package let end: Int
    package let code: String?
    package let title: String?
    package let name: String?

    package enum CodingKeys: String, CodingKey { case type, text, start, end, code, title, name }

    package func encode(to encoder: any Encoder) throws {
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
  package struct Given: Encodable {
    package let type: String
    package let name: String
    package let code: String?
  }

  package let id: String
  package let countries: [Country]
  package let entities: [Entity]
  package let given: [Given]?

  package init(_ article: Article, entities found: ArticleEntities) {
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
