import AnswerJSON
import ArgumentParser
import CommandArguments
import Dateline
import Terminal

/// `dateline inspect`.
struct InspectCommand: ParsableCommand {
  static let configuration = InspectArguments.command

  @OptionGroup var arguments: InspectArguments

  func run() throws {
    let stream = try ArticleStream(
      sources: arguments.sources, format: arguments.format.flatMap { ArticleFormat(named: $0) },
      columns: arguments.columns.map())
    let text = InspectionText(style: Style(isColored: arguments.color.isOn))
    var count = 0
    var leftOut = 0
    while let event = stream.next() {
      switch event {
      case .article(let article):
        count += 1
        let rendered =
          arguments.json
          ? try JSONPrinting.line(InspectionJSON(article, ignored: stream.ignored)) + "\n"
          : text.render(article, ignored: stream.ignored)
        Output.write(rendered, mayPage: false)
      case .removal(let removal):
        count += 1
        let rendered =
          arguments.json ? try JSONPrinting.line(RemovalJSON(removal)) + "\n" : text.render(removal)
        Output.write(rendered, mayPage: false)
      case .problem(let problem):
        if problem.isSkip { leftOut += 1 }
        StandardError.write("dateline: \(problem)")
      }
    }
    if count == 0 { throw ExitCode(leftOut > 0 ? Failure.Code.badInput : Failure.Code.nothingFound) }
  }
}
