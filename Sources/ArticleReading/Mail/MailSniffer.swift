/// Tells mail by its first lines.
enum MailSniffer {
  private static let names: Set<String> = [
    "received", "return-path", "from", "to", "date", "subject", "message-id", "mime-version", "delivered-to",
    "sender",
    "reply-to", "content-type", "x-mailer", "list-id", "dkim-signature", "arc-seal", "authentication-results",
    "cc",
    "list-unsubscribe", "content-transfer-encoding", "x-received", "received-spf", "precedence",
    "organization",
  ]

  /// Whether a text is an mbox, or begins with the header of a message: a sender, a subject or an id, and something else that only mail has.
  static func isMail(_ head: String) -> Bool {
    var lines = head.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    if let first = lines.first, first.hasPrefix("From "), first.contains(":") { lines = lines.dropFirst() }
    var found: Set<String> = []
    var isFirst = true
    for line in lines {
      if line.isEmpty { break }
      if line.first == " " || line.first == "\t" { continue }
      guard let colon = line.firstIndex(of: ":") else { return false }
      let name = line[..<colon].lowercased()
      if isFirst, !names.contains(name), !name.hasPrefix("x-") { return false }
      isFirst = false
      found.insert(name)
    }
    return found.contains("from") && (found.contains("subject") || found.contains("message-id"))
      && !found.isDisjoint(with: ["date", "message-id", "mime-version", "content-type", "to"])
  }
}
