import Articles

/// The headline in what a page calls itself: `Bridge closed - Valley Times`.
enum HTMLTitle {
  /// The part that the page itself has as a line of its own, where there is one; else the whole.
  static func headline(of title: String, in container: MarkupElement?) -> String {
    let parts = [" | ", " - ", " – ", " — ", " :: ", " · "].lazy.compactMap { mark in
      title.contains(mark) ? title.components(around: mark) : nil
    }.first
    guard let parts, let container else { return title }
    let lines = Set(
      MarkupText().paragraphs(of: container).prefix(12).flatMap { $0.split(whereSeparator: \.isNewline) }.map
      {
        OneLine.of(String($0))
      })
    return parts.first { $0.count > 8 && lines.contains($0) } ?? title
  }
}

extension String {
  /// The parts before, between and behind a mark.
  fileprivate func components(around mark: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var rest = self[...]
    while let first = rest.first {
      if rest.hasPrefix(mark) {
        parts.append(part)
        part = ""
        rest = rest.dropFirst(mark.count)
      } else {
        part.append(first)
        rest = rest.dropFirst()
      }
    }
    return parts + [part]
  }
}
