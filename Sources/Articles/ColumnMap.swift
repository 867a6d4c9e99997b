import FoundationEssentials

/// Which columns of tables hold which fields of articles, where their names do not say it.
///
/// ```swift
/// var columns = ColumnMap()
/// try columns.add(field: "title", column: "Headline (long)")
/// ```
public struct ColumnMap: Sendable, Equatable {
  /// The column of each field, by its name in the first line or, for tables without such a line, by its number from 1.
  private(set) var columns: [String: String] = [:]

  /// Maps nothing: columns are told by their names.
  public init() {}

  /// Reads a mapping such as `{"title": "Headline (long)", "body": "Copy"}`.
  ///
  /// - Throws: ``ColumnMapError``.
  public init(jsonFile path: String) throws(ColumnMapError) {
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
    guard let fields = try? JSONDecoder().decode([String: String].self, from: data) else {
      throw .noMapping(path: path)
    }
    for (field, column) in fields.sorted(by: { $0.key < $1.key }) { try add(field: field, column: column) }
  }

  /// Says that a column holds a field.
  ///
  /// - Throws: ``ColumnMapError/unknownField(_:)``.
  public mutating func add(field: String, column: String) throws(ColumnMapError) {
    guard let known = TableField(named: field) else { throw .unknownField(field) }
    columns[known.rawValue] = OneLine.of(column)
  }

  /// Whether it maps nothing.
  public var isEmpty: Bool { columns.isEmpty }

  /// The fields that columns may hold.
  public static let fields = TableField.allCases.map(\.rawValue)

  /// Whether columns are told by their numbers, so that the first line is a record.
  package var isByNumber: Bool {
    !columns.isEmpty && columns.values.allSatisfy { Int($0).map { $0 > 0 } ?? false }
  }

  /// The field of a column by its name.
  package func field(ofColumn name: String) -> TableField? {
    let name = OneLine.of(name).lowercased()
    let field = columns.first { $0.value.lowercased() == name }?.key
    return field.flatMap { TableField(rawValue: $0) }
  }

  /// The place of each field's column, counted from 0, where columns are told by numbers.
  package var places: [TableField: Int] {
    var places: [TableField: Int] = [:]
    for (name, number) in columns {
      if let field = TableField(rawValue: name), let number = Int(number) { places[field] = number - 1 }
    }
    return places
  }

  /// Stands for the mapping.
  package var text: String {
    columns.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
  }
}

extension ColumnMap: Codable {
  /// Reads what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    columns = try decoder.singleValueContainer().decode([String: String].self)
  }

  /// Writes an object such as `{"title": "Headline (long)"}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(columns)
  }
}

/// A mapping of columns that cannot be used.
public enum ColumnMapError: Error, CustomStringConvertible, Equatable {
  case unreadable(path: String)
  case noMapping(path: String)
  case unknownField(String)

  /// What is wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .unreadable(let path): "\(path) cannot be read. Name a file of JSON."
    case .noMapping(let path):
      "\(path) is no mapping of columns. Write an object such as {\"title\": \"Headline\", \"body\": \"Copy\"}."
    case .unknownField(let name):
      "an article has no field \"\(name)\". Fields are \(ColumnMap.fields.joined(separator: ", "))."
    }
  }
}
