import Articles

/// The first line of a table: which column holds which field of an article.
struct CSVHeader {
  let delimiter: Character
  /// The column of each field that there is.
  private(set) var columns: [TableField: Int] = [:]
  /// Names of columns that are not read.
  private(set) var ignored: [String] = []

  /// - Parameter map: Wins over what columns are called.
  init(names: [String], delimiter: Character, map: ColumnMap = ColumnMap()) {
    self.delimiter = delimiter
    if map.isByNumber {
      columns = map.places
      return
    }
    let mapped = names.map { map.field(ofColumn: $0) }
    for (index, name) in names.enumerated() {
      let own = TableField(named: name)
      let field = mapped[index] ?? (own.map { mapped.contains($0) } == true ? nil : own)
      if let field, columns[field] == nil {
        columns[field] = index
      } else {
        ignored.append(OneLine.of(name))
      }
    }
    guard columns[.body] == nil else { return }
    for name in Self.doubtfulBodies {
      let column = names.indices.first { mapped[$0] == nil && TableField.key(of: names[$0]) == name }
      guard let column else { continue }
      columns[.body] = column
      ignored.removeAll { $0 == OneLine.of(names[column]) }
      return
    }
  }

  /// Columns that serve as the text where no other does: they may be numbers, or only sum an article up.
  private static let doubtfulBodies = [
    "article", "description", "shortdescription", "summary", "abstract", "excerpt",
  ]

  /// The delimiter of a table of articles: its first line names at least two fields, one of them the headline or the text.
  static func delimiter(of head: String, map: ColumnMap = ColumnMap()) -> Character? {
    guard let line = head.split(maxSplits: 1, whereSeparator: \.isNewline).first, line.utf8.count < 4_096
    else {
      return nil
    }
    for delimiter: Character in [",", "\t", ";", "|"] where line.contains(delimiter) {
      let names = line.split(separator: delimiter, omittingEmptySubsequences: false).map { name in
        name.trimmed.filter { $0 != "\"" && $0 != "\u{FEFF}" }
      }
      // Who maps columns knows that it is a table.
      if map.isByNumber { return delimiter }
      if names.contains(where: { map.field(ofColumn: $0) != nil }) { return delimiter }
      let fields = names.compactMap {
        TableField(named: $0) ?? (doubtfulBodies.contains(TableField.key(of: $0)) ? .body : nil)
      }
      let isTable = fields.count >= 2 && fields.contains { $0 == .title || $0 == .body } && names.count < 200
      if isTable, fields.count * 4 >= names.count { return delimiter }
    }
    return nil
  }
}
