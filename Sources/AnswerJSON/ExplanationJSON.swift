import Searching

/// The `explanation` of a result of `search --explain --json`.
package struct ExplanationJSON: Encodable {
  package struct Part: Encodable {
    package let text: String
    package let weight: Double
    package let occurrences: Int
    package let articles: Int
  }

  package struct Passage: Encodable {
    package let words: Double
    package let closeness: Double
    package let coverage: Double
    package let place: Double
  }

  package let parts: [Part]
  package let feedback: Double
  package let age: Double?
  package let total: Double
  package let passages: [Passage]

  package init(_ explanation: Explanation, passages: [AnsweringPassage]) {
    parts = explanation.parts.map {
      Part(text: $0.text, weight: $0.weight, occurrences: $0.occurrences, articles: $0.articles)
    }
    feedback = explanation.feedback
    age = explanation.ageFactor
    total = explanation.total
    self.passages = passages.compactMap(\.parts).map {
      Passage(words: $0.words, closeness: $0.closeness, coverage: $0.coverage, place: $0.place)
    }
  }
}
