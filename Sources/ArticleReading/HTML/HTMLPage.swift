import Articles

/// A page of HTML as bytes, turned into an article.
enum HTMLPage {
  /// - Parameters:
  ///   - charset: What the sender says of the bytes.
  ///   - url: Where the page was found, for pages that do not say.
  static func events(
    of bytes: ArraySlice<UInt8>, charset: String?, url: String?, file: SourceFile, name: String,
    line: Int
  ) -> (events: [ReadEvent], ignored: [String]) {
    let (text, stray) = Charset.decode(bytes, as: charset ?? declaredCharset(in: bytes))
    var problems: [ReadEvent] = []
    if stray > 0 {
      problems.append(
        .problem(
          ReadProblem(
            path: file.path, line: line, isSkip: false,
            "some bytes are not of the page's character set; they were read as Windows-1252. Send UTF-8.")))
    }
    guard let document = MarkupDocument.html(text) else {
      return (
        [.problem(ReadProblem(path: file.path, line: line, isSkip: true, "holds no page; it was left out."))],
        []
      )
    }
    if document.faults.isTooDeep || document.faults.isTooLong {
      let what =
        document.faults.isTooDeep
        ? "elements are nested more than \(MarkupLimits.depth) deep. Flatten them"
        : "the page has more than \(MarkupLimits.nodes) elements. Split it"
      problems.append(
        .problem(
          ReadProblem(path: file.path, line: line, isSkip: false, what + "; what is beyond was left out.")))
    }
    var draft = HTMLArticle(document.root).draft()
    draft.article.url = draft.article.url ?? url
    return (problems + draft.events(in: file, name: name, line: line), draft.ignored)
  }

  /// The character set that a page declares in its first bytes, as browsers look for it: `charset=` in a `meta` tag.
  static func declaredCharset(in bytes: ArraySlice<UInt8>) -> String? {
    let head = bytes.prefix(4_096).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    let key = Array("charset=".utf8)
    guard let found = head.firstRange(of: key) else { return nil }
    let rest = head[found.upperBound...].drop {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == 0x20
    }
    let name = rest.prefix { byte in
      byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    guard !name.isEmpty, name.count <= 30 else { return nil }
    // What could be read so far is none of these, whatever it says.
    let isWide = ["utf-16", "utf-32", "ucs-2", "unicode"].contains { name.starts(with: $0.utf8) }
    return isWide ? nil : String(decoding: name, as: UTF8.self)
  }
}
