/// Cuts a text into passages of one to five sentences.
///
/// Newswire has paragraphs of a sentence or two, so a passage gathers paragraphs until it can stand alone, and ends with a
/// paragraph when it can. A sentence longer than a passage may be (a list, a text without full stops) is cut
/// between words. A heading begins a passage, and stays with the paragraph that follows it.
public struct PassageCutter: Sendable {
  /// Words that a passage has at least, where the text has them.
  public var fewestWords = 40
  /// Words that a passage has at most.
  public var mostWords = 120
  /// Sentences that a passage has at most.
  public var mostSentences = 5
  /// Words that a heading between paragraphs has at most.
  public var mostHeadingWords = 10
  /// Bytes that a passage has at most, for text without spaces.
  public var mostBytes = 1_600

  /// A cutter with the usual sizes.
  public init() {}

  /// The passages of `text` in order; together they cover every sentence once.
  public func passages(of text: UnsafeBufferPointer<UInt8>) -> [Passage] {
    var passages: [Passage] = []
    var open: OpenPassage?
    for piece in pieces(of: text) {
      if let current = open, !current.takes(piece, by: self) {
        passages.append(current.closed)
        open = nil
      }
      if open == nil {
        open = OpenPassage(piece)
      } else {
        open?.add(piece)
      }
    }
    if let open { passages.append(open.closed) }
    return passages
  }

  /// The passages of a text; byte ranges are into its UTF-8.
  public func passages(of text: String) -> [Passage] {
    var text = text
    return text.withUTF8 { passages(of: $0) }
  }

  // MARK: Pieces

  /// A sentence, or a part of one that is too long.
  private struct Piece {
    var byteRange: Range<Int>
    var paragraph: Int
    var wordCount: Int
    var isHeading = false
  }

  private struct OpenPassage {
    var byteRange: Range<Int>
    let firstParagraph: Int
    var lastParagraph: Int
    var wordCount: Int
    var sentenceCount = 1
    var textStart: Int
    var endsWithHeading: Bool

    init(_ piece: Piece) {
      textStart = piece.isHeading ? piece.byteRange.upperBound : piece.byteRange.lowerBound
      endsWithHeading = piece.isHeading
      byteRange = piece.byteRange
      firstParagraph = piece.paragraph
      lastParagraph = piece.paragraph
      wordCount = piece.wordCount
    }

    mutating func add(_ piece: Piece) {
      if textStart == byteRange.upperBound {
        textStart = piece.isHeading ? piece.byteRange.upperBound : piece.byteRange.lowerBound
      }
      endsWithHeading = piece.isHeading
      byteRange = byteRange.lowerBound..<piece.byteRange.upperBound
      lastParagraph = piece.paragraph
      wordCount += piece.wordCount
      sentenceCount += 1
    }

    func takes(_ piece: Piece, by cutter: PassageCutter) -> Bool {
      guard sentenceCount < cutter.mostSentences, wordCount + piece.wordCount <= cutter.mostWords,
        piece.byteRange.upperBound - byteRange.lowerBound <= cutter.mostBytes
      else { return false }
      if piece.isHeading { return endsWithHeading }
      return endsWithHeading || wordCount < cutter.fewestWords || piece.paragraph == lastParagraph
    }

    var closed: Passage {
      Passage(
        byteRange: byteRange, textStart: textStart, paragraph: firstParagraph, wordCount: wordCount)
    }
  }

  private func pieces(of text: UnsafeBufferPointer<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    let sentences = SentenceSplitter.sentences(of: text)
    for (number, sentence) in sentences.enumerated() {
      var piece = Piece(
        byteRange: sentence.byteRange.lowerBound..<sentence.byteRange.lowerBound,
        paragraph: sentence.paragraph, wordCount: 0)
      var isInWord = false
      for index in sentence.byteRange {
        let isSpace = text[index] == 0x20 || text[index] &- 9 < 5
        let beginsWord = !isSpace && !isInWord
        isInWord = !isSpace
        guard !isSpace else { continue }
        let isFull = beginsWord && piece.wordCount == mostWords
        let isLong = index - piece.byteRange.lowerBound >= mostBytes && text[index] & 0xC0 != 0x80
        if isFull || isLong {
          pieces.append(piece)
          piece.byteRange = index..<index
          piece.wordCount = 0
        }
        if beginsWord || isLong { piece.wordCount += 1 }
        piece.byteRange = piece.byteRange.lowerBound..<index + 1
      }
      let stands = { (other: Int) in
        sentences.indices.contains(other) && sentences[other].paragraph == sentence.paragraph
      }
      piece.isHeading =
        number + 1 < sentences.count && !stands(number - 1) && !stands(number + 1)
        && piece.byteRange == sentence.byteRange && piece.wordCount <= mostHeadingWords
        && isHeading(text, piece.byteRange)
      pieces.append(piece)
    }
    return pieces
  }

  /// Whether a short paragraph is a heading: it begins with a capital or a figure and does not end as a sentence does.
  private func isHeading(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard let first = range.first.map({ text[$0] }), let last = range.last.map({ text[$0] }) else {
      return false
    }
    let begins = first &- UInt8(ascii: "A") < 26 || first &- UInt8(ascii: "0") < 10 || first >= 0x80
    // Quote marks, dashes and the ellipsis are E2 80 and a third byte.
    let endsInMark = range.count >= 3 && text[range.upperBound - 3] == 0xE2
    let endsInWord =
      (last | 0x20) &- UInt8(ascii: "a") < 26 || last &- UInt8(ascii: "0") < 10 || last >= 0x80
    return begins && endsInWord && !endsInMark
  }
}
