import Indexing
import TextAnalysis

/// A word of the archive's articles.
public struct KnownWord: Sendable, Equatable {
  /// As articles write it, folded: small letters, no accents.
  public let word: String
  /// How many articles have it.
  public let articles: Int

  /// Describes a word.
  public init(word: String, articles: Int) {
    self.word = word
    self.articles = articles
  }
}

extension Searcher {
  /// The words that begin with `prefix`, most frequent first: what a search box completes with.
  ///
  /// Words that stand in articles under embargo alone are left out; the numbers count those articles too.
  ///
  /// - Parameter includesEmbargoed: Whether they are listed all the same.
  /// - Throws: ``IndexError/damaged(path:reason:)`` if the list of words cannot be read.
  public func words(beginningWith prefix: String, limit: Int, includesEmbargoed: Bool = false) throws
    -> [KnownWord]
  {
    let folded = Array(Folding.fold(prefix).utf8)
    var found: [KnownWord] = []
    let list = try generation.words()
    list.bytes.withUnsafeBufferPointer { bytes in
      var cursor = WordListCursor(bytes)
      while let entry = cursor.next() {
        guard entry.word.starts(with: folded) else { continue }
        found.append(KnownWord(word: String(decoding: entry.word, as: UTF8.self), articles: entry.documents))
      }
    }
    found.sort { ($1.articles, $0.word) < ($0.articles, $1.word) }
    let shown = ShownTerms(
      database, EmbargoFilter(now: SearchRequest("").now.secondsSinceEpoch, isOff: includesEmbargoed))
    var words: [KnownWord] = []
    for word in found {
      guard words.count < limit else { break }
      if try isShown(word, shown) { words.append(word) }
    }
    return words
  }

  private func isShown(_ word: KnownWord, _ shown: ShownTerms) throws -> Bool {
    var tokens: [Token] = []
    analyzer.analyze(word.word, as: .query, into: &tokens)
    guard let token = tokens.first else { return true }
    return try shown.hasAny(analyzer[token], by: analyzer)
  }
}
