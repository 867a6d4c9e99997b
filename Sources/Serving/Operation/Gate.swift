import Foundation
import HTTPTypes

/// Who is let in, and by which name the server was called.
struct Gate: Sendable {
  private let tokens: TokenFile?
  /// Names it may be called by, where anybody's browser could be led here by a name of somebody else's; `nil` where it does not matter.
  private let hosts: Set<String>?
  /// The address that readers see; without it that of the request.
  private let publicURL: String?

  /// - Throws: ``ServerError``.
  init(_ settings: ServerSettings) throws {
    guard settings.isLoopback || settings.tokenFile != nil || settings.isOpenToAll else {
      throw ServerError.unguarded(host: settings.host)
    }
    tokens = try settings.tokenFile.map(TokenFile.init)
    var hosts: Set<String> = ["localhost", "127.0.0.1", "[::1]", settings.host.lowercased()]
    if let text = settings.publicURL {
      let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
      guard let url = URL(string: trimmed), let host = url.host,
        url.scheme == "https" || url.scheme == "http",
        trimmed.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"'<>".utf8.contains($0) }), url.query == nil
      else { throw ServerError.publicURL(text) }
      publicURL = trimmed
      hosts.insert(host.lowercased())
    } else {
      publicURL = nil
    }
    self.hosts = settings.isLoopback && tokens == nil ? hosts : nil
  }

  /// Lets a request in.
  ///
  /// - Throws: ``Problem``: 421 for a name that is not the server's, 401 without a token.
  func admit(_ request: HTTPRequest) throws {
    if let hosts, request.authority != nil {
      // A page elsewhere may point a name of its own at this machine (DNS rebinding).
      let host = Self.name(request.authority ?? "")
      guard hosts.contains(host) else {
        throw Problem(
          .misdirectedRequest,
          "this server is not called \"\(Parameters.shortened(host))\". Name it with --public-url if it is.")
      }
    }
    guard let tokens else { return }
    guard let token = Self.token(request), tokens.accepts(token) else {
      throw Problem(
        .unauthorized,
        "a token is needed: \"Authorization: Bearer TOKEN\", or as the password that a browser asks for.")
    }
  }

  /// What addresses in an answer begin with, such as those of a feed.
  func base(of request: HTTPRequest) -> String {
    if let publicURL { return publicURL }
    let authority = request.authority ?? ""
    let isPlain = authority.utf8.allSatisfy {
      ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10 || ".-:[]_".utf8.contains($0)
    }
    return isPlain && !authority.isEmpty ? "http://" + authority : ""
  }

  /// Whether answers may be kept by caches that many share.
  var isPrivate: Bool { tokens != nil }

  /// Without its port, in small letters.
  private static func name(_ authority: String) -> String {
    var name = authority.lowercased()
    if let colon = name.lastIndex(of: ":"), name[colon...].dropFirst().allSatisfy(\.isNumber),
      !name.hasPrefix("[") || name[..<colon].hasSuffix("]")
    {
      name = String(name[..<colon])
    }
    return name
  }

  /// The token of `Bearer`, or the password of `Basic`.
  private static func token(_ request: HTTPRequest) -> [UInt8]? {
    guard let text = request.headerFields[.authorization] else { return nil }
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    switch parts[0].lowercased() {
    case "bearer": return Array(parts[1].utf8)
    case "basic":
      guard let data = Data(base64Encoded: String(parts[1])) else { return nil }
      guard let colon = data.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      return Array(data[(colon + 1)...])
    default: return nil
    }
  }
}
