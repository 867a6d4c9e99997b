import ArgumentParser
import DatelineCore

/// What a person and a script are told of an error.
package struct Failure {
  /// Exit codes, as the README lists them.
  package enum Code {
    package static let nothingFound: Int32 = 1
    package static let badInput: Int32 = 2
    package static let unusableIndex: Int32 = 3
    package static let locked: Int32 = 4
    package static let refused: Int32 = 5
  }

  private let error: any Error

  package init(_ error: any Error) { self.error = error }

  /// Writes the error to standard error, or asked-for help to standard output.
  ///
  /// - Parameter program: Knows how to say what is wrong with arguments.
  /// - Returns: The exit code.
  package func report(of program: (some ParsableCommand).Type) -> Int32 {
    if let exit = error as? ExitCode { return exit.rawValue }
    if let code = code {
      StandardError.write("dateline: \(error)\(advice)")
      if let error = error as? QueryError, error.place != nil {
        StandardError.write("Put text that is no query in quotes, or give --plain.")
      }
      return code
    }
    let message = program.fullMessage(for: error)
    guard !program.exitCode(for: error).isSuccess else {
      print(message)
      return 0
    }
    // As every other error begins.
    StandardError.write(message.replacing(#/^Error: /#, with: "dateline: ", maxReplacements: 1))
    return Code.badInput
  }

  /// What Xapian says of a damaged database does not say what to do.
  private var advice: String {
    error is XapianError
      ? ". If the index is damaged (`dateline check`), go back with `dateline rollback`." : ""
  }

  /// The exit code of an error of Dateline's own; `nil` for those of the argument parser.
  package var code: Int32? {
    switch error {
    case let error as IndexError:
      switch error {
      case .missing, .otherSchema, .otherMaker, .damaged, .damagedRecord, .notWritable, .noSpace,
        .badCatalogue,
        .shards, .remote, .timedOut:
        Code.unusableIndex
      case .shrunk, .failedFiles, .unsound, .refusedSet: Code.refused
      case .interrupted: 128 + Interruption.signal
      case .noGeneration: Code.badInput
      case .locked: Code.locked
      case .nothingToIndex, .strict, .emptyShard, .notOfCatalogue, .notShards: Code.badInput
      }
    case is QueryError, is InputError, is ArticlesError: Code.badInput
    case is XapianError: Code.unusableIndex
    default: nil
    }
  }
}

/// A file or an id that was named on the command line and cannot be used.
package struct InputError: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
