/// Cuts a text into passages of one to five sentences.
///
/// Newswire has paragraphs of a sentence or two, so a passage gathers paragraphs until it can stand alone, and ends with a
/// paragraph when it can. A sentence longer than a passage may be (a list, a text without full stops) is cut
/// between words.
public struct PassageCutter: Sendable {
  /// Words that a passage has at least, where the text has them.
  public var fewestWords = 40
  /// Words that a passage has at most.
  public var mostWords = 120
  /// Sentences that a passage has at most.
  public var mostSentences = 5
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
  }

  private struct OpenPassage {
    var byteRange: Range<Int>
    let firstParagraph: Int
    var lastParagraph: Int
    var wordCount: Int
    var sentenceCount = 1

    init(_ piece: Piece) {
      byteRange = piece.byteRange
      firstParagraph = piece.paragraph
      lastParagraph = piece.paragraph
      wordCount = piece.wordCount
    }

    mutating func add(_ piece: Piece) {
      byteRange = byteRange.lowerBound..<piece.byteRange.upperBound
      lastParagraph = piece.paragraph
      wordCount += piece.wordCount
      sentenceCount += 1
    }

    func takes(_ piece: Piece, by cutter: PassageCutter) -> Bool {
      guard sentenceCount < cutter.mostSentences, wordCount + piece.wordCount <= cutter.mostWords,
        piece.byteRange.upperBound - byteRange.lowerBound <= cutter.mostBytes
      else { return false }
      return wordCount < cutter.fewestWords || piece.paragraph == lastParagraph
    }

    var closed: Passage {
      Passage(byteRange: byteRange, paragraph: firstParagraph, wordCount: wordCount)
    }
  }

  private func pieces(of text: UnsafeBufferPointer<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    for sentence in SentenceSplitter.sentences(of: text) {
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
      pieces.append(piece)
    }
    return pieces
  }
}
