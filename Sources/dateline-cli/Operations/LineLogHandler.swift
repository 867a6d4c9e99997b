import AnswerJSON
import Foundation
import Logging

/// How lines of the log are written.
enum LogFormat: String, CaseIterable, Sendable {
  case text, json
}

/// Writes the log to standard error, an event a line.
struct LineLogHandler: LogHandler {
  let format: LogFormat
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]

  init(_ format: LogFormat) { self.format = format }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    switch format {
    case .text:
      let facts = all.map { " \($0.key)=\($0.value)" }.joined()
      StandardError.write("dateline: \(event.message)\(facts)")
    case .json:
      var object = Dictionary(uniqueKeysWithValues: all.map { ($0.key, "\($0.value)") })
      object["time"] = Date().formatted(.iso8601)
      object["level"] = event.level.rawValue
      object["message"] = "\(event.message)"
      StandardError.write((try? JSONPrinting.line(object)) ?? "\(event.message)")
    }
  }
}
