import ArgumentParser
import DatelineCore

/// The arguments of `dateline add`.
package struct AddArguments: ForwardedArguments {
  package static let program = ForwardedProgram.read
  package static let command = CommandConfiguration(
    commandName: "add",
    abstract: "Bring a few files into the published index at once.",
    discussion: """
      An article whose id is in the index takes the place of the one there. The next rebuild folds the files in: what lies \
      below its sources is read there; of other files a copy is kept until the sources have their articles, with the mapping of \
      columns that a table was added with. An article that its sender takes back goes at once.

        dateline add wire/2025/storm.txt
        dateline add /incoming/flash.json --index /srv/news
        dateline add /incoming/desk.csv --column title="Headline (long)" --column body=Copy
      """)

  @Argument(help: "Files of articles.")
  package var files: [String]

  @Flag(name: .long, help: "Print the manifest as one JSON object.")
  package var json = false

  @OptionGroup(title: "Tables") package var columns: ColumnOptions
  @OptionGroup package var index: IndexOption

  package init() {}
}
