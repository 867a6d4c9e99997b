/// Where a dateline ends and its story begins, in bytes.
///
/// Every paragraph that may open a story is looked at, so bytes are: all marks but the long dashes are ASCII.
struct DatelineEnd {
  /// The end of place, date and agency.
  let head: Int
  /// The end of the dateline with its dash.
  let text: Int
  /// The agency, where the mark itself holds it.
  var agency: String?
  /// Whether it may be brackets within a sentence: `World Bank (WB) economists said`.
  var isWeak = false

  /// The kinds of ends that a story may have within so many scalars of its first line, the likeliest first.
  static let kinds: [@Sendable (Line) -> DatelineEnd?] = [dash, slashes, bracket]

  /// The first line of a story as far as a dateline may reach, and what stands behind.
  struct Line {
    let story: UnsafeBufferPointer<UInt8>
    let start: Int
    let end: Int

    init(of story: UnsafeBufferPointer<UInt8>, from start: Int, within limit: Int) {
      self.story = story
      self.start = start
      var end = start
      var scalars = 0
      while end < story.count, !Self.isNewline(story, end) {
        // Bytes that continue a scalar begin none.
        if story[end] & 0xC0 != 0x80 {
          scalars += 1
          if scalars > limit { break }
        }
        end += 1
      }
      self.end = end
    }

    /// A line feed, a carriage return, or Unicode's next line and separators.
    private static func isNewline(_ story: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
      switch story[place] {
      case 0x0A...0x0D: true
      case 0xC2: place + 1 < story.count && story[place + 1] == 0x85
      case 0xE2:
        place + 2 < story.count && story[place + 1] == 0x80
          && (story[place + 2] == 0xA8 || story[place + 2] == 0xA9)
      default: false
      }
    }

    /// How many bytes of white space stand at a place, which may be the end.
    func spaceLength(at place: Int) -> Int {
      guard place < story.count else { return 0 }
      switch story[place] {
      case 0x20, 0x09...0x0D: return 1
      case 0xC2: return has([0xC2, 0xA0], at: place) || has([0xC2, 0x85], at: place) ? 2 : 0
      case 0xE2:
        guard place + 2 < story.count, story[place + 1] == 0x80 else { return 0 }
        let last = story[place + 2]
        return (0x80...0x8A).contains(last) || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0
      case 0xE3: return has([0xE3, 0x80, 0x80], at: place) ? 3 : 0
      default: return 0
      }
    }

    /// The first place from `place` on at which no white space stands.
    func endOfSpaces(from place: Int) -> Int {
      var next = place
      while case let length = spaceLength(at: next), length > 0 { next += length }
      return next
    }

    /// The place of a byte within the line.
    func place(of byte: UInt8, from: Int) -> Int? {
      var place = from
      while place < end {
        if story[place] == byte { return place }
        place += 1
      }
      return nil
    }

    func text(_ range: Range<Int>) -> Substring {
      Substring(decoding: UnsafeBufferPointer(rebasing: story[range]), as: UTF8.self)
    }

    private func has(_ bytes: [UInt8], at place: Int) -> Bool { story[place...].starts(with: bytes) }
  }

  /// A dash that has a space or a bracket before it, or is a long one, with more text behind.
  @Sendable
  private static func dash(in line: Line) -> DatelineEnd? {
    let story = line.story
    func byte(_ place: Int) -> UInt8 { place >= line.start ? story[place] : UInt8(ascii: "x") }
    var place = line.start
    while place < line.end {
      let first = story[place]
      // `–` is E2 80 93, `—` is E2 80 94.
      let isDash = first == UInt8(ascii: "-")
      let third =
        first == 0xE2 && place + 2 < story.count && story[place + 1] == 0x80 ? story[place + 2] : 0
      let isEm = third == 0x94
      let (before, twoBefore) = (byte(place - 1), byte(place - 2))
      // Plain wires write `_` and `=` for a dash.
      let isShort =
        isDash || (first == UInt8(ascii: "_") || first == UInt8(ascii: "=")) && twoBefore == UInt8(ascii: ")")
      guard isShort || isEm || third == 0x93,
        before == 0x20 || before == UInt8(ascii: ")") || isEm
          || before == UInt8(ascii: ".") && twoBefore == UInt8(ascii: ")")
      else {
        place += 1
        continue
      }
      var end = place + (third == 0 ? 1 : 3)
      if isDash, end < story.count, story[end] == UInt8(ascii: "-") { end += 1 }
      guard end < story.count, isEm || line.spaceLength(at: end) > 0 else { return nil }
      return place > line.start ? DatelineEnd(head: place, text: end) : nil
    }
    return nil
  }

  /// `MOSCOW, January 5. /TASS/. …`
  @Sendable
  private static func slashes(in line: Line) -> DatelineEnd? {
    guard let open = line.place(of: UInt8(ascii: "/"), from: line.start), open > line.start,
      line.story[open - 1] == 0x20, let close = line.place(of: UInt8(ascii: "/"), from: open + 1)
    else { return nil }
    let agency = line.text(open + 1..<close)
    let end = close + 1
    guard (2...20).contains(agency.count), agency.allSatisfy({ $0.isLetter || $0 == "-" }),
      end < line.story.count, line.story[end] == UInt8(ascii: ".")
    else { return nil }
    var head = open
    while head > line.start, line.story[head - 1] == 0x20 { head -= 1 }
    if head > line.start, line.story[head - 1] == UInt8(ascii: ".") { head -= 1 }
    return DatelineEnd(head: head, text: end + 1, agency: String(agency))
  }

  /// An agency in brackets with a colon behind, or nothing: `Oslo (Wire): …`, `Stockholm (TT) …`.
  @Sendable
  private static func bracket(in line: Line) -> DatelineEnd? {
    guard let open = line.place(of: UInt8(ascii: "("), from: line.start),
      let close = line.place(of: UInt8(ascii: ")"), from: open)
    else { return nil }
    let agency = line.text(open + 1..<close).trimmed
    var end = close + 1
    guard (2...20).contains(agency.count), end < line.story.count else { return nil }
    if line.story[end] == UInt8(ascii: ":") {
      end += 1
      guard line.spaceLength(at: end) > 0 else { return nil }
      return DatelineEnd(head: open, text: end, agency: String(agency), isWeak: true)
    }
    // Without any mark it must be an acronym, and a sentence behind it.
    guard agency.allSatisfy({ $0.isUppercase }), agency.count <= 6, line.spaceLength(at: end) > 0 else {
      return nil
    }
    let next = line.endOfSpaces(from: end)
    guard line.text(next..<min(next + 8, line.story.count)).first?.isUppercase == true else { return nil }
    return DatelineEnd(head: open, text: end, agency: String(agency), isWeak: true)
  }
}
