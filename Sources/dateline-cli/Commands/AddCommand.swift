import AnswerJSON
import ArgumentParser
import Dateline

/// `dateline add`.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
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
  var files: [String]

  @Flag(name: .long, help: "Print the manifest as one JSON object.")
  var json = false

  @OptionGroup(title: "Tables") var columns: ColumnOptions
  @OptionGroup var index: IndexOption

  func run() throws {
    var addition = Addition(index: index.folder, files: files)
    addition.columns = try columns.map()
    addition.onProblem = { StandardError.write("dateline: \($0)") }
    let manifest = try addition.run(builder: Version.current)
    if json {
      Output.write(try JSONPrinting.line(ManifestJSON(manifest)) + "\n", mayPage: false)
    } else {
      Output.write(ManifestText.summary(of: manifest, in: index.folder), mayPage: false)
    }
  }
}
