import Articles

/// The header of a message or of one of its parts.
struct MailHeader {
  private var fields: [(name: String, value: String)] = []

  /// Takes the header off the front of `bytes`, up to and with the first blank line.
  init(takingFrom bytes: inout ArraySlice<UInt8>) {
    while !bytes.isEmpty {
      let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      var line = bytes[..<end]
      bytes = end < bytes.endIndex ? bytes[(end + 1)...] : bytes[end...]
      if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      if line.isEmpty { return }
      let text = TextEncoding.decode(line).text
      if line.first == 0x20 || line.first == 0x09 {
        // A line that is indented goes on with the one before.
        if !fields.isEmpty { fields[fields.count - 1].value += " " + text.drop { $0.isWhitespace } }
      } else if let colon = text.firstIndex(of: ":") {
        fields.append(
          (text[..<colon].lowercased(), String(text[text.index(after: colon)...].drop { $0.isWhitespace })))
      }
    }
  }

  /// The value of a field as it stands.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The value of a field as people read it, its encoded words decoded.
  func text(_ name: String) -> String? { self[name].flatMap { OneLine.nonEmpty(EncodedWords.decode($0)) } }

  /// Names of the fields, each once.
  var names: [String] {
    var seen: Set<String> = []
    return fields.map(\.name).filter { seen.insert($0).inserted }
  }

  /// The value before the first semicolon in small letters, and what comes behind as names and values.
  func parameters(of name: String) -> (value: String, parameters: [String: String]) {
    guard let text = self[name] else { return ("", [:]) }
    var parts: [String] = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let sign = part.firstIndex(of: "=") else { continue }
      let key = OneLine.of(String(part[..<sign])).lowercased()
      var value = part[part.index(after: sign)...].trimmed
      if value.hasPrefix("\""), value.hasSuffix("\""), value.count >= 2 {
        value = value.dropFirst().dropLast()
      }
      parameters[key] = String(value)
    }
    return (OneLine.of(parts[0]).lowercased(), parameters)
  }
}
