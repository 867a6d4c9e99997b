import Entities

/// A sentence ready for the network.
struct Example {
  /// The words, as slots of the vocabulary.
  var slots: [Int] = []
  var codes: [UInt8] = []
  var stretches: [Range<Int>] = []
  /// For each word the tags that are right, a bit each; all where the annotation does not tell.
  var allowed: [UInt32] = []
  /// The names that a decoder should find.
  var names: [NameSpan] = []
  var weight: Float = 1
  var set = 0
  /// Mentions that no decoding can find, as the words are cut otherwise or no stretch holds them.
  var lost = (cut: 0, stretch: 0)

  static let anyTag: UInt32 = (1 << UInt32(NameTag.count)) - 1

  init(_ sentence: AnnotatedSentence, set: AnnotatedSet, vocabulary: Vocabulary) {
    let words = vocabulary.words(of: sentence.tokens.joined(separator: " "))
    weight = set.weight
    self.set = sentence.set
    var context = NameContext()
    context.read(count: words.count, lexicon: vocabulary.lexicon) { vocabulary.note(words[$0].id) }
    codes = context.codes
    stretches = context.stretches
    slots = words.map { Vocabulary.slot($0.id, isShouted: context.style == .capitals) }

    let others = (0..<4 as Range<UInt8>).reduce(UInt32(0)) {
      $0 | 1 << UInt32(NameTag(.other, NameTag.Place(rawValue: $1) ?? .single).rawValue)
    }
    allowed = Array(repeating: set.hasOthers ? 1 : 1 | others, count: words.count)
    mark(sentence, words: words)
  }

  private mutating func mark(_ sentence: AnnotatedSentence, words: [Word]) {
    var starts: [Int: Int] = [:]
    var ends: [Int: Int] = [:]
    for (index, word) in words.enumerated() {
      starts[Int(word.start)] = index
      ends[Int(word.end)] = index + 1
    }
    var offsets: [Range<Int>] = []
    var offset = 0
    for token in sentence.tokens {
      offsets.append(offset..<offset + token.utf8.count)
      offset += token.utf8.count + 1
    }
    for mention in sentence.mentions {
      let bytes =
        offsets[mention.tokens.lowerBound].lowerBound..<offsets[mention.tokens.upperBound - 1].upperBound
      guard let start = starts[bytes.lowerBound], let end = ends[bytes.upperBound] else {
        lost.cut += 1
        for (index, word) in words.enumerated() where word.byteRange.overlaps(bytes) {
          allowed[index] = Self.anyTag
        }
        continue
      }
      names.append(NameSpan(kind: mention.kind, words: start..<end))
      var range = start..<end
      if !stretches.contains(where: { $0.lowerBound <= start && end <= $0.upperBound }) {
        lost.stretch += 1
        let part = stretches.map { $0.clamped(to: range) }.first { !$0.isEmpty }
        guard let part, mention.kind == .other else {
          for index in range { allowed[index] = Self.anyTag }
          continue
        }
        range = part
      }
      for index in range {
        let place: NameTag.Place =
          range.count == 1
          ? .single : index == range.lowerBound ? .begin : index == range.upperBound - 1 ? .end : .inside
        allowed[index] = 1 << UInt32(NameTag(mention.kind, place).rawValue)
      }
    }
  }
}
