/// One way in which an article writes a name, and how often.
struct NameForm: Equatable {
  var kind: NameSpan.Kind
  /// As written, white space made single.
  var label: String
  /// The folded words.
  let words: [[UInt8]]
  var count: Int
  /// Its number among the names of the article, in order of first mention.
  let rank: Int

  /// Whether `other` is this name cut short at the front or at the end: `Rubio`, `Xi`.
  func isLongForm(of other: NameForm) -> Bool {
    words.count > other.words.count
      && (words.suffix(other.words.count).elementsEqual(other.words) || begins(with: other))
  }

  /// Whether this name begins with the words of `other`.
  func begins(with other: NameForm) -> Bool { words.starts(with: other.words) }

  /// Whether both are one person's name with and without middle names, or with a first name and its initial.
  func isSamePerson(as other: NameForm) -> Bool {
    guard let first = words.first, let last = words.last, words.count >= 2, other.words.count >= 2,
      last == other.words.last, let otherFirst = other.words.first
    else { return false }
    guard first != otherFirst else { return true }
    return first.first == otherFirst.first && (first.count == 1 || otherFirst.count == 1)
  }

  /// The initials of the words that count, for acronyms: small words such as `of` have none unless `all` are asked for.
  func initials(all: Bool) -> [UInt8] {
    words.filter { all || !Self.smallWords.contains($0) }.compactMap(\.first)
  }

  private static let smallWords = Set(
    ["of", "the", "and", "for", "on", "in", "de", "to"].map { Array($0.utf8) })
}
