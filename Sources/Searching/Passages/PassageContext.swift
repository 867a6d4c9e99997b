import TextAnalysis

/// Shows a passage with the sentences around it.
enum PassageContext {
  /// `range` with `count` sentences more before and after, as far as there are any.
  static func widen(_ range: Range<Int>, by count: Int, among sentences: [Sentence]) -> Range<Int> {
    guard let first = sentences.firstIndex(where: { $0.byteRange.upperBound > range.lowerBound }),
      let last = sentences.lastIndex(where: { $0.byteRange.lowerBound < range.upperBound })
    else { return range }
    let start = sentences[max(0, first - count)].byteRange.lowerBound
    let end = sentences[min(sentences.count - 1, last + count)].byteRange.upperBound
    return min(start, range.lowerBound)..<max(end, range.upperBound)
  }
}
