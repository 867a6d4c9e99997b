import Articles
import Entities
import Foundation

/// An article made for a test.
func story(_ body: String, title: String = "", dateline: String? = nil, date: String? = nil) -> Article {
  Article(
    id: "test", title: title, dateline: dateline, body: body,
    date: date.flatMap { PublicationDate(parsing: $0) })
}

/// One recognizer for all tests: making one takes longer than most of them.
private final class SharedRecognizer: @unchecked Sendable {
  static let shared = SharedRecognizer()
  private let lock = NSLock()
  private let recognizer = EntityRecognizer()

  func entities(of article: Article) -> ArticleEntities {
    lock.withLock { recognizer.entities(of: article) }
  }
}

extension Article {
  var recognized: ArticleEntities { SharedRecognizer.shared.entities(of: self) }

  /// What in the body points to countries, as `Cambodia=KH`.
  var countryMentions: [String] { mentions(of: .country) }

  /// The places in the body, as `Cambodia=KH`.
  var placeMentions: [String] { mentions(of: .place) }

  private func mentions(of kind: EntityMention.Kind) -> [String] {
    let bytes = Array(body.utf8)
    return recognized.mentions.filter { $0.kind == kind }.map {
      String(decoding: bytes[$0.byteRange], as: UTF8.self) + "=" + ($0.code ?? "-")
    }
  }

  /// The codes of the countries that the story is about.
  var facets: [String] { recognized.countries.map(\.code) }

  /// The codes of all countries named.
  var named: Set<String> {
    let found = recognized
    return Set((found.countries + found.passingCountries).map(\.code))
  }
}
