import Articles
import Entities
import TextAnalysis
import Xapian

/// Makes a Xapian document of an article: terms with their positions, values and the stored record.
///
/// Holds the buffers of the document before, so that the next one needs no allocation. One thread holds it.
final class DocumentMaker {
  let analyzer: Analyzer
  private let recognizer: EntityRecognizer?
  /// The language of the article at hand.
  private var language: LanguageNumber = 0
  let keepsPositions: Bool
  private var tokens: [Token] = []
  private var titleTokenCount = 0
  /// Where the body begins among the tokens.
  private var bodyStart = 0
  private var datelineTokens: [Token] = []
  private var bylineTokens: [Token] = []
  private var fieldPostings: FieldPostings
  private var postings = PostingCounter()
  private var record: [UInt8] = []
  private var list: [UInt8] = []

  /// Counts, for the list of words, in how many documents each word was written.
  private(set) var wordCounts = WordCounts()

  /// - Parameters:
  ///   - recognizesEntities: Whether facets of countries, people, organisations and places are made.
  ///   - keepsPositions: Whether Xapian's table of positions is made too, for readers on other machines.
  init(language: Language, recognizesEntities: Bool, keepsPositions: Bool = false) throws(XapianError) {
    analyzer = try Analyzer(language: language)
    self.keepsPositions = keepsPositions
    fieldPostings = FieldPostings(keepsPositions: keepsPositions)
    recognizer = recognizesEntities ? EntityRecognizer() : nil
  }

  /// Fills `buffer` with the document of `article`.
  func make(_ article: Article, into buffer: inout DocumentBuffer) {
    language = analyzer.number(ofTag: article.language)
    analyze(article)
    countPostings()
    buffer.beginDocument()
    appendPostings(to: &buffer)
    let unique = Schema.uniqueTerm(forID: article.id)
    unique.withUnsafeBufferPointer { buffer.appendTerm($0, wdf: 0) }
    if language != 0 {
      StemmingLanguages.term(of: analyzer.languages[Int(language)]).withUnsafeBufferPointer {
        buffer.appendTerm($0, wdf: 0)
      }
    }
    if let date = article.date {
      buffer.appendValue(slot: Schema.dateSlot, sortableKey(Double(date.secondsSinceEpoch)))
    } else {
      Schema.undatedTerm.withUnsafeBufferPointer { buffer.appendTerm($0, wdf: 0) }
    }
    buffer.appendValue(
      slot: Schema.orderSlot, Schema.orderKey(id: article.id, date: article.date))
    if let embargo = article.metadata.embargo {
      buffer.appendValue(slot: Schema.embargoSlot, sortableKey(Double(embargo.secondsSinceEpoch)))
    }
    appendFields(of: article, to: &buffer)
    appendFacets(of: article, to: &buffer)
    list.removeAll(keepingCapacity: true)
    ForwardList.encode(
      [tokens[..<titleTokenCount], datelineTokens[...], bylineTokens[...], tokens[bodyStart...]],
      by: analyzer,
      into: &list)
    buffer.appendValue(slot: Schema.forwardSlot, list)
    record.removeAll(keepingCapacity: true)
    ArticleRecord.encode(article, into: &record)
    record.withUnsafeBufferPointer { buffer.setData($0) }
  }

  // MARK: Fields

  private func appendFields(of article: Article, to buffer: inout DocumentBuffer) {
    fieldPostings.append(tokens[..<titleTokenCount], of: .title, by: analyzer, to: &buffer)
    fieldPostings.append(datelineTokens[...], of: .dateline, by: analyzer, to: &buffer)
    fieldPostings.append(bylineTokens[...], of: .byline, by: analyzer, to: &buffer)
  }

  // MARK: Facets

