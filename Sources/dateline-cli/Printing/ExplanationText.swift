import DatelineCore
import Glibc

/// Why an article ranks where it does, in words.
enum ExplanationText {
  static func lines(of explanation: Explanation, passages: [AnsweringPassage]) -> [String] {
    var lines = ["weight \(number(explanation.total))"]
    for part in explanation.parts {
      lines.append(
        "  \(part.text): \(times(part.occurrences)) here, in \(part.articles) articles: +\(number(part.weight))"
      )
    }
    if explanation.feedback > 0 {
      lines.append("  words that the best articles use: +\(number(explanation.feedback))")
    }
    if let factor = explanation.ageFactor { lines.append("  its age: ×\(number(factor))") }
    for (index, passage) in passages.enumerated() {
      guard let parts = passage.parts else { continue }
      lines.append(
        "passage \(index + 1): \(number(parts.total)) = (words \(number(parts.words)) + closeness \(number(parts.closeness)))"
          + " × coverage \(number(parts.coverage)) × place \(number(parts.place))")
    }
    return lines
  }

  private static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  private static func number(_ value: Double) -> String {
    var digits = [CChar](repeating: 0, count: 64)
    _ = withVaList([value]) { vsnprintf(&digits, digits.count, "%.2f", $0) }
    return digits.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }
}
