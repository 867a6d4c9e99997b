import Articles
import Indexing
import TextAnalysis

/// Decides, from the text that an article stores, whether it satisfies clauses that stems can not decide: phrases as
/// they are written.
final class TextJudge {
  private let finder: OccurrenceFinder
  private let needsAll: Bool
  private var tokens: [Token] = []

  init(analyzer: Analyzer, clauses: [QueryClause], needsAll: Bool) {
    finder = OccurrenceFinder(analyzer: analyzer, clauses: clauses)
    self.needsAll = needsAll
  }

  /// - Parameter record: The stored record of the article.
  func accepts(_ record: UnsafeRawBufferPointer) throws(IndexError) -> Bool {
    let texts = try ArticleRecord.searchedTexts(of: record)
    var satisfied: Set<Int> = []
    for text in [texts.title, texts.dateline, texts.body] {
      tokens.removeAll(keepingCapacity: true)
      finder.analyzer.analyze(text, into: &tokens)
      satisfied.formUnion(finder.satisfied(by: text, tokens: tokens))
      if needsAll ? satisfied.count == finder.clauses.count : !satisfied.isEmpty { return true }
    }
    return false
  }
}
