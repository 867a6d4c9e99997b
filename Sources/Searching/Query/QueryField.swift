import Entities
import Indexing

/// What may stand before a colon in a query.
enum QueryField: Equatable {
  /// Words of a part of the article.
  case text(TextField)
  /// A value of a facet.
  case facet(Facet)
  /// The article of an id.
  case id
  /// Published within a span.
  case date
  /// Published since so long ago.
  case since
  /// Without a date.
  case undated

  /// The field of a name as typed, in any case; `nil` for what is no field, and then ordinary text.
  init?(name: String) {
    guard let field = Self.names[name.lowercased()] else { return nil }
    self = field
  }

  /// Names are no longer than this.
  static let longestName = 16

  /// How a field is called in messages and parsed forms.
  var name: String {
    switch self {
    case .text(let field): field.rawValue
    case .facet(let facet): facet.rawValue
    case .id: "id"
    case .date: "date"
    case .since: "since"
    case .undated: "undated"
    }
  }

  /// What its value is, for messages.
  var expected: String {
    switch self {
    case .text: "a word, a phrase in quotes or a group in brackets"
    case .facet: "a name, a name in quotes or names in brackets"
    case .id: "the id of an article"
    case .date: "a day, a month, a year or a span such as 2025-10..2025-11"
    case .since: "a time such as 30d, 6w, 3m or 1y, or a date"
    case .undated: "nothing"
    }
  }

  private static let names: [String: QueryField] = {
    var names: [String: QueryField] = [
      "organization": .facet(.organisation), "org": .facet(.organisation), "id": .id, "date": .date,
      "since": .since, "undated": .undated,
    ]
    for facet in Facet.allCases { names[facet.rawValue] = .facet(facet) }
    for field in TextField.allCases { names[field.rawValue] = .text(field) }
    return names
  }()
}
