/// Brings tags of languages into the form of BCP 47.
enum LanguageTag {
  /// `EN` is `en`, `pt_br` is `pt-BR`; what is no tag stays as it is.
  static func of(_ text: String) -> String {
    let parts = text.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, (2...3).contains(first.count),
      first.allSatisfy(\.isASCIILetter)
    else { return text }
    return parts.enumerated().map { index, part in
      guard index > 0 else { return part.lowercased() }
      return part.count == 2
        ? part.uppercased()
        : part.count == 4 ? part.prefix(1).uppercased() + part.dropFirst().lowercased() : String(part)
    }.joined(separator: "-")
  }
}
