import Foundation
import Testing

@testable import Articles

@Suite("JSON is read whole as strictly as by Foundation")
struct JSONReadingTests {
  private func value(_ text: String) -> JSONValue? { JSONReading.value(of: Array(text.utf8)) }

  /// What JSON means, written in one way.
  private func written(_ value: JSONValue) -> String {
    switch value {
    case .object(let object):
      "{"
        + object.sorted { $0.key < $1.key }.map { "\($0.key.debugDescription):\(written($0.value))" }
        .joined(separator: ",") + "}"
    case .array(let array): "[" + array.map { written($0) }.joined(separator: ",") + "]"
    case .text(let text): text.debugDescription
    case .number(let number): number
    case .null: "null"
    case .other: "other"
    }
  }

  private func written(_ value: Any) -> String {
    switch value {
    case let object as [String: Any]:
      "{"
        + object.sorted { $0.key < $1.key }.map { "\($0.key.debugDescription):\(written($0.value))" }
        .joined(separator: ",") + "}"
    case let array as [Any]: "[" + array.map { written($0) }.joined(separator: ",") + "]"
    case let text as String: text.debugDescription
    case let number as NSNumber:
      // Of numbers that are no whole ones only the value is compared.
      CFGetTypeIDIsBoolean(number) ? "other" : number.stringValue
    default: "null"
    }
  }

  private func CFGetTypeIDIsBoolean(_ number: NSNumber) -> Bool {
    String(describing: type(of: number)).contains("Boolean")
  }

  @Test(
    "texts, escapes, brackets and what is wrong with them",
    arguments: [
      #"{}"#, "[]", " [ ] ", #"{"a":1,"a":2}"#, #"{"a":{"b":[1,2,{"c":null}]}}"#,
      #"["\u00e9\n\t\/\\\"\b\f\r"]"#,
      #"["\ud83d\ude00"]"#, #"["\ud83d"]"#, #"["\ude00"]"#, #"["\ud83dx"]"#, #"["\ud83d\u0041"]"#,
      #"["\u12"]"#,
      #"["\u0000"]"#, "[\"a\u{0}\"]", "[\"a\tb\"]", #"["\x"]"#, "[1,]", "[,]", "[1 2]", #"{"a":1,}"#, #"{,}"#,
      #"{"a"}"#,
      #"{"a":}"#, #"{a:1}"#, "[1", "[1]x", "[1]\u{0}", "", " ", "tru", "true", "nul", "null", "false", "\"",
      #""a"#,
      "\u{FEFF}[1]", "{]", "[}", "[\"e\u{301}\"]", #"{"é":1,"é":2}"#, "[\u{A0}1]", #"["\uD83D\uDE0"]"#,
      #"["\u+123"]"#,
      "0", "-0", "12", "-", "00", "01", "-01", "+1", "1.", ".5", "1e", "1e+", "1e5x", "NaN", "1.5", "1.25e2",
      "-1.5e-3",
      "9223372036854775807", "18446744073709551615", "12345678901234567890123", "1e400", "[0x1]", "[1.e5]",
    ])
  func sameAsFoundation(_ text: String) {
    let expected = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
    #expect(
      value(text).map { written($0) } == expected.map { written($0) }.map { $0 == "125.0" ? "125" : $0 })
  }

  @Test("what is spoilt anywhere is refused where Foundation refuses it")
  func spoilt() {
    let whole = Array(
      #"{"uri": "urn:1", "n": [1, -2.5e3, {"k": "\u00e9\\ \"x\""}], "t": true, "s": "é €", "z": null}"#.utf8)
    for place in whole.indices {
      for byte in ["\"", "\\", "{", "}", "[", "]", ",", ":", "0", "e", "-", " ", "\u{1}"].flatMap(\.utf8) {
        for length in 0...1 {
          var bytes = whole
          bytes.replaceSubrange(place..<place + length, with: [byte])
          guard String(validating: bytes, as: UTF8.self) != nil else { continue }
          let expected = try? JSONSerialization.jsonObject(with: Data(bytes))
          let text = String(decoding: bytes, as: UTF8.self)
          #expect((JSONReading.value(of: bytes) == nil) == (expected == nil), "\(text)")
        }
      }
      let start = Array(whole[..<place])
      #expect(JSONReading.value(of: start) == nil)
    }
  }

  @Test("a number keeps the digits that it was sent with, and a whole one has no point")
  func numbers() {
    for (text, expected) in [
      ("1", "1"), ("1.0", "1"), ("-0", "0"), ("1e3", "1000"), ("0.1", "0.1"),
      ("18446744073709551616", "18446744073709551616"),
      ("1e21", "1e+21"),
    ] {
      #expect(value(text)?.numberOrText == expected)
      // As the values of objects that are articles themselves.
      guard Double(text).map({ abs($0) < 1e19 }) == true else { continue }
      let decoded = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
      #expect(decoded?.numberOrText == expected)
    }
    let large = try? JSONDecoder().decode(JSONValue.self, from: Data("18446744073709551615".utf8))
    #expect(large?.numberOrText == "18446744073709551615")
  }

  @Test("what is nested too deep is refused, however deep it is", arguments: ["[", #"{"a":"#])
  func nested(_ open: String) {
    let close = open == "[" ? "]" : "}"
    func nest(_ depth: Int) -> String {
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    #expect(value(nest(JSONNesting.deepest)) != nil)
    for depth in [JSONNesting.deepest + 1, 100_000] { #expect(value(nest(depth)) == nil) }
  }

  @Test("in envelopes the last of two values of a key counts, and null is no value")
  func envelopes() throws {
    let reading = try Reading(
      #"{"items": [{"id": 1, "title": "A", "title": "B", "body": null, "text": "T.", "date": 1761811200}]}"#,
      name: "a.json")
    let article = try #require(reading.articles.first)
    #expect([article.id, article.title, article.body] == ["1", "B", "T."])
    #expect(article.date?.description == "2025-10-30T08:00:00Z")
    #expect(reading.problems.isEmpty)
  }

  @Test("control characters are mended in a line of Windows-1252 too")
  func controlsAndBytes() throws {
    let reading = try Reading(
      Data("{\"id\": 3, \"title\": \"a".utf8) + Data([1, 0x62, 0xE9]) + Data("\", \"body\": \"B.\"}".utf8),
      name: "a.json")
    #expect(reading.articles.map(\.title) == ["a bé"])
    #expect(reading.problems.count == 2)
  }
}
