import CEntityTables

/// A table of `Resources/`, which the assembler puts into the program: nothing is read or copied at start-up.
///
/// After a change of a table, touch `Sources/CEntityTables/tables.S`: the package manager does not see that it depends on it.
struct EmbeddedTable: Sendable {
  /// The table's bytes, valid for as long as the program runs.
  nonisolated(unsafe) let bytes: UnsafeBufferPointer<UInt8>

  private init(_ table: entity_table) {
    bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
  }

  static let countries = EmbeddedTable(entity_table_countries())
  static let countryNames = EmbeddedTable(entity_table_country_names())
  static let cities = EmbeddedTable(entity_table_cities())
  static let nameLexicon = EmbeddedTable(entity_table_name_lexicon())
  static let nameNetwork = EmbeddedTable(entity_table_name_network())
}
