import ArgumentParser

/// How lines of the log are written.
package enum LogFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
  case text, json
}
