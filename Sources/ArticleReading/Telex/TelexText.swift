/// What wires write besides the text.
enum TelexText {
  /// A line without its end and the control characters that parted it for teleprinters. What is not UTF-8 is Latin-1, as the standards
  /// have it.
  static func line(_ bytes: [UInt8]) -> String {
    let text = String(validating: bytes, as: UTF8.self) ?? TextEncoding.windows1252(bytes[...])
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\t" {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// Whether the last line of a text holds nothing but the initials of a desk: `dpa al rmo hct`, `abc/def`.
  static func isInitials(_ line: String) -> Bool {
    guard line.utf8.count <= 40 else { return false }
    let words = line.split { " /-()".contains($0) }
    let isParted = line.contains("/") || line == line.lowercased() && words.count >= 3
    return isParted && words.count <= 8
      && words.allSatisfy { $0.utf8.count <= 5 && $0.allSatisfy(\.isASCIILetter) }
  }
}
