import Indexing
import TextAnalysis
import Xapian

/// Tells whether a term is in any article that may be shown, so that no list of words or names tells what stands in articles under
/// embargo alone.
///
/// Only a term of no more articles than are under embargo is looked up, and no more than ``mostLooks`` of them: each costs a search.
final class ShownTerms {
  private let database: Database
  private let embargo: EmbargoFilter
  private lazy var waiting = Result { try countWaiting() }
  private var looks = 0

  /// Looks for one answer; terms beyond are taken for ones that may not be shown.
  private static let mostLooks = 512

  init(_ database: Database, _ embargo: EmbargoFilter) {
    self.database = database
    self.embargo = embargo
  }

  /// Whether an article that may be shown is among the `articles` that `query` finds.
  func hasAny(_ query: @autoclosure () -> Query, articles: Int) throws -> Bool {
    if embargo.isOff || articles == 0 { return articles > 0 }
    if articles > (try waiting.get()) { return true }
    looks += 1
    guard looks <= Self.mostLooks else { return false }
    return try !matches(embargo.narrow(query())).items.isEmpty
  }

  /// Whether an article that may be shown has a word under any of its stems.
  func hasAny(_ word: WordEntry, by analyzer: Analyzer, in field: TextField? = nil) throws -> Bool {
    let terms = analyzer.queryTerms(of: word).map { stem in
      let term = analyzer.termBytes(stem)
      return field?.term(for: term) ?? term
    }
    let articles = try terms.reduce(0) { try max($0, database.termFrequency($1)) }
    return try hasAny(.or(terms.map { .term($0) }), articles: articles)
  }

  private func countWaiting() throws -> Int {
    try matches(embargo.waiting, checkAtLeast: database.facts().documentCount).estimated
  }

  private func matches(_ query: Query, checkAtLeast: Int = 0) throws -> MatchSet {
    let enquire = try Enquire(database)
    try enquire.setWeighting(.boolean)
    try enquire.setQuery(query)
    return try enquire.matches(first: 0, count: 1, checkAtLeast: checkAtLeast)
  }
}
