import AnswerJSON
import Foundation

extension Answer {
  /// An answer of JSON, a line.
  init(json value: some Encodable, generation: String) throws {
    let body = Array((try JSONPrinting.line(value)).utf8) + [UInt8(ascii: "\n")]
    self.init(
      "application/json", body, generation: generation, stable: body[...Self.end(ofStablePartOf: body)])
  }

  /// Where the time that an answer took begins, which differs each time. Keys are sorted, and of those behind it none is a text, so
  /// the last place that looks like it is it.
  private static func end(ofStablePartOf body: [UInt8]) -> Int {
    let key = Array(",\"took_ms\":".utf8)
    let text = String(decoding: body.suffix(120), as: UTF8.self)
    guard let range = text.range(of: String(decoding: key, as: UTF8.self), options: .backwards) else {
      return body.count - 1
    }
    return body.count - 1 - text[range.lowerBound...].utf8.count
  }
}
