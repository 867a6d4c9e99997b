import Indexing
import TextAnalysis
import Xapian

extension Database {
  /// How many articles have a word of a query, as far as its stems in all languages of the index tell.
  func termFrequency(
    ofStemsOf word: WordEntry, by analyzer: Analyzer, in field: TextField? = nil
  ) throws(XapianError) -> Int {
    var sum = 0
    for term in analyzer.queryTerms(of: word) {
      let bytes = analyzer.termBytes(term)
      sum += try termFrequency(field?.term(for: bytes) ?? bytes)
    }
    return sum
  }
}
