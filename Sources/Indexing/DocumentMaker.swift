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
  /// For each term number the slot among this document's terms plus one, or 0; zeroed again after each document.
  private var slotOfTerm: [UInt32] = []
  private var terms: [UInt32] = []
  private var wdfs: [UInt32] = []
  private var firstPosition: [Int] = []
  private var nextPosition: [Int] = []
  private var positions: [UInt32] = []
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
    if keepsPositions { placePositions() }
    buffer.beginDocument()
    positions.withUnsafeBufferPointer { positions in
      for (slot, term) in terms.enumerated() {
        let places =
          keepsPositions
          ? UnsafeBufferPointer(rebasing: positions[firstPosition[slot]..<nextPosition[slot]]) : nil
        analyzer.withTerm(term) { buffer.appendTerm($0, wdf: wdfs[slot], positions: places) }
        slotOfTerm[Int(term)] = 0
      }
    }
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
    if analyzer.forgetWords(beyond: 400_000) { slotOfTerm.removeAll() }
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
    if slotOfTerm.count < analyzer.vocabularyCount {
      slotOfTerm.append(contentsOf: repeatElement(0, count: analyzer.vocabularyCount * 2 - slotOfTerm.count))
    }
  }

  private func cut(_ text: String?, into tokens: inout [Token]) {
    tokens.removeAll(keepingCapacity: true)
    if let text { analyzer.analyze(text, from: 1, in: language, into: &tokens) }
  }

  /// Numbers the document's terms in the order they are met and counts the positions of each.
  private func countPostings() {
    terms.removeAll(keepingCapacity: true)
    wdfs.removeAll(keepingCapacity: true)
    nextPosition.removeAll(keepingCapacity: true)
    for (index, token) in tokens.enumerated() {
      let weight = index < titleTokenCount ? Schema.titleWeight : 1
      let entry = analyzer[token]
      count(entry.term, weight: weight)
      if entry.acronym != WordEntry.none, entry.acronym != entry.term { count(entry.acronym, weight: weight) }
      if entry.isSpelled { wordCounts.add(entry.written) }
    }
    wordCounts.endDocument()
  }

  private func count(_ term: UInt32, weight: UInt32) {
    let slot = slotOfTerm[Int(term)]
    if slot == 0 {
      terms.append(term)
      wdfs.append(weight)
      nextPosition.append(1)
      slotOfTerm[Int(term)] = UInt32(terms.count)
    } else {
      wdfs[Int(slot) - 1] += weight
      nextPosition[Int(slot) - 1] += 1
    }
  }

  /// Lays the positions of each term side by side, in rising order, by a counting sort.
  private func placePositions() {
    firstPosition.removeAll(keepingCapacity: true)
    var total = 0
    for slot in nextPosition.indices {
      let count = nextPosition[slot]
      firstPosition.append(total)
      nextPosition[slot] = total
      total += count
    }
    if positions.count < total {
      positions.append(contentsOf: repeatElement(0, count: total - positions.count))
    }
    for token in tokens {
      let entry = analyzer[token]
      place(entry.term, token.position)
      if entry.acronym != WordEntry.none, entry.acronym != entry.term { place(entry.acronym, token.position) }
    }
  }

  private func place(_ term: UInt32, _ position: UInt32) {
    let slot = Int(slotOfTerm[Int(term)]) - 1
    positions[nextPosition[slot]] = position
    nextPosition[slot] += 1
  }
}
