/// What the sequence model says of one word: outside all names, or at a place in a name of some kind.
///
/// A name of one word is `single`; a longer one goes from `begin` over `inside` to `end`.
package struct NameTag: Equatable, Sendable {
  package enum Place: UInt8 { case begin, inside, end, single }

  /// 0 outside, then four for each kind.
  package let rawValue: UInt8

  /// How many tags there are.
  package static let count = 17
  package static let outside = NameTag(rawValue: 0)

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package init(_ kind: NameSpan.Kind, _ place: Place) { rawValue = 1 + kind.rawValue * 4 + place.rawValue }

  package var kind: NameSpan.Kind? {
    rawValue == 0 ? nil : NameSpan.Kind(rawValue: (rawValue - 1) / 4)
  }

  package var place: Place? { rawValue == 0 ? nil : Place(rawValue: (rawValue - 1) % 4) }

  /// Whether a name may begin behind it, or the sentence end.
  package var isComplete: Bool { place != .begin && place != .inside }

  /// Whether it may stand behind what is complete.
  package var isStart: Bool { place != .inside && place != .end }

  /// Whether `next` may follow.
  package func mayPrecede(_ next: NameTag) -> Bool {
    isComplete ? next.isStart : !next.isStart && next.kind == kind
  }
}
