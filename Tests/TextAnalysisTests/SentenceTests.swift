import Testing
import TextAnalysis

@Suite("Text becomes sentences")
struct SentenceTests {
  static func sentences(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      SentenceSplitter.sentences(of: bytes).map {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[$0.byteRange]), as: UTF8.self)
      }
    }
  }

  @Test(
    "a sentence ends where a reader would end it",
    arguments: [
      ("It rained. The port shut.", ["It rained.", "The port shut."]),
      ("Gen. Tea Seiha met Mr. Okafor. They spoke.", ["Gen. Tea Seiha met Mr. Okafor.", "They spoke."]),
      ("Lt. Col. Ann Lee left St. Petersburg.", ["Lt. Col. Ann Lee left St. Petersburg."]),
      ("The U.S. Navy left. It sailed.", ["The U.S. Navy left.", "It sailed."]),
      ("He left the U.S. The ship stayed.", ["He left the U.S.", "The ship stayed."]),
      ("At 5 p.m. the gates shut. All left.", ["At 5 p.m. the gates shut.", "All left."]),
      (
        "“We will go. We will stay,” he said. She left.",
        ["“We will go. We will stay,” he said.", "She left."]
      ),
      ("\"It is over.\" They left.", ["\"It is over.\"", "They left."]),
      ("Was it? Yes! It was… Then it ended.", ["Was it?", "Yes!", "It was…", "Then it ended."]),
      ("J. Okafor scored. K. Lee did not.", ["J. Okafor scored.", "K. Lee did not."]),
      ("It cost 1.5 million. No. 5 won.", ["It cost 1.5 million.", "No. 5 won."]),
      ("One paragraph\n\nand another", ["One paragraph", "and another"]),
      ("A 6\" gun fired. It hit.", ["A 6\" gun fired.", "It hit."]),
      (
        "Shares of Acme Corp. rose. Acme Inc. The rest fell.",
        ["Shares of Acme Corp. rose.", "Acme Inc.", "The rest fell."]
      ),
      ("It fell on Oct. 5. Rain came.", ["It fell on Oct. 5.", "Rain came."]),
      ("東京です。雨です。", ["東京です。", "雨です。"]),
      ("", []),
      ("  \n \n", []),
    ] as [(String, [String])])
  func ends(text: String, expected: [String]) {
    #expect(Self.sentences(text) == expected)
  }

  @Test("a quotation left open does not swallow the paragraph")
  func openQuote() {
    #expect(Self.sentences("“We go. We stay. We wait.") == ["“We go.", "We stay.", "We wait."])
  }
}
