/// Where in an article something is said; what the salience of countries tells apart.
enum ArticlePart: UInt8, CaseIterable {
  case headline, dateline
  /// The first paragraph.
  case lede
  /// The two paragraphs after it.
  case early
  case rest

  /// The part that paragraph `number` of the body belongs to.
  init(paragraph number: Int) { self = number == 0 ? .lede : number <= 2 ? .early : .rest }
}

/// The words of one sentence of a text.
struct SentenceWords: Equatable {
  let words: Range<Int>
  let part: ArticlePart
}
