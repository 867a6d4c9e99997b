/// Settles names of one word that the network cannot know better than the article does.
enum LoneNames {
  /// Makes a capital or a country that was taken for a person the place it is, unless the article has a person of that name; and
  /// leaves out a plural that only begins sentences: `Exporters`, `Volcanologists`.
  ///
  /// - Parameters:
  ///   - isFirst: Whether a word begins a sentence, by its index.
  static func settle(
    _ spans: inout [NameSpan], words: UnsafeBufferPointer<Word>, notes: UnsafeBufferPointer<NameContext.Note>,
    isFirst: (Int) -> Bool, isPlural: (UInt32) -> Bool
  ) {
    var parts: Set<UInt32> = []
    var inside: Set<UInt32> = []
    for span in spans {
      if span.words.count > 1 { for word in span.words { parts.insert(words[word].id) } }
      if span.title != nil { parts.insert(words[span.words.lowerBound].id) }
      if !isFirst(span.words.lowerBound) { inside.insert(words[span.words.lowerBound].id) }
    }
    spans = spans.compactMap { span in
      let index = span.words.lowerBound
      let id = words[index].id
      guard span.words.count == 1, !parts.contains(id) else { return span }
      let note = notes[Int(id)]
      if span.kind == .person, Capitals.keys.contains(note.key) || note.flags.contains(.country) {
        return NameSpan(kind: .place, words: span.words)
      }
      let isUnlisted = note.flags.isDisjoint(with: .names)
      return isUnlisted && isFirst(index) && !inside.contains(id) && isPlural(id) ? nil : span
    }
  }
}

/// The capitals of the world, as the name lexicon numbers words.
private enum Capitals {
  static let keys: Set<UInt32> = {
    var keys: Set<UInt32> = []
    var rows = TableRows(.cities)
    var fields: [UnsafeBufferPointer<UInt8>] = []
    while rows.next(into: &fields) {
      guard fields.count >= 4, fields[3].contains(UInt8(ascii: "c")) else { continue }
      keys.insert(NameKey.of(fields[0].map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }))
    }
    return keys
  }()
}
