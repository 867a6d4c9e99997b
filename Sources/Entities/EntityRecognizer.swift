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
  private var facets = FacetNameGatherer()

  /// Makes a recognizer.
  public init() { cutter = WordCutter(classes: classes) }

  /// The entities of an article.
  public func entities(of article: Article) -> ArticleEntities {
    read(article)
    found.removeAll(keepingCapacity: true)
    countries.appendBodyMentions(to: &found)
    var result = ArticleEntities()
    let saliences = saliences()
    result.countries = saliences.filter(\.isFacet)
    result.passingCountries = saliences.filter { !$0.isFacet }
    result.mentions = MentionMerger(words: words, codes: countries.lexicon.codes)
      .mentions(names: names, countries: found)
    var body = article.body
    body.withUTF8 { facets.addBody(names, countries: found, words: words, in: $0) }
    result.names = facets.values
    return result
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

  // MARK: Reading

  private func read(_ article: Article) {
    // The year is only held against the ends of states: a day more or less does not count.
    countries.begin(year: article.date.map { 1970 + Int($0.secondsSinceEpoch / 31_556_952) })
    facets = FacetNameGatherer()
    read(article.title, as: .headline)
    if let dateline = article.dateline {
      read(dateline, as: .dateline)
      facets.addDateline(dateline)
    }
    readBody(article.body)
    countries.finish()
  }

  private func read(_ text: String, as part: ArticlePart) {
    words.removeAll(keepingCapacity: true)
    var text = text
    names.removeAll(keepingCapacity: true)
    text.withUTF8 { text in
      cutter.cut(text, range: 0..<text.count, table: &table, into: &words)
      guard part == .headline else { return }
      tagger.tag(words, sentence: 0..<words.count, table: table, into: &names)
      facets.addHeadline(names, words: words, in: text)
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
