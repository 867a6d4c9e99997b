import Xapian

/// Makes the words of a text into terms: the one place where words are cut, for articles and queries alike.
///
/// ```swift
/// let analyzer = try Analyzer(language: .english)
/// var tokens: [Token] = []
/// analyzer.analyze("Ream Naval Base's pier", as: .article, into: &tokens)
/// tokens.map { analyzer.term(analyzer[$0].term) }  // ["ream", "naval", "base", "pier"]
/// ```
///
/// It remembers every word it has met, so it is quick the second time; see ``forgetWords(beyond:)``. Not `Sendable`: one
/// task holds it.
public final class Analyzer {
  /// Where a text comes from, which decides how words all in capitals are read.
  public enum Context: Sendable {
    /// An article's headline or body: a line nearly all in capitals is ordinary copy.
    case article
    /// What somebody typed: two or more words in capitals are ordinary words.
    case query
  }

  /// The language whose stems are made where no other is asked for.
  public var language: Language { languages[0] }

  /// The languages that it stems in, by their ``LanguageNumber``.
  public internal(set) var languages: [Language]
  var stemmers: [Stemmer]
  /// The words of grammar of texts in each language that a word was met in; the first, in which queries are cut, has those of all.
  var functionWords: [FunctionWords?]
  /// The numbers of languages by the tags that were met.
  var numbersOfTags: [[UInt8]: LanguageNumber] = [:]
  /// Stems of a query's words in other languages than the first, by word and language.
  var otherStems: [UInt64: UInt32] = [:]

  private let classes = ScalarClassTable()
  private let words = ByteStringTable()
  private var entries: [WordEntry] = []
  /// The words of the line at hand.
  private var lineWords: [RawWord] = []
  private let vocabulary = ByteStringTable()
  private var folded: [UInt8] = []
  private var stemmed: [UInt8] = []

  /// Makes an analyzer for one language.
  ///
  /// - Throws: ``XapianError`` if this Xapian has no stemmer for it.
  public init(language: Language = .english) throws(XapianError) {
    languages = [language]
    stemmers = [try Stemmer(language: language.stemmerName)]
    functionWords = [nil]
    folded.reserveCapacity(256)
    stemmed.reserveCapacity(256)
  }

  // MARK: Text to tokens

