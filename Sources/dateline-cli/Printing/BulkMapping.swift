/// The body that creates an index for ``BulkDocument``: every field has its type, and one that is not named here is refused.
///
/// https://opensearch.org/docs/latest/field-types/
struct BulkMapping: Encodable {
  /// The type of a field, and what is below it.
  indirect enum Field: Encodable {
    case text, keyword, integer, double
    /// As fine as it is known: `2025`, `2025-10`, `2025-10-30`, `2025-10-30T08:15:00Z`.
    case date
    /// Kept and not searched.
    case stored
    /// Each of a list is a document of its own, so that what belongs together is matched together.
    case nested([String: Field])

    private enum CodingKeys: CodingKey { case type, format, index, properties, fields }

    func encode(to encoder: any Encoder) throws {
      var field = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .text: try field.encode("text", forKey: .type)
      case .keyword: try field.encode("keyword", forKey: .type)
      case .integer: try field.encode("integer", forKey: .type)
      case .double: try field.encode("double", forKey: .type)
      case .date:
        try field.encode("date", forKey: .type)
        try field.encode("strict_date_optional_time", forKey: .format)
      case .stored:
        try field.encode("keyword", forKey: .type)
        try field.encode(false, forKey: .index)
      case .nested(let fields):
        try field.encode("nested", forKey: .type)
        try field.encode(fields, forKey: .properties)
      }
    }
  }

  struct Mappings: Encodable {
    let dynamic = "strict"
    let properties: [String: Field] = [
      "id": .keyword, "title": .text, "body": .text, "date": .date, "dateline": .text, "byline": .text,
      "source": .keyword, "url": .stored, "language": .keyword, "path": .stored, "embargo": .date,
      "countries": .nested(["code": .keyword, "name": .keyword, "salience": .double, "mentions": .integer]),
      "entities": .nested([
        "type": .keyword, "text": .keyword, "start": .integer, "end": .integer, "code": .keyword,
        "title": .keyword, "name": .keyword,
      ]),
      "passages": .nested(["text": .text, "start": .integer, "end": .integer]),
    ]

    enum CodingKeys: CodingKey { case dynamic, properties }
  }

  let mappings = Mappings()

  enum CodingKeys: CodingKey { case mappings }
}
