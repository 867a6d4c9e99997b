import ArgumentParser
import DatelineCore

/// The arguments of `dateline inspect`.
package struct InspectArguments: ForwardedArguments {
  package static let program = ForwardedProgram.read
  package static let command = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what is read of files, field by field, and what is not; no index is needed.",
    discussion: """
      Formats are found out by what is in a file; see Docs/formats.md.

        dateline inspect feed.xml
        dateline inspect archive.warc.gz --json | head -1
        dateline inspect table.txt --format csv
        dateline inspect table.csv --column title="Headline (long)" --column body=Copy
      """)

  @Argument(help: "Files and folders of articles.")
  package var sources: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Read every file so: \(ArticleFormat.names.joined(separator: ", ")).", valueName: "format"))
  package var format: String?

  @Flag(name: .long, help: "Print a JSON object a line for each article; see Docs/json.md.")
  package var json = false

  @OptionGroup(title: "Tables") package var columns: ColumnOptions
  @OptionGroup package var color: ColorOption

  package init() {}

  package func validate() throws {
    if let format, ArticleFormat(named: format) == nil {
      throw ValidationError(
        "\"\(format)\" is no format. Formats are \(ArticleFormat.names.joined(separator: ", ")).")
    }
  }
}
