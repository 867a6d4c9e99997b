import TextAnalysis

/// One thing that a query asks for: a word, a compound such as `F-16`, or a phrase in quotes.
public struct QueryClause: Sendable {
  /// How words of a text are held against the clause's.
  public enum Matching: Sendable, Equatable {
    /// By stem.
    case stem
    /// As written, but for case, accents and the kind of quote marks and hyphens.
    case written
    /// Letter for letter, with case, accents and punctuation; only the amount of white space is free.
    case exact
  }

  /// The clause as it was typed, quote marks left out.
  public let text: String
  /// The word sequences that satisfy it. A compound has two when it is also written as one word.
  public let alternatives: [[WordEntry]]
  /// How its words are matched.
  public let matching: Matching
  /// Whether it was given in quotes.
  public let isQuoted: Bool
  /// How often it stands in the query.
  public var count = 1

  /// Whether all of it is grammar, so that a query with other words does without it.
  var isFunctionWord: Bool {
    !isQuoted && alternatives.allSatisfy { $0.allSatisfy(\.isFunctionWord) }
  }

  /// What is left of the clause when not all of it must be there: the parts of a compound, each for itself.
  var parts: [QueryClause] {
    guard !isQuoted, let words = alternatives.last, words.count > 1 else { return [self] }
    return words.map {
      QueryClause(text: text, alternatives: [[$0]], matching: matching, isQuoted: false, count: count)
    }
  }

  /// Whether Xapian's stems and positions alone decide if an article satisfies it.
  var needsText: Bool { matching != .stem }

  /// What the clause asks for, but for how often: equal for clauses that ask for the same.
  struct Demand: Hashable {
    fileprivate let isQuoted: Bool
    fileprivate let matching: Matching
    fileprivate let words: [[UInt32]]
    fileprivate let letters: String.UnicodeScalarView?

    static func == (left: Demand, right: Demand) -> Bool {
      left.isQuoted == right.isQuoted && left.matching == right.matching && left.words == right.words
        && (left.letters ?? .init()).elementsEqual(right.letters ?? .init())
    }

    func hash(into hasher: inout Hasher) { hasher.combine(words) }
  }

  var demand: Demand {
    Demand(
      isQuoted: isQuoted, matching: matching,
      words: alternatives.map { words in
        words.flatMap { matching == .stem ? [$0.queryTerm] : [$0.queryTerm, $0.written] }
      },
      letters: matching == .exact ? text.unicodeScalars : nil)
  }
}
