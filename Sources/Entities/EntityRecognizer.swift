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
  private var words: [Word] = []
  private var names: [NameSpan] = []
  private var found: [CountryMention] = []

  /// Makes a recognizer.
  public init() { cutter = WordCutter(classes: classes) }

  /// The entities of an article.
  public func entities(of article: Article) -> ArticleEntities {
    var body = article.body
    return body.withUTF8 { text in
      recognize(text)
      var result = ArticleEntities()
      result.mentions = names.compactMap { mention(of: $0) } + found.map { mention(of: $0) }
      result.mentions.sort {
        ($0.byteRange.lowerBound, $1.byteRange.upperBound) < (
          $1.byteRange.lowerBound, $0.byteRange.upperBound
        )
      }
      return result
    }
  }

  private func recognize(_ text: UnsafeBufferPointer<UInt8>) {
    words.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    for sentence in SentenceSplitter.sentences(of: text) {
      let first = words.count
      cutter.cut(text, range: sentence.byteRange, table: &table, into: &words)
      tagger.tag(words, sentence: first..<words.count, table: table, into: &names)
    }
    tagger.settle(&names, words: words)
    countries.find(in: words, names: names, table: table, into: &found)
  }

  private func byteRange(of range: Range<Int>) -> Range<Int> {
    Int(words[range.lowerBound].start)..<Int(words[range.upperBound - 1].end)
  }

  private func mention(of name: NameSpan) -> EntityMention? {
    let kind: EntityMention.Kind
    switch name.kind {
    case .person: kind = .person
    case .organisation: kind = .organisation
    case .place: kind = .place
    case .other: return nil
    }
    return EntityMention(kind: kind, byteRange: byteRange(of: name.words))
  }

  private func mention(of country: CountryMention) -> EntityMention {
    EntityMention(kind: .country, byteRange: byteRange(of: country.words), code: country.code)
  }
}
