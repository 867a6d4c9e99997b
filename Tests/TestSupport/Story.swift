import Foundation

/// An article as a test writes it down, one line of JSON.
public struct Story: Codable, Sendable {
  /// Its id; without one the reader makes one of the file's name and the line.
  public var id: String?
  /// Its headline.
  public var title: String
  /// Its text.
  public var body: String
  /// When it was published, as a feed would write it.
  public var date: String?
  /// Where it was filed.
  public var dateline: String?
  /// Who wrote it.
  public var byline: String?
  /// Who published it.
  public var source: String?
  /// Its language, as a feed would name it.
  public var language: String?

  /// Writes a story down.
  public init(
    _ id: String? = nil, title: String = "", _ body: String, date: String? = nil, dateline: String? = nil,
    byline: String? = nil, source: String? = nil, language: String? = nil
  ) {
    self.id = id
    self.title = title
    self.body = body
    self.date = date
    self.dateline = dateline
    self.byline = byline
    self.source = source
    self.language = language
  }
}

extension TemporaryFolder {
  /// Writes stories into a JSON Lines file.
  public func write(_ stories: [Story], to name: String) throws {
    let encoder = JSONEncoder()
    // The same story is the same bytes, as in a feed that is appended to.
    encoder.outputFormatting = .sortedKeys
    var lines = Data()
    for story in stories {
      lines += try encoder.encode(story)
      lines.append(UInt8(ascii: "\n"))
    }
    try write(lines, to: name)
  }
}
