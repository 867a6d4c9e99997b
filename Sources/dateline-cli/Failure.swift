import ArgumentParser
import Dateline

/// What a person and a script are told of an error.
struct Failure {
  /// Exit codes, as the README lists them.
  enum Code {
    static let nothingFound: Int32 = 1
    static let badInput: Int32 = 2
    static let unusableIndex: Int32 = 3
    static let locked: Int32 = 4
    static let refused: Int32 = 5
  }

  private let error: any Error

  init(_ error: any Error) { self.error = error }

  /// Writes the error to standard error, or asked-for help to standard output.
  ///
  /// - Returns: The exit code.
  func report() -> Int32 {
    if let exit = error as? ExitCode { return exit.rawValue }
    if let code = code {
      StandardError.write("dateline: \(error)\(advice)")
      if let error = error as? QueryError, error.place != nil {
        StandardError.write("Put text that is no query in quotes, or give --plain.")
      }
      return code
    }
    let message = DatelineCommand.fullMessage(for: error)
    guard !DatelineCommand.exitCode(for: error).isSuccess else {
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
  var code: Int32? {
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
struct InputError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
