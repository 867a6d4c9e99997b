import ArgumentParser

/// The arguments of a command that `dateline` hands over to another program, which need not be loaded then to search.
///
/// Both programs know them: `dateline` tells what is wrong with them and prints the help.
package protocol ForwardedArguments: ParsableArguments {
  /// The program that runs the command.
  static var program: ForwardedProgram { get }
  /// What the command is called, and what help says of it.
  static var command: CommandConfiguration { get }
}
