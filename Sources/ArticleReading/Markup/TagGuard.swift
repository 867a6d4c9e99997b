/// Finds a tag with so many attributes that the parser, which holds each against all others, would take hours.
struct TagGuard {
  /// No tag of a person or a program has more.
  static let mostAttributes = 2_000

  private enum State { case text, opening, tag, space, quoted(UInt8) }

  private var state = State.text
  private var attributes = 0

  /// The place of the byte with which a tag passes the bound, in the next bytes of a document; `nil` where none does.
  mutating func flood(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    for (index, byte) in bytes.enumerated() {
      switch state {
      case .text: if byte == UInt8(ascii: "<") { state = .opening }
      case .opening:
        attributes = 0
        state = (byte | 0x20) &- 0x61 < 26 ? .tag : byte == UInt8(ascii: "<") ? .opening : .text
      case .quoted(let mark): if byte == mark { state = .tag }
      case .tag, .space:
        switch byte {
        case UInt8(ascii: ">"): state = .text
        case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(byte)
        case 0x20, 0x09, 0x0A, 0x0D: state = .space
        default:
          if case .space = state {
            attributes += 1
            if attributes > Self.mostAttributes { return index }
          }
          state = .tag
        }
      }
    }
    return nil
  }
}
