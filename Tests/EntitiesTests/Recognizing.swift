import Articles
import Entities

/// An article made for a test.
func story(_ body: String, title: String = "", dateline: String? = nil, date: String? = nil) -> Article {
  Article(
    id: "test", title: title, dateline: dateline, body: body,
    date: date.flatMap { PublicationDate(parsing: $0) })
}

extension Article {
  /// What in the body points to countries, as `Cambodia=KH`.
  var countryMentions: [String] {
    let bytes = Array(body.utf8)
    return EntityRecognizer().entities(of: self).mentions.filter { $0.kind == .country }.map {
      String(decoding: bytes[$0.byteRange], as: UTF8.self) + "=" + ($0.code ?? "-")
    }
  }

  /// The places in the body, as `Cambodia=KH`.
  var placeMentions: [String] {
    let bytes = Array(body.utf8)
    return EntityRecognizer().entities(of: self).mentions.filter { $0.kind == .place }.map {
      String(decoding: bytes[$0.byteRange], as: UTF8.self) + "=" + ($0.code ?? "-")
    }
  }

  /// The codes of the countries that the story is about.
  var facets: [String] { EntityRecognizer().entities(of: self).countries.map(\.code) }

  /// The codes of all countries named.
  var named: Set<String> {
    let found = EntityRecognizer().entities(of: self)
    return Set((found.countries + found.passingCountries).map(\.code))
  }
}
