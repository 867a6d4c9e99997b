import ArgumentParser
import CommandArguments

/// A command that another program runs: its arguments are read here, and then `dateline` becomes that program.
struct ForwardedCommand<Arguments: ForwardedArguments>: ParsableCommand {
  static var configuration: CommandConfiguration { Arguments.command }

  @OptionGroup var arguments: Arguments

  func run() throws {
    try Arguments.program.become()
  }
}

typealias RebuildCommand = ForwardedCommand<RebuildArguments>
typealias AddCommand = ForwardedCommand<AddArguments>
typealias ExtractCommand = ForwardedCommand<ExtractArguments>
typealias InspectCommand = ForwardedCommand<InspectArguments>
typealias ServeCommand = ForwardedCommand<ServeArguments>
