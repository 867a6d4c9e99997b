import Articles
import Entities

/// What a query asks of an article besides its words.
enum QueryFilter: Hashable, Sendable {
  /// A value of a facet as typed, and the key that it is found by.
  case facet(Facet, value: String, key: [UInt8])
  case id(String)
  /// Published in a span of time, ends included; an end that is missing is open.
  case dates(from: PublicationDate?, to: PublicationDate?)
  case since(PublicationDate)
  case undated

  /// Filters of one kind widen when they stand side by side.
  var kind: String {
    switch self {
    case .facet(let facet, _, _): facet.rawValue
    case .id: "id"
    case .dates: "date"
    case .since: "since"
    case .undated: "undated"
    }
  }
}

extension QueryFilter: CustomStringConvertible {
  /// As it would be typed.
  var description: String {
    switch self {
    case .facet(let facet, let value, _): FacetFilter(facet, value).description
    case .id(let id): "id:" + Self.quoted(id)
    case .dates(let from, let to) where from == to: "date:" + (from.map(\.description) ?? "")
    case .dates(let from, let to): "date:\(from.map(\.description) ?? "")..\(to.map(\.description) ?? "")"
    case .since(let date): "since:\(date)"
    case .undated: "undated:"
    }
  }

  /// In quotes where it would not be read as one word.
  static func quoted(_ value: String) -> String {
    value.contains { $0.isWhitespace || $0 == "(" || $0 == ")" } ? "\"\(value)\"" : value
  }
}

extension FacetFilter: CustomStringConvertible {
  /// As it would be typed in a query: `country:Cambodia`, `-person:"Hun Manet"`.
  public var description: String {
    "\(isExclusion ? "-" : "")\(facet.rawValue):\(QueryFilter.quoted(value))"
  }
}
