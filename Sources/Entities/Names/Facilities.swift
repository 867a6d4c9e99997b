/// Finds facilities by their last word where the network passed over them or took a part: `Ream Naval Base`.
///
/// A run of capitalised words that ends in `Base`, `Airport` and the like is one place, unless a longer name holds it.
enum Facilities {
  /// Words of a facility's name at most, the last one included.
  private static let longest = 5

  /// Puts the facilities among `words` into `spans`, which stay in order and apart.
  ///
  /// - Parameter isFirst: Whether a word begins a sentence, by its index.
  static func complete(
    _ spans: inout [NameSpan], words: UnsafeBufferPointer<Word>, notes: UnsafeBufferPointer<NameContext.Note>,
    isFirst: (Int) -> Bool
  ) {
    for last in words.indices where notes[Int(words[last].id)].isFacilityHead {
      var first = last
      while first > 0, !isFirst(first), last - first + 1 < longest,
        notes[Int(words[first - 1].id)].isCapitalisedWord
      {
        first -= 1
      }
      // `The`, `Thai` and their like are no part of the name.
      while first < last {
        let note = notes[Int(words[first].id)]
        guard note.isCommon || note.flags.contains(.demonym) else { break }
        first += 1
      }
      guard last - first >= 1 else { continue }
      put(first..<last + 1, into: &spans)
    }
  }

  private static func put(_ facility: Range<Int>, into spans: inout [NameSpan]) {
    // Spans are few and in order.
    let from = spans.firstIndex { $0.words.upperBound > facility.lowerBound } ?? spans.count
    let to = spans[from...].firstIndex { $0.words.lowerBound >= facility.upperBound } ?? spans.count
    let isInLonger = spans[from..<to].contains {
      $0.words.lowerBound < facility.lowerBound || $0.words.upperBound > facility.upperBound
        || $0.words == facility
    }
    if !isInLonger { spans.replaceSubrange(from..<to, with: [NameSpan(kind: .place, words: facility)]) }
  }
}

extension NameContext.Note {
  /// A capitalised word that is not in capitals.
  fileprivate var isCapitalisedWord: Bool {
    bits.contains([.hasLetters, .isCapitalised]) && bits.isDisjoint(with: [.isShouted, .isNumber])
  }

  fileprivate var isFacilityHead: Bool { isCapitalisedWord && PlaceHeads.isFacility(key) }
}
