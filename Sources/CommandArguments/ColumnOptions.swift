import ArgumentParser
import DatelineCore

/// Which columns of tables hold which fields.
package struct ColumnOptions: ParsableArguments {
  package init() {}

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A column of CSV and TSV and the field that it holds: title=\"Headline (long)\"; by number where the first line names none: body=3.",
      valueName: "field=column"))
  package var column: [String] = []

  @Option(name: .long, help: ArgumentHelp("The same as a JSON object in a file.", valueName: "file"))
  package var columns: String?

  package func validate() throws { _ = try map() }

  /// The mapping that was asked for; what is given alone wins over the file.
  package func map() throws -> ColumnMap {
    do {
      var map = try columns.map { try ColumnMap(jsonFile: $0) } ?? ColumnMap()
      for pair in column {
        guard let equals = pair.firstIndex(of: "="), equals > pair.startIndex, pair.last != "=" else {
          throw ValidationError(
            "\"\(pair)\" is no mapping. Write a field and a column, such as title=Headline.")
        }
        try map.add(field: String(pair[..<equals]), column: String(pair[pair.index(after: equals)...]))
      }
      return map
    } catch let error as ColumnMapError {
      throw ValidationError(error.description)
    }
  }
}
