import Articles
import Searching
import TestSupport
import Testing
import TextAnalysis

/// 500 random queries on random articles, each article judged by a plain reading of the query that shares nothing with the search. A failure prints
/// the seed of its archive and the query.
@Suite("Highlights are what matched")
struct RandomHighlightTests {
  /// Words whose stems are themselves, so that the reading below needs no stemmer.
  private static let words = ["pier", "navi", "ream", "port", "crab", "fog", "mast", "rust"]

  /// A query, and what it means.
  indirect enum Meaning {
    case word(String), phrase([String]), title(String), prefix(String), near(String, String, Int), adjacent(
      String, String, Int)
    case all(Meaning, Meaning), any(Meaning, Meaning), not(Meaning)

    var query: String {
      switch self {
      case .word(let word): word
      case .phrase(let words): "\"\(words.joined(separator: " "))\""
      case .title(let word): "title:\(word)"
      case .prefix(let word): "\(word)*"
      case .near(let left, let right, let distance): "(\(left) NEAR/\(distance) \(right))"
      case .adjacent(let left, let right, let distance): "(\(left) ADJ/\(distance) \(right))"
      case .all(let left, let right): "(\(left.query) AND \(right.query))"
      case .any(let left, let right): "(\(left.query) OR \(right.query))"
      case .not(let meaning): "(NOT \(meaning.query))"
      }
    }

    /// The words of `text` that satisfy it by themselves, by their first and last place; of a composite nothing.
    func places(in text: [String], isTitle: Bool) -> Set<ClosedRange<Int>> {
      var found: Set<ClosedRange<Int>> = []
      for place in text.indices {
        switch self {
        case .word(let word): if text[place] == word { found.insert(place...place) }
        case .title(let word): if isTitle, text[place] == word { found.insert(place...place) }
        case .prefix(let word): if text[place].hasPrefix(word) { found.insert(place...place) }
        case .phrase(let words):
          if text[place...].starts(with: words) { found.insert(place...place + words.count - 1) }
        case .near(let left, let right, let distance):
          for other in text.indices where other != place && abs(other - place) <= distance {
            if text[place] == left, text[other] == right { found.formUnion([place...place, other...other]) }
          }
        case .adjacent(let left, let right, let distance):
          for other in text.indices where other > place && other - place <= distance {
            if text[place] == left, text[other] == right { found.formUnion([place...place, other...other]) }
          }
        case .all, .any, .not: break
        }
      }
      return found
    }

    func isSatisfied(by title: [String], _ body: [String]) -> Bool {
      switch self {
      case .all(let left, let right): left.isSatisfied(by: title, body) && right.isSatisfied(by: title, body)
      case .any(let left, let right): left.isSatisfied(by: title, body) || right.isSatisfied(by: title, body)
      case .not(let meaning): !meaning.isSatisfied(by: title, body)
      default: !places(in: title, isTitle: true).isEmpty || !places(in: body, isTitle: false).isEmpty
      }
    }

    /// What must be marked in one of the two texts.
    func marked(in title: [String], _ body: [String], isTitle: Bool) -> Set<ClosedRange<Int>> {
      guard isSatisfied(by: title, body) else { return [] }
      switch self {
      case .all(let left, let right), .any(let left, let right):
        return left.marked(in: title, body, isTitle: isTitle).union(
          right.marked(in: title, body, isTitle: isTitle))
      // Two negations in turn are none.
      case .not(.not(let meaning)): return meaning.marked(in: title, body, isTitle: isTitle)
      case .not: return []
      default: return places(in: isTitle ? title : body, isTitle: isTitle)
      }
    }

    static func random(_ depth: Int, _ generator: inout SeededGenerator) -> Meaning {
      func word() -> String { RandomHighlightTests.words.randomElement(using: &generator) ?? "pier" }
      switch Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &generator) {
      case 0: return .word(word())
      case 1: return .phrase((0..<Int.random(in: 1...3, using: &generator)).map { _ in word() })
      case 2: return .title(word())
      case 3: return .prefix(String(word().prefix(3)))
      case 4: return .near(word(), word(), Int.random(in: 1...6, using: &generator))
      case 5: return .adjacent(word(), word(), Int.random(in: 1...6, using: &generator))
      case 6, 7: return .all(random(depth - 1, &generator), random(depth - 1, &generator))
      case 8: return .any(random(depth - 1, &generator), random(depth - 1, &generator))
      default: return .not(random(depth - 1, &generator))
      }
    }
  }

  /// Words joined by one space, each with its range of scalars.
  private static func ranges(of places: Set<ClosedRange<Int>>, in text: [String]) -> [Range<Int>] {
    var starts = [0]
    for word in text { starts.append(starts[starts.count - 1] + word.count + 1) }
    var merged: [Range<Int>] = []
    let all = places.map { starts[$0.lowerBound]..<starts[$0.upperBound + 1] - 1 }
    for range in all.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  @Test("what is found and highlighted is what a plain reading of the query says", arguments: 0..<UInt64(10))
  func random(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func text(_ count: ClosedRange<Int>) -> [String] {
      (0..<Int.random(in: count, using: &generator)).map { _ in
        Self.words.randomElement(using: &generator) ?? "pier"
      }
    }
    let texts = (0..<24).map { _ in (title: text(0...4), body: text(1...12)) }
    let archive = try Archive(
      texts.enumerated().map { number, text in
        Story("\(number)", title: text.title.joined(separator: " "), text.body.joined(separator: " "))
      })
    for _ in 0..<50 {
      let meaning = Meaning.random(3, &generator)
      let place = "seed \(seed), \(meaning.query)"
      let answer = try archive.answer(to: meaning.query)
      let expected = texts.indices.filter { meaning.isSatisfied(by: texts[$0].title, texts[$0].body) }
      let found = answer.coverage == .all ? answer.results.compactMap { Int($0.article.id) }.sorted() : []
      #expect(found == expected, "\(place)")
      for result in answer.results where answer.coverage == .all {
        guard let number = Int(result.article.id) else { continue }
        let (title, body) = texts[number]
        let inTitle = meaning.marked(in: title, body, isTitle: true)
        let inBody = meaning.marked(in: title, body, isTitle: false)
        #expect(result.titleHighlights == Self.ranges(of: inTitle, in: title), "\(place), \(number)")
        #expect(result.passages.first?.highlights == Self.ranges(of: inBody, in: body), "\(place), \(number)")
      }
    }
  }
}
