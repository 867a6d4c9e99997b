import Dateline

/// The `explanation` of a result of `search --explain --json`.
struct ExplanationJSON: Encodable {
  struct Part: Encodable {
    let text: String
    let weight: Double
    let occurrences: Int
    let articles: Int
  }

  struct Passage: Encodable {
    let words: Double
    let closeness: Double
    let coverage: Double
    let place: Double
  }

  let parts: [Part]
  let feedback: Double
  let age: Double?
  let total: Double
  let passages: [Passage]

  init(_ explanation: Explanation, passages: [AnsweringPassage]) {
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
