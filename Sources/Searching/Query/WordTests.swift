import Indexing
import TextAnalysis
import Xapian

/// What an entry of a forward list is held against to be a word of a query: the counterpart, on lists, of ``OccurrenceFinder``'s comparison.
struct WordTests {
  let analyzer: Analyzer

  /// The pattern of words, which have certain stems, that stand as `order` says.
  func pattern(
    _ words: [WordEntry], _ stems: Analyzer.StemmedWords, _ order: WordPattern.Order,
    by matching: QueryClause.Matching, in field: TextField?
  ) -> WordPattern {
    // Where stems depend on accents, a word as written has several; that the article has the right one the postings tell.
    let areStemsSure = !analyzer.readsAccents(stems)
    return WordPattern(
      slot: Schema.forwardSlot, parts: Self.parts(of: field), order: order,
      words: zip(words, stems.terms).map { word, stem in
        let term = WordSignature.termBits(analyzer.termBytes(stem))
        guard matching != .stem else { return [WordPattern.Test(value: term, mask: WordSignature.termMask)] }
        return written(word, term: term, isTermSure: areStemsSure)
      })
  }

  /// The parts of an article in which a clause is looked for; a body that opens with the dateline has it as a part of its own too.
  private static func parts(of field: TextField?) -> UInt32 {
    switch field {
    case nil: ForwardList.Part.title.bit | ForwardList.Part.dateline.bit | ForwardList.Part.body.bit
    case .title: ForwardList.Part.title.bit
    case .dateline: ForwardList.Part.dateline.bit
    case .byline: ForwardList.Part.byline.bit
    }
  }

  private func written(_ word: WordEntry, term: UInt32, isTermSure: Bool) -> [WordPattern.Test] {
    let value = word.signature & ~WordSignature.termMask | term
    var tests = [WordPattern.Test(value: value, mask: isTermSure ? UInt32.max : ~WordSignature.termMask)]
    if word.acronym != WordEntry.none {
      tests.append(WordPattern.Test(value: word.acronymSignature, mask: UInt32.max))
    }
    return tests
  }
}
