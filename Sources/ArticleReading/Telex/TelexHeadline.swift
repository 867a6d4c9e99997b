import Articles

/// The headline of a message, which may have a line for its state before it and one for the author behind.
///
///     1ST LEAD
///     Switzerland joins the pact
///     By Ann Lee =
struct TelexHeadline {
  private(set) var title = ""
  private(set) var byline: String?

  /// A headline has at most so many lines and bytes: what is longer is the text.
  private static let mostLines = 6
  private static let mostBytes = 300

  /// Takes the headline off the front; what opens the story is none.
  init(taking lines: inout ArraySlice<String>) {
    var rest = lines
    var taken: [String] = []
    while let line = rest.first, taken.count < Self.mostLines, !line.isBlank {
      guard !line.hasPrefix("  "), DatelineLine(opening: String(line[...].trimmed)) == nil else { break }
      rest.removeFirst()
      let text = line[...].trimmed
      let ends = text.hasSuffix("=")
      taken.append(String(ends ? text.dropLast().trimmed : text))
      if ends { break }
    }
    if taken.count > 1, let last = taken.last, let name = Self.author(last) {
      byline = name
      taken.removeLast()
    }
    let words = taken.filter { !Self.isState($0) }
    let title = (words.isEmpty ? taken : words).joined(separator: " ")
    guard title.utf8.count <= Self.mostBytes else { return }
    self.title = title
    lines = rest
  }

  /// The name behind `By`, `Von` and their like.
  private static func author(_ line: String) -> String? {
    guard let space = line.firstIndex(of: " "),
      ["By", "BY", "Von", "Par", "Por", "Door", "Av"].contains(line[..<space])
    else { return nil }
    return String(line[space...].trimmed)
  }

  /// Whether a line says how a message relates to others: `(Achtung)`, `REFILE`, `1ST LEAD`.
  private static func isState(_ line: String) -> Bool {
    if line.hasPrefix("("), line.hasSuffix(")") { return true }
    let words = line.split(separator: " ")
    return words.count <= 2 && words.contains { states.contains($0) }
  }

  private static let states: Set<Substring> = [
    "ADVISORY", "ALERT", "ALERTE", "CORRECTED", "CORRECTION", "EXTRA", "FEATURE", "FLASH", "LEAD", "REFILE",
    "REPEAT", "ROUNDUP", "RPT", "UPDATE", "URGENT", "URGENTE",
  ]
}
