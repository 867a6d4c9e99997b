import Articles

/// One record of a WARC file.
struct WARCRecord {
  /// Counted from 1.
  let number: Int
  let header: MailHeader
  /// As long as it is wanted and not too long.
  var content: [UInt8] = []
  var isTooLong = false
  /// The file ends inside the record.
  var isCutShort = false

  var type: String { header["warc-type"]?.lowercased() ?? "" }
  var target: String? { OneLine.nonEmpty(header["warc-target-uri"]?.filter { !"<>".contains($0) }) }
  var date: PublicationDate? { header["warc-date"].flatMap { PublicationDate(parsing: $0) } }

  /// Whether a record may hold a page: what a server sent, a file, or the text of a page.
  static func isWanted(_ header: MailHeader) -> Bool {
    switch header["warc-type"]?.lowercased() {
    case "response": header.parameters(of: "content-type").value.hasPrefix("application/http")
    case "resource": header.parameters(of: "content-type").value.contains("html")
    case "conversion": header.parameters(of: "content-type").value.hasPrefix("text/plain")
    default: false
    }
  }
}