  /// Appends the words of `text` to `tokens`, in order, positions counted up from `position`.
  ///
  /// - Returns: The position after the last word's.
  @discardableResult
  public func analyze(
    _ text: UnsafeBufferPointer<UInt8>, from position: UInt32 = 0, as context: Context = .article,
    in language: LanguageNumber = 0, into tokens: inout [Token]
  ) -> UInt32 {
    var position = position
    var lineStart = 0
    while lineStart < text.count {
      var lineEnd = lineStart
      while lineEnd < text.count, text[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
      let isShouting = isShouting(text[lineStart..<lineEnd], as: context)
      analyzeLine(
        text, range: lineStart..<lineEnd, kind: Kind(isShouting: isShouting, language: language),
        position: &position, into: &tokens)
      lineStart = lineEnd + 1
    }
    return position
  }

  /// Appends the words of `text` to `tokens`; byte ranges are into its UTF-8.
  @discardableResult
  public func analyze(
    _ text: String, from position: UInt32 = 0, as context: Context = .article,
    in language: LanguageNumber = 0, into tokens: inout [Token]
  ) -> UInt32 {
    var text = text
    return text.withUTF8 { analyze($0, from: position, as: context, in: language, into: &tokens) }
  }

  private func isShouting(_ line: Slice<UnsafeBufferPointer<UInt8>>, as context: Context) -> Bool {
    switch context {
    case .article: Shouting.isShouting(line)
    case .query: Shouting.isShouting(line, fewestCapitals: 8) && line.contains(UInt8(ascii: " "))
    }
  }

  /// What the same bytes mean different words by.
  private struct Kind {
    let isShouting: Bool
    let language: LanguageNumber

    func tag(isCompound: Bool) -> UInt8 { (isShouting ? 1 : 0) | (isCompound ? 2 : 0) | language << 2 }
  }

  private func analyzeLine(
    _ text: UnsafeBufferPointer<UInt8>, range: Range<Int>, kind: Kind, position: inout UInt32,
    into tokens: inout [Token]
  ) {
    var scanner = WordScanner(text, range: range, table: classes)
    lineWords.removeAll(keepingCapacity: true)
    let tag = kind.tag(isCompound: false)
    while let word = scanner.next() {
      words.expect(word.bytes(in: text), tag: tag)
      lineWords.append(word)
    }
    var before: RawWord?
    for word in lineWords {
      let bytes = word.bytes(in: text)
      let (entry, isNew) = words.intern(bytes, tag: tag)
      if isNew { entries.append(resolve(bytes, word: word, kind: kind, number: entry)) }
      guard entries[Int(entry)].term != WordEntry.none else { continue }
      if let first = before, word.joiner != .none, Compounds.isWrittenAsOne(first, word, in: text) {
        tokens.append(
          Token(
            entry: compound(UnsafeBufferPointer(rebasing: text[first.start..<word.end]), kind: kind),
            position: position - 1, start: UInt32(first.start), end: UInt32(word.end), span: 2))
      }
      tokens.append(
        Token(
          entry: entry, position: position, start: UInt32(word.start), end: UInt32(word.end), span: 1))
      position += 1
      before = word
    }
  }

  // MARK: Words to entries

  /// What is known of the word of `token`.
  public subscript(token: Token) -> WordEntry { entries[Int(token.entry)] }

  /// Calls `body` with what is known of all words, by ``Token/entry``, valid for the call only: for loops over many tokens.
  package func withEntries<R>(_ body: (UnsafeBufferPointer<WordEntry>) throws -> R) rethrows -> R {
    try entries.withUnsafeBufferPointer(body)
  }

  /// The bytes of a term, valid for the call only.
  public func withTerm<R>(
    _ term: UInt32, _ body: (UnsafeBufferPointer<UInt8>) throws -> R
  ) rethrows -> R {
    try vocabulary.withBytes(of: term, body)
  }

  /// A copy of the bytes of a term.
  public func termBytes(_ term: UInt32) -> [UInt8] { withTerm(term) { Array($0) } }

  /// A term as text.
  public func term(_ term: UInt32) -> String {
    withTerm(term) { String(decoding: $0, as: UTF8.self) }
  }

  /// How many different terms and written forms were met; their numbers are below it.
  public var vocabularyCount: Int { vocabulary.count }

  /// Drops all words when more than `limit` different ones are held. Tokens and term numbers from before are void then.
  ///
  /// - Returns: Whether the words were dropped.
  public func forgetWords(beyond limit: Int) -> Bool {
    guard words.count > limit else { return false }
    words.removeAll()
    vocabulary.removeAll()
    entries.removeAll(keepingCapacity: true)
    otherStems.removeAll()
    return true
  }

  /// The entry of two words that are one word too.
  private func compound(_ raw: UnsafeBufferPointer<UInt8>, kind: Kind) -> UInt32 {
    let (number, isNew) = words.intern(raw, tag: kind.tag(isCompound: true))
    if isNew { entries.append(resolve(raw, word: nil, kind: kind, number: number)) }
    return number
  }

  private func resolve(
    _ raw: UnsafeBufferPointer<UInt8>, word: RawWord?, kind: Kind, number: UInt32
  ) -> WordEntry {
    folded.removeAll(keepingCapacity: true)
    Folding.fold(raw, into: &folded)
    guard !folded.isEmpty else {
      return WordEntry(
        term: WordEntry.none, acronym: WordEntry.none, written: WordEntry.none, isFunctionWord: false,
        isSpelled: false, isSurelyAcronym: false, number: number, signature: 0, acronymSignature: 0)
    }
    let written = folded.withUnsafeBufferPointer { vocabulary.intern($0).number }
    let isFunctionWord = isFunctionWord(folded, in: kind.language)
    let isSpelled = folded.allSatisfy { $0 &- UInt8(ascii: "a") < 26 } && folded.count > 1
    let stem = stem(of: raw, in: kind.language)

    var acronym = WordEntry.none
    if word?.isCapitals == true, folded.withUnsafeBufferPointer({ AmbiguousAcronyms.contains($0) }) {
      stemmed.removeAll(keepingCapacity: true)
      folded.withUnsafeBufferPointer { AmbiguousAcronyms.term(for: $0, into: &stemmed) }
      acronym = stemmed.withUnsafeBufferPointer { vocabulary.intern($0).number }
    }
    let isSurelyAcronym =
      acronym != WordEntry.none && (!kind.isShouting || word?.shape.contains(.isDotted) == true)
    // What is indexed for an article does not depend on the other languages of the archive.
    let isOnlyAcronym = isSurelyAcronym && FunctionWords.english.contains(folded)
    return WordEntry(
      term: isOnlyAcronym ? acronym : stem, acronym: acronym, written: isOnlyAcronym ? acronym : written,
      isFunctionWord: isFunctionWord && !isOnlyAcronym, isSpelled: isSpelled,
      isSurelyAcronym: isSurelyAcronym, number: number,
      signature: isOnlyAcronym ? signature(acronym, acronym) : signature(stem, written),
      acronymSignature: acronym == WordEntry.none ? 0 : signature(acronym, acronym))
  }

  private func signature(_ term: UInt32, _ written: UInt32) -> UInt32 {
    vocabulary.withBytes(of: term) { term in
      vocabulary.withBytes(of: written) { WordSignature.of(term: term, written: $0) }
    }
  }

  /// The term in another language of a word that was met.
  func makeStem(of word: WordEntry, in language: LanguageNumber) -> UInt32 {
    let raw = words.withBytes(of: word.number) { Array($0) }
    return raw.withUnsafeBufferPointer { raw in
      folded.removeAll(keepingCapacity: true)
      Folding.fold(raw, into: &folded)
      return stem(of: raw, in: language)
    }
  }

  /// The term of the word in `folded`, whose bytes as written are `raw`.
  private func stem(of raw: UnsafeBufferPointer<UInt8>, in language: LanguageNumber) -> UInt32 {
    // Numbers, and names such as F16, have no endings to lose but the plural of such a name.
    guard !folded.contains(where: Self.isDigit) else {
      let kept = isPluralOfName ? folded.count - 1 : folded.count
      return folded.withUnsafeBufferPointer {
        vocabulary.intern(UnsafeBufferPointer(rebasing: $0[..<kept])).number
      }
    }
    stemmed.removeAll(keepingCapacity: true)
    let stemmer = stemmers[Int(language)]
    guard languages[Int(language)].stemmerReadsAccents else {
      folded.withUnsafeBufferPointer { stemmer.stem($0, into: &stemmed) }
      return stemmed.withUnsafeBufferPointer { vocabulary.intern($0).number }
    }
    var accented: [UInt8] = []
    Folding.fold(raw, keepsAccents: true, into: &accented)
    accented.withUnsafeBufferPointer { stemmer.stem($0, into: &stemmed) }
    var plain: [UInt8] = []
    stemmed.withUnsafeBufferPointer { Folding.fold($0, into: &plain) }
    return plain.withUnsafeBufferPointer { vocabulary.intern($0).number }
  }

  /// Whether the word in `folded` is more than one F16: it begins with a letter, which `1980s` does not.
  private var isPluralOfName: Bool {
    guard let first = folded.first, !Self.isDigit(first) else { return false }
    return folded.last == UInt8(ascii: "s") && Self.isDigit(folded[folded.count - 2])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
