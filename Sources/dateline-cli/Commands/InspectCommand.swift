import AnswerJSON
import ArgumentParser
import Dateline

/// `dateline inspect`.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
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
  var sources: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Read every file so: \(ArticleFormat.names.joined(separator: ", ")).", valueName: "format"))
  var format: String?

  @Flag(name: .long, help: "Print a JSON object a line for each article; see Docs/json.md.")
  var json = false

  @OptionGroup(title: "Tables") var columns: ColumnOptions
  @OptionGroup var color: ColorOption

  func validate() throws {
    if let format, ArticleFormat(named: format) == nil {
      throw ValidationError(
        "\"\(format)\" is no format. Formats are \(ArticleFormat.names.joined(separator: ", ")).")
    }
  }

  func run() throws {
    let stream = try ArticleStream(
      sources: sources, format: format.flatMap { ArticleFormat(named: $0) }, columns: columns.map())
    let text = InspectionText(style: Style(isColored: color.isOn))
    var count = 0
    var leftOut = 0
    while let event = stream.next() {
      switch event {
      case .article(let article):
        count += 1
        let rendered =
          json
          ? try JSONPrinting.line(InspectionJSON(article, ignored: stream.ignored)) + "\n"
          : text.render(article, ignored: stream.ignored)
        Output.write(rendered, mayPage: false)
      case .removal(let removal):
        count += 1
        let rendered =
          json ? try JSONPrinting.line(RemovalJSON(removal)) + "\n" : text.render(removal)
        Output.write(rendered, mayPage: false)
      case .problem(let problem):
        if problem.isSkip { leftOut += 1 }
        StandardError.write("dateline: \(problem)")
      }
    }
    if count == 0 { throw ExitCode(leftOut > 0 ? Failure.Code.badInput : Failure.Code.nothingFound) }
  }
}
