import Xapian

/// A language by its place among those of an ``Analyzer``; 0 is the one it was made for.
public typealias LanguageNumber = UInt8

/// Texts of several languages: each is stemmed in its own, and a word of a query is looked for by its stem in each.
extension Analyzer {
  /// Most that an analyzer tells apart; Xapian has stemmers for fewer.
  static let mostLanguages = 60

  /// The number of a language, taken up if it is new. One that this Xapian cannot stem has that of the first.
  public func number(of language: Language) -> LanguageNumber {
    if let known = languages.firstIndex(of: language) { return LanguageNumber(known) }
    guard languages.count < Self.mostLanguages, let stemmer = try? Stemmer(language: language.stemmerName)
    else { return 0 }
    languages.append(language)
    stemmers.append(stemmer)
    functionWords.append(nil)
    functionWords[0] = nil
    return LanguageNumber(languages.count - 1)
  }

  /// The number of the language that a text is stemmed in whose language has this tag (BCP 47); without a tag that of the first.
  public func number(ofTag tag: String?) -> LanguageNumber {
    guard let tag, !tag.isEmpty, tag != language.code else { return 0 }
    let bytes = Array(tag.utf8)
    if let known = numbersOfTags[bytes] { return known }
    let number = Language.stemming(tag: tag).map { self.number(of: $0) } ?? 0
    if numbersOfTags.count < 1_000 { numbersOfTags[bytes] = number }
    return number
  }

  /// The same for a tag as stored bytes.
  public func number(ofTag tag: UnsafeBufferPointer<UInt8>) -> LanguageNumber {
    // Where all articles are of one language nothing has to be looked up.
    languages.count == 1 || tag.isEmpty ? 0 : number(ofTag: String(decoding: tag, as: UTF8.self))
  }

  /// Whether a word is of the grammar of a language; in the first, of any.
  func isFunctionWord(_ folded: [UInt8], in language: LanguageNumber) -> Bool {
    if let known = functionWords[Int(language)] { return known.contains(folded) }
    let words = FunctionWords.of(language == 0 ? languages : [languages[Int(language)]])
    functionWords[Int(language)] = words
    return words.contains(folded)
  }

  // MARK: Words of queries

  /// The term of a query's word in articles of a language.
  public func term(of word: WordEntry, in language: LanguageNumber) -> UInt32 {
    guard language > 0, !word.isSurelyAcronym else { return word.queryTerm }
    let key = UInt64(word.number) << 8 | UInt64(language)
    if let known = otherStems[key] { return known }
    let stem = makeStem(of: word, in: language)
    otherStems[key] = stem
    return stem
  }

  private var numbers: Range<LanguageNumber> { 0..<LanguageNumber(languages.count) }

  /// The terms of a query's word in all languages, each once.
  public func queryTerms(of word: WordEntry) -> [UInt32] {
    var terms: [UInt32] = []
    for language in numbers {
      let term = term(of: word, in: language)
      if !terms.contains(term) { terms.append(term) }
    }
    return terms
  }

  /// The terms of some words of a query, and the languages in whose articles the words have just these.
  public struct StemmedWords {
    /// A term for each word.
    public let terms: [UInt32]
    /// The languages.
    public private(set) var languages: [LanguageNumber]

    mutating func add(_ language: LanguageNumber) { languages.append(language) }
  }

  /// The terms of some words of a query in each language; languages that agree stand together.
  ///
  /// - Parameter splitsByAccents: Languages whose stems depend on accents stand apart from those whose stems do not.
  public func stems(of words: some Collection<WordEntry>, splitsByAccents: Bool = false) -> [StemmedWords] {
    var stems: [StemmedWords] = []
    for language in numbers {
      let terms = words.map { term(of: $0, in: language) }
      if let same = stems.firstIndex(where: {
        $0.terms == terms && !(splitsByAccents && readsAccents($0) != readsAccents(language))
      }) {
        stems[same].add(language)
      } else {
        stems.append(StemmedWords(terms: terms, languages: [language]))
      }
    }
    return stems
  }

  /// Whether the stems of a word depend on accents in the languages of `words`, which ``stems(of:splitsByAccents:)`` keeps alike.
  public func readsAccents(_ words: StemmedWords) -> Bool { words.languages.contains(where: readsAccents) }

  private func readsAccents(_ language: LanguageNumber) -> Bool {
    languages[Int(language)].stemmerReadsAccents
  }
}
