import Indexing
import TextAnalysis

/// One thing that a query asks for: a word, a compound such as `F-16`, a phrase, the beginning of words, or several of these near one another.
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

  /// Clauses that must stand near one another.
  public struct Proximity: Sendable {
    /// Any clause of an operand will do.
    let operands: [[QueryClause]]
    /// Whether they stand in their order.
    let isOrdered: Bool
    /// How many words further on the next may stand.
    let distance: Int
  }

  /// The clause as it was typed, quote marks and the star left out.
  public let text: String
  /// The word sequences that satisfy it. A compound has two when it is also written as one word. Empty where there is a ``proximity``.
  public var alternatives: [[WordEntry]] = []
  /// How its words are matched.
  public var matching = Matching.stem
  /// Whether it was given in quotes.
  public var isQuoted = false
  /// Where alone it is looked for; otherwise in headline, dateline and body.
  public var field: TextField?
  /// Whether its last word stands for all that begin with it.
  public var isPrefix = false
  /// The terms of the words that begin with the last one; see ``WildcardExpander``.
  var expansion: [[UInt8]] = []
  /// Whether all words of these terms begin with it, so that the text need not be read.
  var isExpansionSure = false
  /// What must stand near what.
  public var proximity: Proximity?
  /// How often it stands in the query.
  public var count = 1
  /// Whether forward lists tell if an article has it as written, so that the text need not be read.
  var isDecidedByLists = false

  init(text: String) { self.text = text }

  /// Whether all of it is grammar, so that a query with other words does without it.
  var isFunctionWord: Bool {
    !isQuoted && !isPrefix && field == nil && proximity == nil
      && alternatives.allSatisfy { $0.allSatisfy(\.isFunctionWord) }
  }

  /// What is left of the clause when not all of it must be there: the parts of a compound, each for itself.
  var parts: [QueryClause] {
    guard !isQuoted, !isPrefix, proximity == nil, let words = alternatives.last, words.count > 1 else {
      return [self]
    }
    return words.map {
      var part = self
      part.alternatives = [[$0]]
      return part
    }
  }

  /// Words of a phrase that Xapian's position table is asked for; of a longer one the text decides.
  static let mostPhraseTerms = 32

  /// Whether the index alone does not decide if an article satisfies it.
  var needsText: Bool {
    if proximity != nil || matching == .exact { return true }
    if isPrefix { return !isExpansionSure || alternatives.contains { $0.count > 1 } }
    if isDecidedByLists { return false }
    return matching != .stem || alternatives.contains { $0.count > Self.mostPhraseTerms }
  }
}

extension QueryClause.Proximity {
  /// The words of the operands where each is one word and no two are the same: what Xapian's positions can narrow down. The text decides,
  /// for a compound such as `F-16` takes two places.
  var singleWords: [WordEntry]? {
    var words: [WordEntry] = []
    for clauses in operands {
      guard clauses.count == 1, !clauses[0].isPrefix, clauses[0].alternatives.count == 1,
        clauses[0].alternatives[0].count == 1
      else { return nil }
      words += clauses[0].alternatives[0]
    }
    return Set(words.map(\.queryTerm)).count == words.count ? words : nil
  }
}

extension QueryClause {
  /// What a clause asks for, but for how often: equal for clauses that ask for the same.
  struct Demand: Hashable {
    private let shape: [Int]
    private let words: [[UInt32]]
    private let letters: [Unicode.Scalar]
    private let field: TextField?
    private let operands: [[Demand]]

    init(_ clause: QueryClause) {
      let matching =
        switch clause.matching {
        case .stem: 0
        case .written: 1
        case .exact: 2
        }
      shape = [
        matching, clause.isQuoted ? 1 : 0, clause.isPrefix ? 1 : 0, clause.proximity?.distance ?? 0,
        clause.proximity?.isOrdered == true ? 1 : 0,
      ]
      words = clause.alternatives.map { words in
        words.flatMap {
          clause.matching == .stem && !clause.isPrefix ? [$0.queryTerm] : [$0.queryTerm, $0.written]
        }
      }
      letters = clause.matching == .exact ? Array(clause.text.unicodeScalars) : []
      field = clause.field
      operands = clause.proximity?.operands.map { $0.map(Demand.init) } ?? []
    }
  }

  var demand: Demand { Demand(self) }
}

extension QueryClause: CustomStringConvertible {
  /// The clause in the form that tests and `--explain` print: `naval`, `"naval base"~`, `title:cambod*`, `NEAR/5(naval, pier)`.
  public var description: String {
    let prefix = field.map { $0.rawValue + ":" } ?? ""
    if let proximity {
      let operands = proximity.operands.map { clauses in
        clauses.count == 1
          ? clauses[0].description : "OR(\(clauses.map(\.description).joined(separator: ", ")))"
      }
      return
        "\(proximity.isOrdered ? "ADJ" : "NEAR")/\(proximity.distance)(\(operands.joined(separator: ", ")))"
    }
    if isQuoted { return "\(prefix)\"\(text)\"\(matching == .stem ? "~" : "")" }
    return prefix + text + (isPrefix ? "*" : "")
  }
}
