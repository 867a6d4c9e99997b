/// The first line of a message of IPTC 7901: service and number, priority, category, words, and what the sender adds.
///
///     SPF001 3 RES 0070 F BELGA-0001
struct IPTC7901Header {
  let priority: Int
  let category: String
  /// The sender's name, where it adds it.
  let agency: String?

  init?(_ line: String) {
    guard line.utf8.count <= 100 else { return nil }
    let words = line.split(separator: " ")
    guard words.count >= 4, Self.isService(words[0]), words[1].utf8.count == 1, let priority = Int(words[1]),
      priority > 0, (1...3).contains(words[2].utf8.count), words[2].allSatisfy(\.isASCIILetter),
      (1...5).contains(words[3].utf8.count), words[3].allSatisfy(\.isASCIIDigit)
    else { return nil }
    self.priority = priority
    category = String(words[2])
    agency = words[4...].lazy.map { $0.drop { $0 == "/" }.prefix(while: \.isASCIILetter) }
      .first { $0.count >= 3 }.map { String($0) }
  }

  private static func isService(_ word: Substring) -> Bool {
    let letters = word.prefix(while: \.isASCIILetter)
    let number = word[letters.endIndex...]
    return (1...6).contains(letters.utf8.count) && (3...5).contains(number.utf8.count)
      && number.allSatisfy(\.isASCIIDigit)
  }
}
