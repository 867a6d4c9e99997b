import Articles
import Indexing
import TextAnalysis
import Xapian

/// Decides, from the text that an article stores, whether it satisfies a tree that stems and positions can not decide: phrases as
/// they are written, and words near one another.
final class TextJudge {
  private let finder: OccurrenceFinder
  private let tree: ClauseTree
  private let filters: FilterJudge
  private let isMonotone: Bool
  private var tokens: [Token] = []
  private let budget: TextBudget
  /// Decides without the text, where that can be.
  let lists: ListJudge?

  init(analyzer: Analyzer, tree: ClauseTree, database: Database, budget: TextBudget) {
    self.budget = budget
    lists = ListJudge(analyzer: analyzer, tree: tree)
    finder = OccurrenceFinder(analyzer: analyzer, clauses: tree.clauses)
    self.tree = tree
    filters = FilterJudge(database: database)
    isMonotone = tree.isMonotone
  }

  /// - Parameters:
  ///   - docid: The number of the article.
  ///   - record: The stored record of the article.
  func accepts(_ docid: UInt32, _ record: UnsafeRawBufferPointer) throws -> Bool {
    guard let root = tree.root else { return true }
    guard budget.take(record.count) else { return false }
    let texts = try ArticleRecord.searchedTexts(of: record)
    let parts: [(UnsafeBufferPointer<UInt8>, TextPart)] = [
      (texts.title, .title), (texts.dateline, .dateline), (texts.byline, .byline),
      (texts.body, .body(datelineBytes: 0)),
    ]
    let language = finder.analyzer.number(ofTag: texts.language)
    var satisfied: Set<Int> = []
    for (number, (text, part)) in parts.enumerated() {
      tokens.removeAll(keepingCapacity: true)
      finder.analyzer.analyze(text, in: language, into: &tokens)
      finder.addSatisfied(by: text, tokens: tokens, of: part, language, to: &satisfied)
      guard isMonotone || number == parts.count - 1 else { continue }
      if try root.isSatisfied(by: satisfied, filter: { try filters.accepts(docid, $0) }) { return true }
    }
    return false
  }
}
