import ArgumentParser
import FoundationEssentials
import Glibc

/// `--color`, and the environment's wishes behind it.
package struct ColorOption: ParsableArguments {
  package init() {}

  package enum When: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(
    name: .long,
    help:
      "When to mark matches in bold: auto, always or never. Without it NO_COLOR and CLICOLOR_FORCE are heeded."
  )
  package var color: When = .auto

  package var isOn: Bool {
    let environment = ProcessInfo.processInfo.environment
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      // https://no-color.org and https://bixense.com/clicolors
      if let off = environment["NO_COLOR"], !off.isEmpty { return false }
      if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
      return isatty(STDOUT_FILENO) == 1 && environment["TERM"] != "dumb"
    }
  }
}
