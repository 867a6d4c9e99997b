import CXapian

/// Where a database is served that lies elsewhere.
public enum RemoteAddress: Sendable, Hashable {
  /// By `xapian-tcpsrv`, which listens at a host and port.
  case tcp(host: String, port: UInt16)
  /// By a program that speaks on its standard input and output, such as `ssh` with `xapian-progsrv` at the other end; arguments are
  /// parted by spaces.
  case program(String, arguments: String)

  /// How Xapian names it in its errors.
  public var name: String {
    switch self {
    case .tcp(let host, let port): "remote:tcp(\(host):\(port))"
    case .program(let program, let arguments): "remote:prog(\(program) \(arguments))"
    }
  }
}

extension RemoteAddress: CustomStringConvertible {
  /// `archive-3:7021`, or the program with its arguments.
  public var description: String {
    switch self {
    case .tcp(let host, let port): "\(host):\(port)"
    case .program(let program, let arguments): "\(program) \(arguments)"
    }
  }
}
