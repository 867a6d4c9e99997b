import Indexing
import TextAnalysis

/// Makes clauses of the words and phrases of a query.
///
/// All words of a query are cut together, so that capitals mean what they mean in their company: in `US NAVY LEFT` the first word may be the
/// pronoun.
struct ClauseMaker {
  private let analyzer: Analyzer
  private let query: String
  private let scalars: [Unicode.Scalar]
  private let quotesAreExact: Bool
  private let readsStars: Bool
  private let utf8: [UInt8]
  /// The first byte of each scalar, and the end.
  private let firstByte: [Int]
  private var tokens: [Token] = []

  /// Words of a phrase that are compared.
  static let mostPhraseWords = 512
  /// Letters that a star needs before it.
  static let fewestLetters = 3

  init(_ request: SearchRequest, lexemes: [QueryLexeme], analyzer: Analyzer) {
    self.analyzer = analyzer
    query = request.query
    quotesAreExact = request.quotesAreExact
    readsStars = !request.isPlain
    scalars = Array(query.unicodeScalars)
    utf8 = Array(query.utf8)
    var firstByte = [0]
    firstByte.reserveCapacity(scalars.count + 1)
    for scalar in scalars { firstByte.append((firstByte.last ?? 0) + UTF8.width(scalar)) }
    self.firstByte = firstByte
    let words = text(ofLexemes: lexemes) { $0.kind == .word }
    words.withUnsafeBufferPointer { _ = analyzer.analyze($0, as: .query, into: &tokens) }
  }

  /// The query's bytes with everything blank but the contents of some lexemes, so that places stay what they are.
  func text(ofLexemes lexemes: [QueryLexeme], where isKept: (QueryLexeme) -> Bool) -> [UInt8] {
    var kept = utf8.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
    for lexeme in lexemes where isKept(lexeme) {
      let bytes = bytes(of: lexeme.content)
      kept.replaceSubrange(bytes, with: utf8[bytes])
    }
    return kept
  }

  /// A part of the query.
  func text(of range: Range<Int>) -> String { String(decoding: utf8[bytes(of: range)], as: UTF8.self) }

  // MARK: Clauses

  /// The clause of a word; `nil` when there is no letter and no digit in it.
  ///
  /// - Throws: ``QueryError`` for a star that stands where none may.
  func word(_ lexeme: QueryLexeme, field: TextField?) throws(QueryError) -> QueryClause? {
    let found = withoutElision(tokens(in: bytes(of: lexeme.content)))
    guard let first = found.first, let last = found.last else { return nil }
    var clause = QueryClause(text: text(from: first, to: last))
    clause.alternatives = alternatives(found)
    clause.field = field
    if readsStars, let star = try star(in: lexeme.content) {
      clause.isPrefix = true
      let letters =
        clause.alternatives.first?.last.map { analyzer.term($0.written).unicodeScalars.count } ?? 0
      guard letters >= Self.fewestLetters else { throw .shortWildcard(query: query, offset: star) }
    }
    return clause
  }

  /// The clause of a phrase; `nil` when there is no word in it.
  func phrase(_ content: Range<Int>, isByStem: Bool, field: TextField?) -> QueryClause? {
    let bytes = bytes(of: content)
    var found: [Token] = []
    utf8.withUnsafeBufferPointer {
      _ = analyzer.analyze(UnsafeBufferPointer(rebasing: $0[bytes]), as: .query, into: &found)
    }
    guard let first = found.first, let last = found.last else { return nil }
    let range = bytes.lowerBound + Int(first.start)..<bytes.lowerBound + Int(last.end)
    var clause = QueryClause(text: String(decoding: utf8[range], as: UTF8.self))
    clause.alternatives = alternatives(found[...])
    clause.matching = isByStem ? .stem : quotesAreExact ? .exact : .written
    clause.isQuoted = true
    clause.field = field
    return clause
  }

  /// The words of a phrase, each for itself.
  func words(ofPhrase content: Range<Int>, field: TextField?) -> [QueryClause] {
    guard let phrase = phrase(content, isByStem: true, field: field) else { return [] }
    return (phrase.alternatives.last ?? []).map { word in
      var clause = QueryClause(text: analyzer.term(word.written))
      clause.alternatives = [[word]]
      clause.field = field
      return clause
    }
  }

  // MARK: Stars

  /// The place of the star that ends a word, if one does.
  private func star(in content: Range<Int>) throws(QueryError) -> Int? {
    var star: Int?
    for place in content {
      if let star, isWordScalar(place) { throw .starInside(query: query, offset: star) }
      if star == nil, scalars[place] == "*", place > content.lowerBound, isWordScalar(place - 1) {
        star = place
      }
    }
    return star
  }

  private func isWordScalar(_ place: Int) -> Bool {
    let properties = scalars[place].properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }

  // MARK: Words

  private func bytes(of range: Range<Int>) -> Range<Int> {
    firstByte[range.lowerBound]..<firstByte[range.upperBound]
  }

  private func text(from first: Token, to last: Token) -> String {
    String(decoding: utf8[Int(first.start)..<Int(last.end)], as: UTF8.self)
  }

  /// The tokens that begin in a range of bytes; they are in order of their beginnings.
  private func tokens(in range: Range<Int>) -> ArraySlice<Token> {
    let start = firstToken(from: range.lowerBound)
    var end = start
    while end < tokens.count, Int(tokens[end].start) < range.upperBound { end += 1 }
    return tokens[start..<end]
  }

  private func firstToken(from byte: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tokens of `Union` in `l'Union`: a word of grammar that lost its vowel is as little insisted on as one that stands apart.
  private func withoutElision(_ tokens: ArraySlice<Token>) -> ArraySlice<Token> {
    guard let first = tokens.first, first.span == 1, analyzer[first].isFunctionWord,
      Self.apostrophes.contains(where: { utf8[Int(first.end)...].starts(with: $0.utf8) })
    else { return tokens }
    let rest = tokens.drop { $0.start == first.start }
    return rest.isEmpty ? tokens : rest
  }

  private static let apostrophes = ["'", "\u{2019}"]

  /// The parts one by one and, where some are also written as one word, with those put together.
  private func alternatives(_ tokens: ArraySlice<Token>) -> [[WordEntry]] {
    let parts = tokens.filter { $0.span == 1 }.prefix(Self.mostPhraseWords).map { analyzer[$0] }
    var joined: [WordEntry] = []
    var next: UInt32 = 0
    for token in tokens.sorted(by: { ($0.position, $1.span) < ($1.position, $0.span) })
    where token.position >= next {
      joined.append(analyzer[token])
      next = token.position + token.span
    }
    return joined.count < parts.count ? [joined, Array(parts)] : [Array(parts)]
  }
}
