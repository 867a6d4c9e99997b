/// Why a server does not start.
package enum ServerError: Error, CustomStringConvertible {
  /// Others can reach the port, and nobody said who is let in.
  case unguarded(host: String)
  /// The tokens cannot be read, or there is none.
  case tokens(path: String, reason: String)
  /// The address of a proxy is none.
  case publicURL(String)
  /// The port cannot be had.
  case bind(host: String, port: Int, reason: String)

  package var description: String {
    switch self {
    case .unguarded(let host):
      "--host \(host) can be reached from other machines. Name a file of tokens with --token-file, or say --no-auth if everybody may read the archive."
    case .tokens(let path, let reason):
      "\(path): \(reason). Expected a token of 16 characters or more on each line."
    case .publicURL(let text):
      "--public-url \(text) is no address. Write it as https://archive.example."
    case .bind(let host, let port, let reason):
      "\(host):\(port) cannot be listened on: \(reason). Choose another with --host and --port."
    }
  }
}
