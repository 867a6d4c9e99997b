/// Where a dateline ends and its story begins.
struct DatelineEnd {
  /// The end of place, date and agency.
  let head: String.Index
  /// The end of the dateline with its dash.
  let text: String.Index
  /// The agency, where the mark itself holds it.
  var agency: String?
  /// Whether it may be brackets within a sentence: `World Bank (WB) economists said`.
  var isWeak = false

  /// The ends that a story may have within so many characters of its first line, the likeliest first.
  static func candidates(in story: String, from start: String.Index, within limit: Int) -> [DatelineEnd] {
    let line = story[start...].prefix(limit).prefix { !$0.isNewline }
    return [dash(in: story, line), slashes(in: story, line), bracket(in: story, line)].compactMap { $0 }
  }

  /// A dash that has a space or a bracket before it, or is a long one, with more text behind.
  private static func dash(in story: String, _ line: Substring) -> DatelineEnd? {
    var previous: Character = "x"
    var beforePrevious: Character = "x"
    for index in line.indices {
      let character = line[index]
      let isLong = character == "—" || character == "–"
      // Plain wires write `_` and `=` for a dash.
      let isShort = character == "-" || ((character == "_" || character == "=") && beforePrevious == ")")
      if isLong || isShort,
        previous == " " || previous == ")" || character == "—" || (previous == "." && beforePrevious == ")")
      {
        var end = story.index(after: index)
        if character == "-", end < story.endIndex, story[end] == "-" { end = story.index(after: end) }
        guard end < story.endIndex, story[end].isWhitespace || character == "—" else { return nil }
        return index > line.startIndex ? DatelineEnd(head: index, text: end) : nil
      }
      beforePrevious = previous
      previous = character
    }
    return nil
  }

  /// `MOSCOW, January 5. /TASS/. …`
  private static func slashes(in story: String, _ line: Substring) -> DatelineEnd? {
    guard let open = line.firstIndex(of: "/"), open > line.startIndex, line[line.index(before: open)] == " ",
      let close = line[line.index(after: open)...].firstIndex(of: "/")
    else { return nil }
    let agency = line[line.index(after: open)..<close]
    let end = story.index(after: close)
    guard (2...20).contains(agency.count), agency.allSatisfy({ $0.isLetter || $0 == "-" }),
      end < story.endIndex,
      story[end] == "."
    else { return nil }
    var head = line[..<open].trimmed
    if head.last == "." { head.removeLast() }
    return DatelineEnd(
      head: head.endIndex, text: story.index(after: end), agency: String(agency))
  }

  /// An agency in brackets with a colon behind, or nothing: `Oslo (Wire): …`, `Stockholm (TT) …`.
  private static func bracket(in story: String, _ line: Substring) -> DatelineEnd? {
    guard let open = line.firstIndex(of: "("), let close = line[open...].firstIndex(of: ")") else {
      return nil
    }
    let agency = line[line.index(after: open)..<close].trimmed
    var end = story.index(after: close)
    guard (2...20).contains(agency.count), end < story.endIndex else { return nil }
    if story[end] == ":" {
      end = story.index(after: end)
      guard end < story.endIndex, story[end].isWhitespace else { return nil }
      return DatelineEnd(head: open, text: end, agency: String(agency), isWeak: true)
    }
    // Without any mark it must be an acronym, and a sentence behind it.
    guard agency.allSatisfy({ $0.isUppercase }), agency.count <= 6, story[end].isWhitespace,
      story[end...].drop(while: \.isWhitespace).first?.isUppercase == true
    else { return nil }
    return DatelineEnd(head: open, text: end, agency: String(agency), isWeak: true)
  }
}
