import Searching

/// `terms --json`, version 1: see `Docs/json.md`.
package struct TermsJSON: Encodable {
  package struct Word: Encodable {
    package let word: String
    package let articles: Int
  }

  package let version = 1
  package let prefix: String
  package let words: [Word]

  package init(_ prefix: String, _ words: [KnownWord]) {
    self.prefix = prefix
    self.words = words.map { Word(word: $0.word, articles: $0.articles) }
  }
}
