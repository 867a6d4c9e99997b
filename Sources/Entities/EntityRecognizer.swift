import Articles
import TextAnalysis

/// Finds the countries, people, organisations and places of articles.
///
/// Not `Sendable`: it remembers the words it has met, and each task makes its own.
public final class EntityRecognizer {
  private let cutter: WordCutter
  private let classes = ScalarClassTable()
  private var table = WordTable()
  private let tagger = NameTagger()
  private let countries = CountryFinder()
  private let formula = SalienceFormula()
  private var words: [Word] = []
  private var sentences: [SentenceWords] = []
  private var names: [NameSpan] = []
  private var found: [CountryMention] = []
  /// The cities of datelines that were met.
  private var knownDatelines: [String: [String]] = [:]
  private static let mostDatelines = 1_000
  /// Longer ones, in bytes, are not remembered.
  private static let longestDateline = 200

  private let mostWords: Int

  /// Makes a recognizer.
  ///
  /// - Parameter mostWords: Different words that are remembered at most; 400,000 take some 60 MB with all that is known of them.
  public init(mostWords: Int = 400_000) {
    self.mostWords = mostWords
    cutter = WordCutter(classes: classes)
  }

  /// The entities of an article.
  public func entities(of article: Article) -> ArticleEntities {
    read(article)
    var result = ArticleEntities()
    let saliences = saliences()
    let given = GivenNames(article)
    result.countries = countries(saliences, with: given.countries)
    result.passingCountries = saliences.filter { !$0.isFacet && !given.countries.contains($0.code) }
    let mentions = MentionMerger(words: words, codes: countries.lexicon.codes)
      .mentions(names: names, countries: found)
    result.given = given.names
    var body = article.body
    result.mentions = body.withUTF8 { GivenMentions(given).applied(to: mentions, in: $0) }
    return result
  }

  /// What an article is filtered and counted by: the countries it is about, and its names, each once in its fullest form.
  public func facets(of article: Article) -> ArticleFacets {
    var gatherer = FacetNameGatherer()
    read(article) { names, words, text in gatherer.addHeadline(names, words: words, in: text) }
    if let dateline = article.dateline { gatherer.add(cities: cities(of: dateline)) }
    var body = article.body
    body.withUTF8 { gatherer.addBody(names, countries: found, words: words, in: $0) }
    let given = GivenNames(article)
    return ArticleFacets(
      countries: countries(saliences(), with: given.countries), names: given.joined(with: gatherer.values))
  }

  /// The cities of a dateline; a wire sends many stories under one.
  private func cities(of dateline: String) -> [String] {
    if let known = knownDatelines[dateline] { return known }
    let cities = FacetNameGatherer.cities(of: dateline)
    guard dateline.utf8.count <= Self.longestDateline else { return cities }
    if knownDatelines.count == Self.mostDatelines { knownDatelines.removeAll(keepingCapacity: true) }
    knownDatelines[dateline] = cities
    return cities
  }

  /// What in an article points to each country, most salient first; for the few articles that somebody asks about.
  public func countryEvidence(of article: Article) -> [CountryEvidence] {
    read(article)
    let numbers = Dictionary(
      uniqueKeysWithValues: countries.tallies().map { (countries.lexicon.codes[Int($0.country)], $0) })
    return saliences().compactMap { country in
      guard let tally = numbers[country.code] else { return nil }
      return CountryEvidence(
        country: country, forms: forms(of: tally.country, in: article),
        isInHeadline: tally.mentions(in: .headline) > 0, isInDateline: tally.mentions(in: .dateline) > 0)
    }
  }

  /// The countries of the story, those that the agency files it under among them.
  private func countries(_ saliences: [CountrySalience], with given: [String]) -> [CountrySalience] {
    let found = saliences.filter { $0.isFacet || given.contains($0.code) }
    let missing = given.filter { code in !found.contains { $0.code == code } }
    return found.map {
      CountrySalience(code: $0.code, salience: $0.salience, mentions: $0.mentions, isFacet: true)
    }
      + missing.map { CountrySalience(code: $0, salience: 0, mentions: 0, isFacet: true) }
  }

  // MARK: Reading

  /// What is done with the names of a headline while its text is at hand.
  private typealias HeadlineReader = ([NameSpan], [Word], UnsafeBufferPointer<UInt8>) -> Void

  private func forgetWords() {
    table = WordTable()
    tagger.forgetWords()
    countries.forgetWords()
  }

  private func read(_ article: Article, headline: HeadlineReader = { _, _, _ in }) {
    if table.count > mostWords { forgetWords() }
    // The year is only held against the ends of states: a day more or less does not count.
    countries.begin(year: article.date.map { 1970 + Int($0.secondsSinceEpoch / 31_556_952) })
    read(article.title, as: .headline, then: headline)
    if let dateline = article.dateline { read(dateline, as: .dateline) }
    readBody(article.body)
    countries.finish()
    found.removeAll(keepingCapacity: true)
    countries.appendBodyMentions(to: &found)
  }

  private func read(_ text: String, as part: ArticlePart, then use: HeadlineReader = { _, _, _ in }) {
    words.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    var text = text
    text.withUTF8 { text in
      cutter.cut(text, range: 0..<text.count, table: &table, into: &words)
      if part == .headline {
        tagger.tag(words, sentence: 0..<words.count, table: table, into: &names)
        tagger.settle(&names, words: words)
      }
      use(names, words, text)
    }
    sentences.removeAll(keepingCapacity: true)
    sentences.append(SentenceWords(words: 0..<words.count, part: part))
    countries.read(words, sentences: sentences, names: names, table: table)
  }

  private func readBody(_ body: String) {
    words.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    var body = body
    body.withUTF8 { text in
      for sentence in SentenceSplitter.sentences(of: text) {
        let first = words.count
        cutter.cut(text, range: sentence.byteRange, table: &table, into: &words)
        sentences.append(
          SentenceWords(words: first..<words.count, part: ArticlePart(paragraph: sentence.paragraph)))
        tagger.tag(words, sentence: first..<words.count, table: table, into: &names)
      }
    }
    tagger.settle(&names, words: words)
    countries.read(words, sentences: sentences, names: names, table: table)
  }

  // MARK: Countries

  private func saliences() -> [CountrySalience] {
    let tallies = countries.tallies()
    let saliences = formula.saliences(of: tallies)
    // Equal ones stay in the order of the text.
    let order = tallies.indices.sorted { (-saliences[$0], $0) < (-saliences[$1], $1) }
    return order.enumerated().map { rank, index in
      CountrySalience(
        code: countries.lexicon.codes[Int(tallies[index].country)], salience: saliences[index],
        mentions: tallies[index].mentions, isFacet: formula.isFacet(saliences[index], isFirst: rank == 0))
    }
  }

  private func forms(of country: UInt16, in article: Article) -> [CountryEvidence.Form] {
    var counts: [(text: String, count: Int)] = []
    for (part, range) in countries.forms(of: country) where part != .dateline {
      let text = part == .headline ? article.title : article.body
      let form = String(decoding: Array(text.utf8)[range], as: UTF8.self)
      if let known = counts.firstIndex(where: { Folding.fold($0.text) == Folding.fold(form) }) {
        counts[known].count += 1
      } else {
        counts.append((form, 1))
      }
    }
    return counts.enumerated().sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }
      .map { CountryEvidence.Form(text: $0.element.text, count: $0.element.count) }
  }
}
