/// How a file is read, when that is not to be found out from what is in it.
public enum ArticleFormat: String, Sendable, CaseIterable {
  case text, markdown, json, xml, html, reuters, csv, tsv, mail, telex, warc, archive

  /// The format of a name as people write it: also `ninjs`, `nitf`, `newsml`, `rss`, `eml`, `zip`.
  public init?(named name: String) {
    let name = name.lowercased()
    if let format = Self(rawValue: name) {
      self = format
      return
    }
    switch name {
    case "txt", "wire": self = .text
    case "md": self = .markdown
    case "jsonl", "ndjson", "ninjs": self = .json
    case "nitf", "newsml", "newsml-g2", "newsml-1.2", "rss", "atom": self = .xml
    case "htm", "xhtml": self = .html
    case "sgml", "sgm": self = .reuters
    case "mbox", "eml": self = .mail
    case "iptc7901", "anpa", "anpa1312": self = .telex
    case "zip", "tar": self = .archive
    default: return nil
    }
  }

  /// The names that are understood, for a message.
  public static let names =
    allCases.map(\.rawValue) + [
      "ninjs", "nitf", "newsml", "rss", "atom", "mbox", "eml", "iptc7901", "anpa", "zip", "tar",
    ]
}
