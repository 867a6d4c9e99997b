import ArticleReading
import Articles
import Foundation
import Testing

@Suite("Files are read in the character set that they are in")
struct CharsetTests {
  @Test("bytes that the declared character set does not have")
  func wrongCharset() throws {
    var data = Data("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss><channel><item><title>Caf".utf8)
    data.append(0xE9)
    data += Data(" open</title></item></channel></rss>".utf8)
    let reading = try Reading(data, name: "feed.xml")
    #expect(reading.articles.map(\.title) == ["Café open"])
    #expect(reading.problems.map(\.isSkip) == [false])
    #expect(reading.problems.first?.description.contains("character set") == true)
    let unknown = Data(
      "<?xml version='1.0' encoding='x-nonsense'?><rss><channel><item><title>A</title></item></channel></rss>"
        .utf8)
    #expect(try Reading(unknown, name: "feed.xml").articles.map(\.title) == ["A"])
  }

  @Test("UTF-16 with and without a mark")
  func utf16() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><rss><channel><item><title>Łódź</title></item></channel></rss>"
    var little = Data()
    for unit in text.utf16 { little.append(contentsOf: [UInt8(unit & 0xFF), UInt8(unit >> 8)]) }
    #expect(try Reading(little, name: "f.xml").articles.map(\.title) == ["Łódź"])
    #expect(try Reading(Data([0xFF, 0xFE]) + little, name: "f.xml").articles.map(\.title) == ["Łódź"])
  }

  @Test("a byte order mark of UTF-16 or UTF-32 goes before all that is told by a file's first bytes")
  func wideMarks() throws {
    let texts = [
      ("a.json", #"{"title":"Café","body":"Text."}"#), ("a.txt", "Café\n\nText.\n"),
      ("a.csv", "title,body\nCafé,Text.\n"), ("a.md", "# Café\n\nText.\n"),
      ("a.html", "<html><head><meta charset=utf-16><title>Café</title><body><p>Text.</p>"),
      (
        "a.xml",
        "<?xml version='1.0' encoding='UTF-16'?><rss><channel><item><title>Café</title><description>Text.</description></item></channel></rss>"
      ),
      ("b", #"[{"title":"Café","body":"Text."}]"#),
    ]
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian]
    {
      for (name, text) in texts {
        let reading = try Reading(try #require(("\u{FEFF}" + text).data(using: encoding)), name: name)
        #expect(reading.articles.map(\.title) == ["Café"], "\(name) \(encoding)")
        #expect(reading.articles.map(\.body) == ["Text."], "\(name) \(encoding)")
        #expect(reading.problems.isEmpty)
      }
    }
  }

  @Test("UTF-8 that is declared to be Latin-1 is read as what it is")
  func wrongDeclaration() throws {
    let feed =
      "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><item><title>L’été à Łódź</title></item></channel></rss>"
    #expect(try Reading(feed, name: "feed.xml").articles.map(\.title) == ["L’été à Łódź"])
    let page =
      "<html><head><meta charset=iso-8859-1><title>L’été</title></head><body><p>À Łódź.</p></body></html>"
    #expect(try Reading(page, name: "page.html").articles.map(\.body) == ["À Łódź."])
    let latin = try #require(
      feed.replacing("’", with: "'").replacing("Łódź", with: "Œ").data(using: .windowsCP1252))
    #expect(try Reading(latin, name: "feed.xml").articles.map(\.title) == ["L'été à Œ"])
  }
}