  private func appendFacets(of article: Article, to buffer: inout DocumentBuffer) {
    if let source = article.source { append([source], of: .source, to: &buffer) }
    if let date = article.date { append([date.year], of: .year, to: &buffer) }
    for facet in GivenFacets.facets {
      let values = GivenFacets.values(of: facet, in: article)
      append(values.counted, otherKeys: values.otherKeys, of: facet, to: &buffer)
    }
    guard recognizer != nil || article.metadata != ArticleMetadata() else { return }
    let found = recognizer?.facets(of: article) ?? ArticleFacets(given: GivenNames(article))
    append(found.countries.map(\.code), of: .country, to: &buffer)
    let names: [(Facet, [String])] = [
      (.person, found.names.people), (.organisation, found.names.organisations), (.place, found.names.places),
    ]
    for (facet, values) in names {
      let codes = GivenFacets.values(of: facet, in: article).otherKeys
      append(values, otherKeys: codes, of: facet, to: &buffer)
    }
  }

  /// Adds the terms and the list of one facet; of values that have one key the first is kept.
  ///
  /// - Parameter otherKeys: What it is also filtered by, but not counted.
  private func append(
    _ values: [String], otherKeys: [[UInt8]] = [], of facet: Facet, to buffer: inout DocumentBuffer
  ) {
    var keys: Set<[UInt8]> = []
    let kept = values.filter { value in
      let key = FacetKey.key(of: value, in: facet)
      guard !key.isEmpty, keys.insert(key).inserted else { return false }
      FacetField.term(for: key, in: facet).withUnsafeBufferPointer { buffer.appendTerm($0, wdf: 0) }
      return true
    }
    for key in otherKeys where !key.isEmpty && keys.insert(key).inserted {
      FacetField.term(for: key, in: facet).withUnsafeBufferPointer { buffer.appendTerm($0, wdf: 0) }
    }
    if !kept.isEmpty { buffer.appendValue(slot: FacetField.slot(of: facet), FacetField.list(kept)) }
  }

  /// Forgets the words met when they are too many to keep; called between segments.
  func startSegment() {
    wordCounts = WordCounts()
    // A million words as written take some 100 MB with their entries.
    if analyzer.forgetWords(beyond: 400_000) { postings.forgetTerms() }
  }

  private func analyze(_ article: Article) {
    tokens.removeAll(keepingCapacity: true)
    var position = analyzer.analyze(article.title, from: 1, in: language, into: &tokens)
    titleTokenCount = tokens.count
    cut(article.dateline, into: &datelineTokens)
    cut(article.byline, into: &bylineTokens)
    if let dateline = article.dateline, !article.body.hasPrefix(dateline) {
      position = analyzer.analyze(dateline, from: position + Schema.fieldGap, in: language, into: &tokens)
    }
    bodyStart = tokens.count
    analyzer.analyze(article.body, from: position + Schema.fieldGap, in: language, into: &tokens)
  }

  private func cut(_ text: String?, into tokens: inout [Token]) {
    tokens.removeAll(keepingCapacity: true)
    if let text { analyzer.analyze(text, from: 1, in: language, into: &tokens) }
  }

  private func countPostings() {
    postings.begin(vocabularyCount: analyzer.vocabularyCount)
    analyzer.withEntries { entries in
      postings.count(
        tokens[..<titleTokenCount], weight: Schema.titleWeight, entries: entries, words: &wordCounts)
      postings.count(tokens[titleTokenCount...], weight: 1, entries: entries, words: &wordCounts)
      if keepsPositions { postings.placePositions(of: tokens, entries: entries) }
    }
    wordCounts.endDocument()
  }

  private func appendPostings(to buffer: inout DocumentBuffer) {
    let postings = postings
    for (slot, term) in postings.terms.enumerated() {
      analyzer.withTerm(term) { term in
        guard keepsPositions else { return buffer.appendTerm(term, wdf: postings.wdfs[slot]) }
        postings.withPositions(of: slot) { buffer.appendTerm(term, wdf: postings.wdfs[slot], positions: $0) }
      }
    }
  }
}
