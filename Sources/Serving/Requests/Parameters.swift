/// The parameters of an address, in order, decoded.
struct Parameters: Sendable {
  private let pairs: [(name: String, value: String)]

  /// - Throws: ``Problem`` when an escape is broken, or a text is no UTF-8 or holds NUL.
  init(_ query: Substring) throws {
    pairs = try query.split(separator: "&").map { pair in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentCoding.decode(halves[0].utf8, plusIsSpace: true) else {
        throw Problem(.badRequest, "the name of a parameter is malformed. \(Self.expected)")
      }
      guard let value = PercentCoding.decode((halves.count > 1 ? halves[1] : "").utf8, plusIsSpace: true)
      else { throw Problem.bad(name, "\"\(name)\" is malformed. \(Self.expected)") }
      return (name, value)
    }
  }

  private static let expected = "Expected UTF-8, with two hexadecimal digits behind each % and no NUL."

  var names: [String] { pairs.map(\.name) }

  /// All values of a parameter that may be given more than once; empty ones are none.
  func all(_ name: String) -> [String] { pairs.filter { $0.name == name && !$0.value.isEmpty }.map(\.value) }

  /// - Throws: ``Problem`` when it is given twice.
  func one(_ name: String) throws -> String? {
    let values = pairs.filter { $0.name == name }
    guard values.count < 2 else {
      throw Problem.bad(name, "\"\(name)\" is given \(values.count) times. Give it once.")
    }
    return values.first?.value
  }

  /// A whole number within a range.
  func number(_ name: String, in range: ClosedRange<Int>, otherwise standard: Int) throws -> Int {
    guard let text = try one(name) else { return standard }
    guard let number = Int(text), text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }) else {
      throw Problem.bad(name, "\"\(name)\" takes a whole number, and this is \"\(Self.shortened(text))\".")
    }
    guard range.contains(number) else {
      throw Problem.bad(
        name, "\"\(name)\" goes from \(range.lowerBound) to \(range.upperBound), and this is \(number).",
        limit: Double(number > range.upperBound ? range.upperBound : range.lowerBound))
    }
    return number
  }

  /// Whether something is switched on: `true`, `1`, `yes` or `on`, or the name alone.
  func flag(_ name: String) throws -> Bool {
    switch try one(name)?.lowercased() {
    case nil, "false", "0", "no", "off": false
    case "", "true", "1", "yes", "on": true
    case let text?:
      throw Problem.bad(name, "\"\(name)\" takes true or false, and this is \"\(Self.shortened(text))\".")
    }
  }

  /// One of a few words.
  func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, _: Choice.Type) throws -> Choice?
  where Choice.RawValue == String {
    guard let text = try one(name) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem.bad(name, "\"\(name)\" is one of \(known), and this is \"\(Self.shortened(text))\".")
    }
    return choice
  }

  /// - Throws: ``Problem`` for a parameter that is not among `known`: a misspelt filter must not be passed over.
  func check(known: Set<String>) throws {
    for name in names where !known.contains(name) {
      throw Problem.bad(
        Self.shortened(name),
        "there is no parameter \"\(Self.shortened(name))\" here. There are \(known.sorted().joined(separator: ", "))."
      )
    }
  }

  static func shortened(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }
}
