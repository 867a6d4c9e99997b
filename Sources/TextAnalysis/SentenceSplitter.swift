/// Cuts text into sentences, paragraph by paragraph.
///
/// A sentence ends at `.`, `!`, `?` or `…` with what closes behind it, when white space and the beginning of another
/// sentence follow. Known abbreviations, initials, and the ends inside a quotation do not count. The rules are of
/// English newswire; text in other scripts is cut at their own full stops.
public enum SentenceSplitter {
  /// The sentences of `text` in order. White space between them belongs to none.
  public static func sentences(of text: UnsafeBufferPointer<UInt8>) -> [Sentence] {
    var sentences: [Sentence] = []
    var paragraph = 0
    for range in Paragraphs(text) {
      split(text, paragraph: paragraph, range: range, into: &sentences)
      paragraph += 1
    }
    return sentences
  }

  private static func split(
    _ text: UnsafeBufferPointer<UInt8>, paragraph: Int, range: Range<Int>, into sentences: inout [Sentence]
  ) {
    var quotes = QuoteDepth(text, range: range)
    var start = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let length = Terminator.length(in: text, at: index, limit: range.upperBound)
      guard length > 0 else {
        quotes.pass(index)
        index += 1
        continue
      }
      let stop = index
      index += length
      index = Terminator.endOfClosing(in: text, from: index, limit: range.upperBound)
      for passed in stop..<index { quotes.pass(passed) }
      guard !quotes.isInside,
        let next = startOfNext(in: text, stop: stop, after: index, limit: range.upperBound, from: start)
      else { continue }
      sentences.append(Sentence(byteRange: start..<index, paragraph: paragraph))
      start = next
      for passed in index..<next { quotes.pass(passed) }
      index = next
    }
    if start < range.upperBound {
      sentences.append(Sentence(byteRange: start..<range.upperBound, paragraph: paragraph))
    }
  }

  /// Where the next sentence begins, if the stop at `stop` ends one.
  private static func startOfNext(
    in text: UnsafeBufferPointer<UInt8>, stop: Int, after end: Int, limit: Int, from start: Int
  ) -> Int? {
    var next = end
    while next < limit, isSpace(text[next]) { next += 1 }
    // The full stops of Chinese and Japanese need no space.
    let isWide = text[stop] >= 0xE3
    guard next < limit, next > end || isWide else { return nil }
    guard !isWide else { return next }

    var first = next
    while first < limit, Terminator.opens(text[first]) { first += 1 }
    // Curly quotes open too.
    if first + 2 < limit, text[first] == 0xE2, text[first + 1] == 0x80 { first += 3 }
    guard first < limit else { return next }
    let beginning = text[first]
    // Small letters go on; capitals, digits and letters beyond ASCII may begin.
    guard beginning &- UInt8(ascii: "a") >= 26 else { return nil }
    guard text[stop] == UInt8(ascii: ".") else { return next }

    var wordStart = stop
    while wordStart > start, isWordOrPoint(text[wordStart - 1]) { wordStart -= 1 }
    let word = text[wordStart..<stop]
    // A point with a closing quote or bracket behind it ends, whatever it abbreviates.
    let isClosed = end > stop + 1
    if !isClosed, Abbreviations.neverEndsSentence(word) { return nil }
    if !isClosed, Abbreviations.mayEndSentence(word) {
      var wordEnd = first
      while wordEnd < limit, text[wordEnd] >= 0x80 || (text[wordEnd] | 0x20) &- UInt8(ascii: "a") < 26 {
        wordEnd += 1
      }
      return Abbreviations.beginsSentence(text[first..<wordEnd]) ? next : nil
    }
    return next
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

  private static func isWordOrPoint(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: ".")
      || byte &- UInt8(ascii: "0") < 10
  }
}
