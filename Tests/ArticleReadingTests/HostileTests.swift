import ArticleReading
import Articles
import Foundation
import Testing

@Suite("Hostile and broken files cost themselves alone")
struct HostileTests {
  @Test("entities that a file defines are not followed")
  func billionLaughs() throws {
    let reading = try Fixtures.read("billion-laughs.xml")
    #expect(reading.articles.map(\.title) == ["Laughs", "Next"])
    #expect(reading.articles.map(\.body) == ["Ha ha.", "Read all the same."])
    #expect(reading.problems.map(\.line) == [4])
    #expect(reading.problems.first?.description.contains("\"&lol2;\"") == true)
  }

  @Test("files and hosts outside are not fetched")
  func externalEntity() throws {
    let reading = try Fixtures.read("external-entity.xml")
    #expect(reading.articles.map(\.title) == ["Outside in"])
    #expect(reading.articles.map(\.body) == ["Text stays."])
    #expect(reading.problems.contains { $0.description.contains("\"&secret;\"") })
  }

  @Test("10,000 elements inside one another", arguments: [10_000, 200_000])
  func deepXML(depth: Int) throws {
    let deep = String(repeating: "<b>", count: depth) + "x" + String(repeating: "</b>", count: depth)
    let text = """
      <rss><channel><item><title>Before</title></item><item><title>Deep</title><description>\(deep)</description></item>
      <item><title>After</title></item></channel></rss>
      """
    let reading = try Reading(text, name: "feed.xml")
    // Beyond 50,000 the parser itself is stopped.
    #expect(reading.articles.map(\.title) == (depth == 10_000 ? ["Before", "After"] : ["Before"]))
    #expect(reading.problems.first?.description.contains("nested more than 256 deep") == true)
    #expect(reading.problems.first?.isSkip == true)
  }

  @Test("10,000 elements inside one another in HTML")
  func deepHTML() throws {
    let deep = String(repeating: "<div>", count: 10_000) + "x" + String(repeating: "</div>", count: 10_000)
    let reading = try Reading("<html><title>Deep</title><body><p>Text.</p>\(deep)", name: "p.html")
    #expect(reading.articles.map(\.body) == ["Text."])
    #expect(reading.problems.first?.description.contains("nested more than 256 deep") == true)
  }

  @Test("an item of more than an article may have is left out, the next is read")
  func tooLong() throws {
    let long = String(repeating: "<p>word word word word</p>", count: 660_000)
    let reading = try Reading(
      "<rss><channel><item><title>Long</title><description>\(long)</description></item><item><title>After</title></item></channel></rss>",
      name: "feed.xml")
    #expect(reading.articles.map(\.title) == ["After"])
    #expect(reading.problems.first?.description.contains("16 MiB") == true)
  }

  @Test("a document that is cut short loses its last item, and says so")
  func cutXML() throws {
    let text = String(decoding: try Fixtures.data("atom.xml"), as: UTF8.self)
    let reading = try Reading(String(text.prefix(text.count - 60)), name: "atom.xml")
    #expect(reading.articles.map(\.title) == ["Porto reabre"])
    #expect(reading.problems.map(\.line) == [6])
    #expect(reading.problems.first?.description.contains("cut short") == true)
  }

  @Test("every prefix of every fixture is read without a crash")
  func prefixes() throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: Fixtures.path(""))
    where name.contains(".") {
      let data = try Fixtures.data(name)
      for length in stride(from: 1, to: data.count, by: max(1, data.count / 6)) {
        _ = try Reading(data.prefix(length), name: String(name.split(separator: "/").last ?? ""))
      }
    }
  }

  @Test("a page of a web archive without an address has an id all the same")
  func noAddress() throws {
    let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>One</title><p>Text.</p>"
    let header = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \r\nContent-Type: application/http\r\n"
    let text = header + "Content-Length: \(page.utf8.count)\r\n\r\n" + page + "\r\n\r\n"
    #expect(try Reading(text, name: "crawl.warc").articles.map(\.id) == ["crawl#1"])
  }

  @Test("XML of no format of news is told by its outermost element")
  func foreign() throws {
    let reading = try Reading("<?xml version=\"1.0\"?><sitemap><loc>x</loc></sitemap>", name: "map.xml")
    #expect(reading.articles.isEmpty)
    #expect(reading.problems.first?.description.contains("<sitemap>") == true)
    let software = """
      <?xml version="1.0"?><component><releases><release><title>1.0</title></release></releases></component>
      """
    let other = try Reading(software, name: "appdata.xml")
    #expect(other.articles.isEmpty)
    #expect(other.problems.map(\.description).filter { $0.contains("<component>") }.count == 1)
  }

  @Test("a web archive that ends inside a record says which, and to fetch it again")
  func cutWARC() throws {
    let archive = String(decoding: try Fixtures.data("web/news.warc"), as: UTF8.self)
    let second = try #require(archive.range(of: "WARC/", options: .backwards)).lowerBound
    let header = archive.distance(from: archive.startIndex, to: second) + 30
    for length in [header, archive.count - 20] {
      let reading = try Reading(String(archive.prefix(length)), name: "crawl.warc")
      let last = try #require(reading.problems.last)
      #expect(last.description.contains("is cut short. Fetch the file again; the record was left out."))
    }
  }

  @Test("a document type in parts that lie elsewhere is no fault")
  func documentTypeElsewhere() throws {
    let reading = try Reading(
      """
      <?xml version="1.0"?>
      <!DOCTYPE nitf SYSTEM "nitf.dtd" [<!ENTITY % more SYSTEM "http://delta.example/more.dtd"> %more;]>
      <nitf><body><body.head><hedline><hl1>Typed</hl1></hedline></body.head><body.content><p>Text.</p></body.content></body></nitf>
      """, name: "typed.xml")
    #expect(reading.articles.map(\.body) == ["Text."])
    #expect(reading.problems.isEmpty)
  }

  @Test("a mail of a sender, a subject and a kind is mail")
  func shortMail() throws {
    let reading = try Reading(
      "From: Ann Castell <ann@delta.example>\nSubject: Fees rise\nContent-Type: text/plain; charset=utf-8\n\nText.\n",
      name: "a.eml")
    #expect(reading.articles.map(\.title) == ["Fees rise"])
    #expect(reading.articles.map(\.byline) == ["Ann Castell"])
  }
}
