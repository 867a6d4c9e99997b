import Articles

/// The words before a name in a byline.
enum Byline {
  private static let words: [String: [String]] = [
    "en": ["by"], "de": ["von"], "fr": ["par"], "es": ["por"], "pt": ["por"], "it": ["di"], "nl": ["door"],
    "sv": ["av"], "da": ["af"], "nb": ["av"], "nn": ["av"], "no": ["av"], "ca": ["per"], "ro": ["de"],
  ]

  /// A byline without the word that begins it: `By Ann Lee` is `Ann Lee`.
  static func name(in line: String, language: String?) -> String {
    let line = OneLine.of(line)
    guard let space = line.firstIndex(of: " ") else { return line }
    let first = line[..<space].lowercased()
    let tag = language.map { String($0.prefix { $0 != "-" && $0 != "_" }).lowercased() } ?? "en"
    guard first == "by" || words[tag]?.contains(first) == true else { return line }
    return String(line[line.index(after: space)...])
  }
}
