/// The marks inside a line of Markdown: emphasis, code, links, pictures, escapes.
enum MarkdownInline {
  /// The line without them. The text of a link stays; that of a picture is a caption.
  static func plain(_ line: Substring, captions: inout [String]) -> String {
    let text = Array(line)
    let closing = closing(in: text)
    var result = ""
    var index = 0
    while index < text.count {
      let character = text[index]
      switch character {
      case "\\" where isMark(text, index + 1):
        result.append(text[index + 1])
        index += 2
      case "!" where index + 1 < text.count && text[index + 1] == "[":
        if let (label, end) = link(text, at: index + 1, closing) {
          if !label.isEmpty { captions.append(label) }
          index = end
        } else {
          result.append(character)
          index += 1
        }
      case "[":
        if let (label, end) = link(text, at: index, closing) {
          result += plain(Substring(label), captions: &captions)
          index = end
        } else {
          result.append(character)
          index += 1
        }
      case "<":
        if let end = autolink(text, at: index) {
          result += String(text[index + 1..<end - 1])
          index = end
        } else {
          result.append(character)
          index += 1
        }
      case "`": index += 1
      case "*", "_":
        var end = index
        while end < text.count, text[end] == character { end += 1 }
        if !isEmphasis(text, index..<end) { result += String(repeating: character, count: end - index) }
        index = end
      default:
        result.append(character)
        index += 1
      }
    }
    return result
  }

  private static func isMark(_ text: [Character], _ index: Int) -> Bool {
    index < text.count && "\\`*_{}[]()#+-.!<>|~^$=&:;,?/@%'\"".contains(text[index])
  }

  /// Stars and underlines next to a word mark it; between spaces, or inside `snake_case`, they are text.
  private static func isEmphasis(_ text: [Character], _ run: Range<Int>) -> Bool {
    guard run.count <= 3 else { return false }
    let before = run.lowerBound > 0 ? text[run.lowerBound - 1] : " "
    let after = run.upperBound < text.count ? text[run.upperBound] : " "
    if before.isWhitespace, after.isWhitespace { return false }
    if text[run.lowerBound] == "_", before.isLetter || before.isNumber, after.isLetter || after.isNumber {
      return false
    }
    if before.isNumber, after.isNumber { return false }
    return true
  }

  /// Where the bracket closes that opens at a place; brackets that do not close have none.
  private static func closing(in text: [Character]) -> [Int: Int] {
    var open: [Int] = []
    var closing: [Int: Int] = [:]
    for (index, character) in text.enumerated() {
      if character == "[" { open.append(index) }
      if character == "]", let start = open.popLast(), index - start < longestLabel { closing[start] = index }
    }
    return closing
  }

  /// `[label](target)` or `[label][reference]`.
  private static func link(
    _ text: [Character], at open: Int, _ closing: [Int: Int]
  ) -> (label: String, end: Int)? {
    guard let close = closing[open] else { return nil }
    guard close + 1 < text.count, text[close + 1] == "(" || text[close + 1] == "[" else { return nil }
    let mark: Character = text[close + 1] == "(" ? ")" : "]"
    guard let end = text[(close + 2)...].prefix(longest).firstIndex(of: mark) else { return nil }
    return (String(text[open + 1..<close]), end + 1)
  }

  /// What does not close within so many characters is text.
  private static let longest = 2_000
  private static let longestLabel = 500

  private static func autolink(_ text: [Character], at open: Int) -> Int? {
    guard let close = text[open...].prefix(longest).firstIndex(of: ">") else { return nil }
    let inner = text[open + 1..<close]
    guard inner.starts(with: "http"), !inner.contains(" ") else { return nil }
    return close + 1
  }
}
