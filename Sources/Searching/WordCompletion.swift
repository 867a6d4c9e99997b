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
  /// - Throws: ``IndexError/damaged(path:reason:)`` if the list of words cannot be read.
  public func words(beginningWith prefix: String, limit: Int) throws -> [KnownWord] {
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
    return Array(found.prefix(max(0, limit)))
  }
}
