import AnswerJSON
import FoundationEssentials
import Logging
import Terminal

/// Writes the log to standard error, an event a line.
package struct LineLogHandler: LogHandler {
  private let format: LogFormat
  package var logLevel = Logger.Level.info
  package var metadata: Logger.Metadata = [:]

  package init(_ format: LogFormat) { self.format = format }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
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
