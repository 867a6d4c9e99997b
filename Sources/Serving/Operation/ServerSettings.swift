import DatelineCore

/// How a server is run.
package struct ServerSettings: Sendable {
  package var host = "127.0.0.1"
  /// 0 takes any that is free.
  package var port = 8_080
  /// Where the index is.
  package var index = "Index"
  /// A file of tokens, one a line, any of which lets a request in.
  package var tokenFile: String?
  /// Whether everybody is let in although others can reach the port.
  package var isOpenToAll = false
  /// The address that readers see, where that is a proxy's: `https://archive.example`.
  package var publicURL: String?
  /// Whether articles under embargo can be asked for.
  package var allowsEmbargoed = false
  /// Threads that search; as many as there are cores unless given.
  package var readers: Int?
  /// How often it is looked whether another generation was published.
  package var followInterval = Duration.milliseconds(500)
  /// Whether the shards of a catalogue that answer are searched where others do not.
  package var allowsPartial = false
  package var limits = ServerLimits()

  package init() {}

  /// Whether only this machine can reach it.
  package var isLoopback: Bool { Self.isLoopback(host) }

  static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || host == "[::1]"
      || (host.hasPrefix("127.") && host.allSatisfy { $0 == "." || $0.isASCII && $0.isNumber })
  }
}
