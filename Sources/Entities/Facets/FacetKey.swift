import TextAnalysis

/// The form by which values of a facet are compared: spellings of one name have one key.
///
/// Words folded as for the index, one space between; of people middle initials are left out, of organisations a leading `the` and what
/// their legal form adds.
public enum FacetKey {
  /// The key of a value as it is printed or typed. Of a country it is the code: capitals stay.
  public static func key(of value: String, in facet: Facet) -> [UInt8] {
    guard facet != .country else { return Array(value.utf8) }
    let words = words(of: value)
    let kept =
      switch facet {
      case .person: withoutInitials(words)
      case .organisation: withoutLegalForm(words)
      case .country, .place, .source, .year, .subject, .language, .urgency: words
      }
    return cut(Array(kept.joined(separator: [0x20])))
  }

  /// Xapian refuses terms of more than 245 bytes.
  private static let longest = 200

  private static func cut(_ key: [UInt8]) -> [UInt8] {
    guard key.count > longest else { return key }
    var end = longest
    while end > 0, key[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(key[..<end])
  }

  /// The folded words of a name; what folds to nothing, such as a comma, is left out.
  static func words(of name: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var name = name
    name.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] > 0x20 { end += 1 }
        var folded: [UInt8] = []
        if end > start { Folding.fold(UnsafeBufferPointer(rebasing: bytes[start..<end]), into: &folded) }
        if !folded.isEmpty { words.append(folded) }
        start = end + 1
      }
    }
    return words
  }

  /// `Donald J. Trump` is `Donald Trump`.
  static func withoutInitials(_ words: [[UInt8]]) -> [[UInt8]] {
    guard words.count > 2 else { return words }
    return words.enumerated().filter { index, word in
      index == 0 || index == words.count - 1 || word.count > 1
    }.map(\.element)
  }

  /// `The Boeing Co.` is `Boeing`.
  static func withoutLegalForm(_ words: [[UInt8]]) -> [[UInt8]] {
    var words = words[...]
    if words.count > 1, words.first == Array("the".utf8) { words.removeFirst() }
    while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
    return Array(words)
  }

  private static let legalForms: Set<[UInt8]> = Set(
    "inc incorporated corp corporation co company ltd limited plc llc llp lp ag gmbh sa nv spa srl ab asa oyj pty bhd kk"
      .split(separator: " ").map { Array($0.utf8) })
}
