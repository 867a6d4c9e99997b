import Entities
import Foundation

/// `name-trainer --sets DIR --output FILE`: trains the network of the name tagger.
@main
struct NameTrainer {
  static func main() throws {
    let options = Options(CommandLine.arguments)
    guard let folder = options["sets"] else {
      print(
        """
        usage: name-trainer --sets DIR --output FILE [--resources DIR] [--epochs N] [--seed N] [--hold-out 0|1]
                            [--lexicon FILE] [--measure FILE ...] [--errors FILE]
        """)
      exit(2)
    }
    var training = try Training(options: options)
    try training.read(folder: folder)
    training.run()
    if let output = options["output"] { try training.write(to: output) }
  }
}

/// Options of the form `--name value`.
struct Options {
  private var values: [String: [String]] = [:]

  init(_ arguments: [String]) {
    var index = 1
    while index + 1 < arguments.count {
      values[String(arguments[index].dropFirst(2)), default: []].append(arguments[index + 1])
      index += 2
    }
  }

  subscript(name: String) -> String? { values[name]?.last }
  func all(_ name: String) -> [String] { values[name] ?? [] }
  func number(_ name: String, _ usual: Double) -> Double { self[name].flatMap(Double.init) ?? usual }
}
