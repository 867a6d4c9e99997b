extension NameTagger {
  /// The most words that may stand between two words of a title, as in `Secretary of State`.
  private static let longestGap = 3

  /// Takes titles out of a person's name (`Prime Minister` is no part of `Hun Manet`), and finds those before it.
  ///
  /// - Parameter limit: Where the name before ends, or the sentence begins.
  func separateTitle(
    of span: NameSpan, words: UnsafeBufferPointer<Word>, notes: UnsafeBufferPointer<NameContext.Note>,
    limit: Int
  ) -> NameSpan {
    guard span.kind == .person else { return span }
    func note(_ index: Int) -> NameContext.Note { notes[Int(words[index].id)] }
    var start = span.words.lowerBound
    while start + 1 < span.words.upperBound, isTitle(note(start)) { start += 1 }
    return NameSpan(
      kind: .person, words: start..<span.words.upperBound,
      title: titleStart(before: start, limit: limit, note: note).map { $0..<start })
  }

  /// Whether a word at the beginning of a name is no part of it. `Dean` and `Earl` are first names too.
  private func isTitle(_ note: NameContext.Note) -> Bool {
    note.flags.contains(.role) && !note.flags.contains(.firstName)
  }

  private func titleStart(before start: Int, limit: Int, note: (Int) -> NameContext.Note) -> Int? {
    guard start > limit, !note(start - 1).flags.contains(.function) else { return nil }
    var begin: Int?
    var gap = 0
    var index = start - 1
    while index >= limit, gap <= Self.longestGap {
      let word = note(index)
      if word.flags.contains(.role), word.bits.contains(.hasLetters) {
        begin = index
        gap = 0
      } else if word.bits.contains(.hasLetters), !word.bits.isDisjoint(with: [.mayBeName, .mayLink]) {
        gap += 1
      } else {
        break
      }
      index -= 1
    }
    return begin
  }
}
