import Articles

/// A file of the sources: where it is, and how its articles are named.
struct SourceFile: Equatable {
  /// The path as the user typed the source, and the rest behind it.
  let path: String
  /// Where it lies, which differs from the path of an ``AddedFile``.
  let location: String
  /// The path below the source folder, without endings such as `.json.gz`: the id of an article that has none.
  let name: String
  /// What the fingerprints of its articles begin with: an article tells its path, and may be named after its file.
  private(set) var fingerprint: Fingerprint
  /// Which columns of a table hold what.
  private(set) var columns = ColumnMap()

  init(path: String, belowSource relative: String) {
    self.init(location: path, path: path, belowSource: relative)
  }

  init(location: String, path: String, belowSource relative: String) {
    self.location = location
    self.path = path
    name = Self.withoutEndings(relative)
    fingerprint = Fingerprint.zero.followed(by: path).followed(by: name)
  }

  /// The same, read with a mapping of columns: what is made of its records depends on it.
  func reading(_ columns: ColumnMap) -> SourceFile {
    guard !columns.isEmpty else { return self }
    var file = self
    file.columns = columns
    file.fingerprint = fingerprint.followed(by: columns.text)
    return file
  }

  /// The id of an article that begins on `line` of a file of many.
  func recordID(line: Int) -> String { "\(name)#\(line)" }

  /// Whether the file says by its name that it holds JSON.
  var isNamedJSON: Bool {
    let plain = Self.withoutCompression(path.lowercased())
    return Self.jsonEndings.contains { plain.hasSuffix($0) }
  }

  /// Whether the file says by its name that it holds Markdown.
  var isNamedMarkdown: Bool {
    let plain = Self.withoutCompression(path.lowercased())
    return plain.hasSuffix(".md") || plain.hasSuffix(".markdown")
  }

  /// The same for a file inside this one.
  func entry(named entry: String) -> SourceFile {
    SourceFile(path: path + "/" + entry, belowSource: name + "/" + entry).reading(columns)
  }

  private static let jsonEndings = [".json", ".jsonl", ".ndjson"]
  /// The endings that are read in a folder; each may have `.gz` or `.zst` behind it.
  private static let endings =
    [
      ".txt", ".text", ".md", ".markdown", ".xml", ".nitf", ".newsml", ".rss", ".atom", ".html", ".htm",
      ".xhtml",
      ".sgm", ".sgml", ".csv", ".tsv", ".eml", ".mbox", ".warc", ".iptc", ".anpa", ".zip", ".tar", ".tgz",
    ] + jsonEndings
  private static let compressions = [".gz", ".zst"]

  /// Whether a file of a folder is taken for articles by its name.
  static func isArticles(_ name: String) -> Bool {
    let lower = withoutCompression(name.lowercased())
    // What tells of a folder is not part of it.
    if lower.split(separator: "/").last?.hasPrefix("readme.") == true { return false }
    return endings.contains { lower.hasSuffix($0) }
  }

  private static func withoutCompression(_ name: String) -> String {
    compressions.first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
  }

  private static func withoutEndings(_ name: String) -> String {
    let plain = withoutCompression(name)
    return endings.first { plain.lowercased().hasSuffix($0) }.map { String(plain.dropLast($0.count)) }
      ?? plain
  }
}
