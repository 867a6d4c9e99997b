import Testing

@testable import Entities

@Suite("A damaged lexicon or network is an error and no crash")
struct NameModelTests {
  private func network(_ change: (inout [UInt8]) -> Void) throws -> NameNetwork.Shape {
    var bytes = Array(EmbeddedTable.nameNetwork.bytes)
    change(&bytes)
    return try bytes.withUnsafeBytes { try NameNetwork($0) }.shape
  }

  private func lexicon(_ change: (inout [UInt8]) -> Void) throws {
    var bytes = Array(EmbeddedTable.nameLexicon.bytes)
    change(&bytes)
    _ = try bytes.withUnsafeBytes { try NameLexicon($0) }
  }

  @Test("what is in the program is sound, and small enough")
  func embedded() throws {
    #expect(try network { _ in }.vector == NameLexicon.embedded.dimensions)
    try lexicon { _ in }
    let size = EmbeddedTable.nameNetwork.bytes.count + EmbeddedTable.nameLexicon.bytes.count
    #expect(size <= 8 << 20)
  }

  @Test("another file, an empty one, one cut short or grown")
  func files() {
    #expect(throws: NameModelError.notAModel(expected: "DLNAMNN1")) { try network { $0[0] = 0 } }
    #expect(throws: NameModelError.notAModel(expected: "DLNAMNN1")) { try network { $0 = [] } }
    #expect(throws: NameModelError.self) { try network { $0.removeLast() } }
    #expect(throws: NameModelError.self) { try network { $0.append(0) } }
    #expect(throws: NameModelError.notAModel(expected: "DLNAMLX1")) { try lexicon { $0[7] = 9 } }
    #expect(throws: NameModelError.self) { try lexicon { $0.removeLast(100) } }
  }

  @Test("sizes in the header that make no sense", arguments: 0..<7)
  func headers(field: Int) {
    for value in [0x00, 0x7F, 0xFF] as [UInt8] {
      #expect(throws: NameModelError.self) { try network { $0[8 + field * 4 + 3] = value | 1 } }
      #expect(throws: NameModelError.self) { try network { $0[8 + field * 4] ^= 1 } }
    }
  }

  @Test("tags that follow one another always make whole names")
  func tags() {
    var decoder = NameDecoder(transitions: Array(repeating: 0, count: NameTag.count * NameTag.count))
    var emissions = [Float](repeating: 0, count: 3 * NameTag.count)
    emissions[Int(NameTag(.person, .begin).rawValue)] = 2
    emissions[NameTag.count + Int(NameTag(.place, .inside).rawValue)] = 1
    emissions[2 * NameTag.count + Int(NameTag(.person, .end).rawValue)] = 2
    var tags: [NameTag] = []
    decoder.decode(&emissions, count: 3, into: &tags)
    #expect(tags == [NameTag(.person, .begin), NameTag(.person, .inside), NameTag(.person, .end)])
  }
}
