/// Makes the names of one article agree: a name of one word is of the kind of the longer name that it shortens, or else of
/// the kind that it most often has.
///
/// `Rubio` is the person that `Marco Rubio` is, `Ream` the place that `Ream Naval Base` is. Names that
/// are on a list of places keep their kind: `China Daily` says nothing of `China`.
struct NameAgreement {
  /// For each word how often it ends or begins longer names of each kind, and how often it is a name by itself.
  private var long: [UInt32: SIMD4<Int32>] = [:]
  private var short: [UInt32: SIMD4<Int32>] = [:]

  /// Settles the kinds of `spans`.
  mutating func settle(
    _ spans: inout [NameSpan], words: UnsafeBufferPointer<Word>, flags: (UInt32) -> NameLexicon.Flags
  ) {
    guard spans.count > 1 else { return }
    long.removeAll(keepingCapacity: true)
    short.removeAll(keepingCapacity: true)
    for span in spans {
      let kind = Int(span.kind.rawValue)
      guard span.words.count > 1 else {
        short[words[span.words.lowerBound].id, default: .zero][kind] += 1
        continue
      }
      let word = span.kind == .person ? span.words.upperBound - 1 : span.words.lowerBound
      if span.kind != .other { long[words[word].id, default: .zero][kind] += 1 }
    }
    for index in spans.indices where spans[index].words.count == 1 {
      let id = words[spans[index].words.lowerBound].id
      guard flags(id).isDisjoint(with: [.country, .region, .demonym, .city]) else { continue }
      let votes = long[id] ?? short[id] ?? .zero
      let own = Int(spans[index].kind.rawValue)
      if let best = (0..<4).max(by: { votes[$0] < votes[$1] }), votes[best] > votes[own],
        let kind = NameSpan.Kind(rawValue: UInt8(best))
      {
        spans[index] = NameSpan(
          kind: kind, words: spans[index].words, title: kind == .person ? spans[index].title : nil)
      }
    }
  }
}
