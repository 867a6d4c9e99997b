import Indexing
import TextAnalysis
import Xapian

/// Looks for stems of a language in the articles of that language alone: `part` is a stem of English and of the Spanish `partes`.
struct StemChoice {
  let analyzer: Analyzer

  /// `query` in the articles of some languages alone.
  ///
  /// Most articles are of the first language and have no term for it, so that others are left out where it is among the wanted.
  func narrow(_ query: Query, to wanted: [LanguageNumber]) -> Query {
    guard wanted.count < analyzer.languages.count else { return query }
    guard wanted.contains(0) else { return .filter(query, by: articles(of: wanted)) }
    let others = analyzer.languages.indices.map { LanguageNumber($0) }.filter { !wanted.contains($0) }
    return .andNot(query, articles(of: others))
  }

  private func articles(of languages: [LanguageNumber]) -> Query {
    .or(languages.map { .term(StemmingLanguages.term(of: analyzer.languages[Int($0)])) })
  }
}
