/// Brings names from copy in capitals into the form that a facet shows.
enum NameCase {
  /// Whether a name is an acronym: one short word in capitals.
  static func isAcronym(_ label: String) -> Bool {
    var letters = 0
    for scalar in label.unicodeScalars {
      if scalar.isASCII {
        if scalar == " " || scalar.value &- 0x61 < 26 { return false }
        if scalar.value &- 0x41 < 26 { letters += 1 }
      } else if scalar.properties.isAlphabetic {
        guard scalar.properties.isUppercase else { return false }
        letters += 1
      }
    }
    return (2...6).contains(letters)
  }

  /// `PHNOM PENH` becomes `Phnom Penh`; what is not in capitals, or an acronym of an organisation, stays.
  static func titled(_ label: String, kind: NameSpan.Kind) -> String {
    // Most labels have a small letter, which needs no look at Unicode's properties.
    guard !label.utf8.contains(where: { $0 &- UInt8(ascii: "a") < 26 }),
      !label.unicodeScalars.contains(where: \.properties.isLowercase)
    else { return label }
    let words = label.split(separator: " ")
    guard kind != .organisation || words.count > 1 else { return label }
    guard kind == .person || label.count > 3 else { return label }
    return words.enumerated().map { index, word in
      if index > 0, smallWords.contains(String(word)) { return word.lowercased() }
      return titled(word)
    }.joined(separator: " ")
  }

  private static let smallWords: Set<String> = [
    "OF", "THE", "AND", "FOR", "ON", "IN", "DE", "DA", "DO", "DEL", "LA", "AL",
  ]

  /// A capital after each mark inside a word too: `JEAN-PAUL`, `O'BRIEN`, `J.K.`
  private static func titled(_ word: Substring) -> String {
    var result = ""
    var isFirst = true
    for character in word {
      result += isFirst ? String(character) : character.lowercased()
      isFirst = !character.isLetter
    }
    return result
  }
}
