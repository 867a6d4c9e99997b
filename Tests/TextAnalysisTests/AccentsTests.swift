import Foundation
import Testing

@testable import TextAnalysis

@Suite("Accents are taken off as Unicode takes letters apart")
struct AccentsTests {
  @Test("every letter of Latin and Greek folds to what its decomposition leaves")
  func all() {
    for value in [0xC0...0x24F, 0x370...0x3FF, 0x1E00...0x1EFF, 0x1F00...0x1FFF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      for letter in scalar.properties.lowercaseMapping.unicodeScalars
      where !(0x300...0x36F).contains(letter.value) {
        let parts = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
          .filter { !(0x300...0x36F).contains($0) }
        #expect([Accents.removed(from: letter.value)] == parts, "\(letter)")
      }
    }
  }

  @Test("other letters stay")
  func others() {
    for value: UInt32 in [0x41, 0x61, 0xBF, 0x400, 0x451, 0x1DFF, 0x2000, 0x1F600] {
      #expect(Accents.removed(from: value) == value)
    }
  }
}
