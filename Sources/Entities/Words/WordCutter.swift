import TextAnalysis

/// Cuts text into words and punctuation marks as the annotated sets do (the conventions of the Penn Treebank):
/// `Trump's` is `Trump` and `'s`, `U.S.` and `Corp.` keep their points, hyphens stay inside words.
package struct WordCutter {
  private let classes: ScalarClassTable

  package init(classes: ScalarClassTable) { self.classes = classes }

  /// Appends the words of `range` of `text` to `words`.
  package func cut(
    _ text: UnsafeBufferPointer<UInt8>, range: Range<Int>, table: inout WordTable, into words: inout [Word]
  ) {
    // Where the words are comes first, so that the waits for what is known of them overlap.
    let first = words.count
    var index = range.lowerBound
    let limit = range.upperBound
    while index < limit {
      let (kind, length) = scalar(in: text, at: index, limit: limit)
      let end: Int
      if kind.isWord || kind == .ideograph {
        end = endOfWord(in: text, from: index, limit: limit)
      } else if isSpace(text[index]) || kind == .newline || kind == .ignorable
        || isNoBreakSpace(text, index, limit)
      {
        index += length
        continue
      } else if kind == .apostrophe,
        let suffix = endOfSuffix(in: text, from: index, limit: limit, start: range.lowerBound)
      {
        end = suffix
      } else {
        end = endOfRun(in: text, from: index, limit: limit)
      }
      table.expect(UnsafeBufferPointer(rebasing: text[index..<end]))
      words.append(Word(id: 0, start: UInt32(index), end: UInt32(end)))
      index = end
    }
    for number in first..<words.count {
      let range = Int(words[number].start)..<Int(words[number].end)
      words[number].id = table.intern(UnsafeBufferPointer(rebasing: text[range]), classes: classes)
    }
  }

  // MARK: Words

  private func endOfWord(in text: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> Int {
    var index = start
    var end = start
    var hasPoint = false
    while index < limit {
      let (kind, length) = scalar(in: text, at: index, limit: limit)
      if kind.isWord || kind == .ideograph || kind == .ignorable {
        index += length
        end = index
        continue
      }
      let after = index + length
      let next = after < limit ? scalar(in: text, at: after, limit: limit).kind : .separator
      switch kind {
      case .hyphen, .ampersand:
        guard next.isWord else { return end }
      case .apostrophe:
        guard next.isWord, !isSuffix(in: text, at: after, limit: limit) else { return end }
      case .comma:
        guard next == .digit, isDigit(text[end - 1]) else { return end }
      case .period:
        if next.isWord,
          hasPoint || after - start <= 3 || isDigit(text[end - 1]) || isBeforePoint(text, after, limit)
        {
          hasPoint = true
        } else {
          return keepsPoint(text, start: start, end: end, hasPoint: hasPoint) ? after : end
        }
      default: return end
      }
      index = after
    }
    return end
  }

  /// Whether the word before a point at `end` owns it: an initial, `U.S.`, `Corp.`
  private func keepsPoint(
    _ text: UnsafeBufferPointer<UInt8>, start: Int, end: Int, hasPoint: Bool
  ) -> Bool {
    if hasPoint { return !isDigit(text[end - 1]) && end - start <= 9 }
    if end - start == 1 { return text[start] &- UInt8(ascii: "A") < 26 }
    return PointedWords.contains(UnsafeBufferPointer(rebasing: text[start..<end]))
  }

  /// Whether one letter and another point follow, as in `Ph.D.`
  private func isBeforePoint(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    index + 1 < limit && text[index + 1] == UInt8(ascii: ".")
  }

  /// Whether `s`, `t`, `re` and their like, and then no letter, stand at `index`.
  private func isSuffix(in text: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int) -> Bool {
    guard text[index] | 0x20 == UInt8(ascii: "s") else { return false }
    return index + 1 >= limit || !scalar(in: text, at: index + 1, limit: limit).kind.isWord
  }

  /// The end of a possessive `'s` that begins at `start`, right behind a word.
  private func endOfSuffix(
    in text: UnsafeBufferPointer<UInt8>, from index: Int, limit: Int, start: Int
  ) -> Int? {
    let letter = index + scalar(in: text, at: index, limit: limit).length
    guard letter < limit, isSuffix(in: text, at: letter, limit: limit) else { return nil }
    return letter + 1
  }

  // MARK: Marks

  /// A mark, or a run of the same: `--`, `...`.
  private func endOfRun(in text: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> Int {
    let length = scalar(in: text, at: start, limit: limit).length
    guard length == 1 else { return min(limit, start + length) }
    var end = start + 1
    while end < limit, text[end] == text[start] { end += 1 }
    return end
  }

  private func isNoBreakSpace(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    text[index] == 0xC2 && index + 1 < limit && text[index + 1] == 0xA0
  }

  @inline(__always)
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  private func scalar(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int
  ) -> (kind: ScalarClass, length: Int) {
    let byte = text[index]
    if byte < 0x80 { return (classes.classOfScalar(UInt32(byte)), 1) }
    guard let (value, length) = UTF8Decoding.scalar(in: text, at: index), index + length <= limit else {
      return (.separator, 1)
    }
    return (classes.classOfScalar(value), length)
  }
}
