import AnswerJSON
import DatelineCore

/// Numbers, dates and names as a page has them.
enum Sentence {
  /// `95,090`.
  static func number(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  static func count(_ count: Int, _ noun: String) -> String {
    number(count) + " " + (count == 1 ? noun : noun + "s")
  }

  /// `4.6 ms`, `38 ms`.
  static func milliseconds(_ took: Duration) -> String {
    let milliseconds = took.milliseconds
    return milliseconds < 10
      ? "\((milliseconds * 10).rounded() / 10) ms" : "\(Int(milliseconds.rounded())) ms"
  }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A sentence of a problem or a notice, with a capital and a full stop.
  static func whole(_ text: String) -> String {
    capitalized(text) + (text.last.map { ".?!".contains($0) } ?? true ? "" : ".")
  }

  /// What a template shows of a date: `iso` and `text`, such as `30 October 2025, 08:15 UTC`.
  static func date(_ date: PublicationDate?) -> [String: Any]? {
    date.map { ["iso": $0.description, "text": text($0.description)] }
  }

  /// A date of ISO 8601, as fine as it is, in words.
  static func text(_ iso: String) -> String {
    let parts = iso.prefix(10).split(separator: "-").map(String.init)
    guard parts.count > 1, let month = Int(parts[1]), (1...12).contains(month) else { return iso }
    let monthAndYear = months[month - 1] + " " + parts[0]
    guard parts.count > 2, let day = Int(parts[2]) else { return monthAndYear }
    guard iso.utf8.count >= 16 else { return "\(day) \(monthAndYear)" }
    return "\(day) \(monthAndYear), \(iso.dropFirst(11).prefix(5)) UTC"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// What a list of a facet's values is called.
  static func name(of facet: Facet) -> String {
    switch facet {
    case .country: "Countries"
    case .person: "People"
    case .urgency: "Urgency"
    default: capitalized(facet.rawValue) + "s"
    }
  }
}
