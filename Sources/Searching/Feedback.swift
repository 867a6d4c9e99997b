import Articles
import Glibc
import Indexing
import TextAnalysis
import Xapian

/// Ranks anew by the words that the best articles use where they answer the query.
///
/// Pseudo-relevance feedback after Lavrenko and Croft's relevance model ("Relevance-Based Language Models", SIGIR 2001), with the
/// best stretch of each article in place of the whole: a long story that answers in one place would bring in the words of
/// all others. Which articles match does not change, only their order. How the numbers were chosen is in `Docs/ranking.md`.
struct Feedback {
  /// Articles that are taken for answers.
  static let articles = 5
  /// Words that a search needs before it is ranked anew; topics of prose always are.
  static let fewestWords = 4
  /// Words of an article that are read, around the densest place of the query's words.
  private static let stretch = 80
  /// Words that are brought in.
  private static let terms = 50
  /// What the best of them weighs beside a word of the query.
  private static let share = 0.7
  /// How much more the first article counts than the fifth: the power of its weight.
  private static let sharpness = 4.0

  let database: Database
  let analyzer: Analyzer

  /// `query` with the words of the `first` articles that it found, or `nil` when they bring none.
  func widened(_ query: Query, clauses: [QueryClause], first: [Match]) throws -> Query? {
    guard let best = first.first?.weight, best > 0 else { return nil }
    try database.fetch(documents: first.prefix(Self.articles).map(\.docid))
    let telling = try TellingWords(database: database, analyzer: analyzer)
    var asked: [UInt32: Double] = [:]
    for word in clauses.flatMap({ $0.alternatives.last ?? [] }) {
      for term in analyzer.queryTerms(of: word) { asked[term] = try telling.rarity(of: term) ?? 0 }
    }
    var shares: [UInt32: Double] = [:]
    for match in first.prefix(Self.articles) {
      let words = try words(of: match.docid)
      let stretch = densest(words, asked: asked)
      guard !stretch.isEmpty else { continue }
      // The last bits depend on the layout of the index; what is chosen by them must not.
      let share = (match.weight / best * 1e9).rounded() / 1e9
      let weight = pow(share, Self.sharpness) / Double(stretch.count)
      for word in stretch { shares[word, default: 0] += weight }
    }
    return try telling.query(of: shares, most: Self.terms, greatest: Self.share).map { .andMaybe(query, $0) }
  }

  /// The terms of an article's headline and body, in order; words of grammar left out.
  private func words(of docid: UInt32) throws -> [UInt32] {
    try database.withRecord(of: docid) { record in
      let texts = try ArticleRecord.searchedTexts(of: record)
      let language = analyzer.number(ofTag: texts.language)
      var tokens: [Token] = []
      analyzer.analyze(texts.title, in: language, into: &tokens)
      analyzer.analyze(texts.body, in: language, into: &tokens)
      return tokens.lazy.filter { $0.span == 1 }.map { analyzer[$0] }.filter { !$0.isFunctionWord }.map(
        \.queryTerm)
    }
  }

  /// The stretch of `words` whose words of the query weigh most, each saturating as in BM25.
  private func densest(_ words: [UInt32], asked: [UInt32: Double]) -> ArraySlice<UInt32> {
    guard words.count > Self.stretch else { return words[...] }
    var best = (start: 0, weight: -1.0)
    for start in stride(from: 0, through: words.count - Self.stretch, by: Self.stretch / 4) {
      var counts: [UInt32: Double] = [:]
      for word in words[start..<start + Self.stretch] where asked[word] != nil {
        counts[word, default: 0] += 1
      }
      let weight = counts.sorted { $0.key < $1.key }.reduce(0.0) { sum, count in
        sum + (asked[count.key] ?? 0) * count.value * 2.2 / (count.value + 1.2)
      }
      if weight > best.weight { best = (start, weight) }
    }
    return words[best.start..<best.start + Self.stretch]
  }
}
