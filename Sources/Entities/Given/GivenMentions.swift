import Articles
import TextAnalysis

/// Tells which mentions in a text are of the names that the agency gives, and finds those that the recognizer passed over.
struct GivenMentions {
  private let names: [GivenName]

  init(_ given: GivenNames) { names = given.names }

  /// `mentions` of `text` with the agency's kinds, codes and names, in order of place.
  func applied(to mentions: [EntityMention], in text: UnsafeBufferPointer<UInt8>) -> [EntityMention] {
    guard !names.isEmpty else { return mentions }
    var written = written(in: text)
    var kept = mentions.compactMap { mention -> EntityMention? in
      guard mention.kind != .country else { return mention }
      if written.contains(where: { $0.byteRange.overlaps(mention.byteRange) }) {
        // The agency's own name of it is longer or the same; who is called by it keeps his title.
        if let same = written.firstIndex(where: { $0.byteRange == mention.byteRange }) {
          written[same].titleRange = mention.titleRange
        }
        return nil
      }
      guard let name = called(mention, in: text) else { return mention }
      return mention.given(name)
    }
    kept += written
    return kept.sorted {
      ($0.byteRange.lowerBound, $1.byteRange.upperBound, $0.kind == .country ? 0 : 1)
        < ($1.byteRange.lowerBound, $0.byteRange.upperBound, $1.kind == .country ? 0 : 1)
    }
  }

  /// The name that a mention stands for; `nil` where it may stand for two.
  private func called(_ mention: EntityMention, in text: UnsafeBufferPointer<UInt8>) -> GivenName? {
    let label = OneSpace.of(String(decoding: text[mention.byteRange], as: UTF8.self))
    let form = NameForm(
      kind: .other, label: label, words: FacetKey.words(of: label), count: 1, rank: 0)
    if let exact = names.first(where: { $0.isWritten(form.words) }) { return exact }
    let called = names.filter { $0.kind == mention.kind ? $0.isCalled(form) : $0.isSurelyCalled(form) }
    return called.count == 1 ? called[0] : nil
  }

  // MARK: Written in full

  /// Where the text has a given name letter for letter; longer names first, none inside another.
  private func written(in text: UnsafeBufferPointer<UInt8>) -> [EntityMention] {
    var found: [EntityMention] = []
    let candidates = names.flatMap { name in name.forms.map { (name, Array($0.label.utf8)) } }
      .filter { $0.1.count > 2 && $0.1.contains { $0 < 0x61 || $0 > 0x7A } }
      .sorted { $0.1.count > $1.1.count }
    for (name, letters) in candidates {
      for range in ranges(of: letters, in: text)
      where !found.contains(where: { $0.byteRange.overlaps(range) }) {
        found.append(EntityMention(kind: name.kind, byteRange: range).given(name))
      }
    }
    return found
  }

  private func ranges(of letters: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start + letters.count <= text.count {
      guard text[start] == letters[0] else {
        start += 1
        continue
      }
      let end = start + letters.count
      if text[start..<end].elementsEqual(letters), !isLetter(text, start - 1), !isLetter(text, end) {
        ranges.append(start..<end)
        start = end
      } else {
        start += 1
      }
    }
    return ranges
  }

  /// Whether a byte is part of a word; all of a letter beyond ASCII are.
  private func isLetter(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard text.indices.contains(index) else { return false }
    let byte = text[index]
    guard byte >= 0x80 else { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
    // Quotation marks and dashes, which print puts beside names, are three bytes that begin with E2 80.
    let isMark = byte == 0xE2 || (index >= 2 && text[index - 2] == 0xE2 && text[index - 1] == 0x80)
    return !isMark
  }
}

extension EntityMention {
  /// This mention as the agency has it.
  fileprivate func given(_ name: GivenName) -> EntityMention {
    EntityMention(
      kind: name.kind, byteRange: byteRange, code: name.code ?? (name.kind == .place ? code : nil),
      titleRange: name.kind == .person ? titleRange : nil, name: name.label)
  }
}
