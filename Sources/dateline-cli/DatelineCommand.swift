import ArgumentParser
import DatelineCore

/// The root of the command line.
struct DatelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Search news archives: ranked passages, matches highlighted.",
    discussion: """
      Build an index of a folder of articles, then search it:

        dateline rebuild Corpus
        dateline search Ream Naval Base
        dateline search '"Ream Naval Base" embargo' --limit 3

      The index is ./Index unless --index or DATELINE_INDEX names another.

      Exit codes: 0 found, 1 nothing found, 2 wrong usage or bad input, 3 the index cannot be used, \
      4 another rebuild is at work, 5 refused to publish.
      """,
    version: Version.current,
    subcommands: [RebuildCommand.self, AddCommand.self] + asking + [
      ExtractCommand.self, InspectCommand.self, InfoCommand.self, CheckCommand.self, RollbackCommand.self,
      PruneCommand.self, RunTopicsCommand.self, ServeCommand.self, PublishSetCommand.self, SplitCommand.self,
      MergeCommand.self, ExportCommand.self,
    ])

  /// The commands that are done in milliseconds, of which every one counts.
  static let asking: [any ParsableCommand.Type] = [
    SearchCommand.self, FacetsCommand.self, SimilarCommand.self, TermsCommand.self, ShowCommand.self,
  ]
}
