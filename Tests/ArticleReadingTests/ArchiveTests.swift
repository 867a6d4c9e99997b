import ArticleReading
import Articles
import CArchive
import Foundation
import TestSupport
import Testing

@Suite("Archives and web archives are read, and cannot do harm")
struct ArchiveTests {
  /// An archive of files, written by libarchive.
  static func archive(_ files: [(name: String, data: Data)], zip: Bool) throws -> Data {
    let folder = try TemporaryFolder()
    let path = folder.path("made")
    let handle = archive_write_new()
    if zip { archive_write_set_format_zip(handle) } else { archive_write_set_format_pax_restricted(handle) }
    archive_write_open_filename(handle, path)
    for (name, data) in files {
      let entry = archive_entry_new()
      archive_entry_set_pathname_utf8(entry, name)
      archive_entry_set_size(entry, Int64(data.count))
      archive_entry_set_filetype(entry, 0o100000)
      archive_entry_set_perm(entry, 0o644)
      archive_write_header(handle, entry)
      _ = data.withUnsafeBytes { archive_write_data(handle, $0.baseAddress, data.count) }
      archive_entry_free(entry)
    }
    archive_write_close(handle)
    archive_write_free(handle)
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  @Test("zip and tar of several formats, and archives inside archives")
  func mixed() throws {
    let inner = try Self.archive([("deep.md", try Fixtures.data("plain.md"))], zip: true)
    let files = [
      ("a/feed.xml", try Fixtures.data("atom.xml")), ("b.json", try Fixtures.data("ninjs-1.json")),
      ("c/inner.zip", inner), ("logo.png", Data([1, 2, 3])), (".hidden.txt", Data("x".utf8)),
      ("d.txt", Data("Port shut\n\nShips waited.".utf8)),
    ]
    for zip in [true, false] {
      let reading = try Reading(try Self.archive(files, zip: zip), name: zip ? "all.zip" : "all.tar")
      #expect(reading.problems.isEmpty)
      #expect(
        reading.articles.map(\.title) == [
          "Porto reabre", "Sem texto", "Salt works reopen", "Mill to close", "Port shut",
        ])
      #expect(reading.articles[3].id == "all/c/inner/deep")
      #expect(reading.articles[4].id == "all/d")
      #expect(reading.articles[4].path.hasSuffix(zip ? "all.zip/d.txt" : "all.tar/d.txt"))
    }
  }

  @Test("paths that leave the archive are refused, the rest is read")
  func escape() throws {
    let files = [
      ("../evil.txt", Data("Evil".utf8)), ("a/../../evil.txt", Data("Evil".utf8)),
      ("/etc/evil.txt", Data("Evil".utf8)),
      ("good.txt", Data("Good.".utf8)),
    ]
    let reading = try Reading(try Self.archive(files, zip: false), name: "all.tar")
    #expect(reading.articles.map(\.body) == ["Good."])
    #expect(reading.problems.count == 3)
    #expect(reading.problems.allSatisfy { $0.isSkip && $0.description.contains("leads out of the archive") })
  }

  @Test("a bomb in a zip is given up, the file behind it is read")
  func bomb() throws {
    let header = "WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: \(48 << 20)\r\n\r\n"
    let bomb = Data(header.utf8) + Data(count: 48 << 20)
    let files = [("bomb.warc", bomb), ("good.txt", Data("Good.".utf8))]
    let reading = try Reading(try Self.archive(files, zip: true), name: "all.zip")
    #expect(reading.articles.map(\.body) == ["Good."])
    #expect(reading.problems.count == 1)
    #expect(reading.problems.first?.description.contains("grows more than 500 times") == true)
  }

  @Test("archives inside archives inside archives end somewhere")
  func layers() throws {
    var data = Data("Port shut\n\nShips waited.".utf8)
    var name = "a.txt"
    for _ in 0..<8 {
      data = try Self.archive([(name, data)], zip: true)
      name = "a.zip"
    }
    let reading = try Reading(data, name: "a.zip")
    #expect(reading.articles.isEmpty)
    #expect(reading.problems.first?.description.contains("layers") == true)
  }

  @Test("a zip that is cut short keeps what came before")
  func cut() throws {
    let files = (0..<3).map { ("\($0).txt", Data("Story \($0) of the day.".utf8)) }
    let data = try Self.archive(files, zip: true)
    let reading = try Reading(data.prefix(data.count / 3), name: "all.zip")
    #expect(reading.articles.count >= 1)
    // The file that was cut, and the archive.
    #expect((1...2).contains(reading.problems.count))
    #expect(reading.problems.first?.isSkip == true)
  }

  // MARK: Web archives

  static func record(_ type: String, _ target: String, _ http: String, body: Data) -> Data {
    let content = Data(http.replacing("\n", with: "\r\n").utf8) + body
    let header =
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(target)\r\nWARC-Date: 2025-03-04T05:06:07Z\r\n"
      + "Content-Type: application/http; msgtype=response\r\nContent-Length: \(content.count)\r\n\r\n"
    return Data(header.utf8) + content + Data("\r\n\r\n".utf8)
  }

  static func page(_ title: String) -> Data {
    Data("<html lang=en><title>\(title)</title><body><p>Text of \(title) on the page.</p></body></html>".utf8)
  }

  static func crawl() -> Data {
    var data = record("warcinfo", "x", "software: none\n\n", body: Data())
    data += record("request", "https://a.example/1", "GET / HTTP/1.1\n\n", body: Data())
    data += record(
      "response", "https://a.example/1", "HTTP/1.1 200 OK\nContent-Type: text/html\n\n", body: page("One"))
    data += record(
      "response", "https://a.example/i", "HTTP/1.1 200 OK\nContent-Type: image/png\n\n", body: Data([1, 2]))
    data += record(
      "response", "https://a.example/404", "HTTP/1.1 404 No\nContent-Type: text/html\n\n", body: page("No"))
    let whole = page("Two")
    let chunked = Data("\(String(whole.count, radix: 16))\r\n".utf8) + whole + Data("\r\n0\r\n\r\n".utf8)
    data += record(
      "response", "https://a.example/2",
      "HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked\n\n",
      body: chunked)
    return data
  }

  @Test("pages of a web archive; other records are passed over")
  func warc() throws {
    let reading = try Reading(Self.crawl(), name: "crawl.warc")
    #expect(reading.problems.isEmpty)
    #expect(reading.articles.map(\.title) == ["One", "Two"])
    #expect(reading.articles.map(\.id) == ["https://a.example/1", "https://a.example/2"])
    #expect(reading.articles.map(\.url) == ["https://a.example/1", "https://a.example/2"])
    // The day on which a page was fetched is not the day of its story.
    #expect(reading.articles.first?.date == nil)
    #expect(reading.articles.first?.body == "Text of One on the page.")
    let compressed = try Reading(
      CompressionTests.gzip(String(decoding: Self.crawl(), as: UTF8.self)), name: "crawl.warc.gz")
    #expect(compressed.articles.map(\.title) == ["One", "Two"])
  }

  @Test("a web archive that is cut short, and one with rubbish between records")
  func brokenWARC() throws {
    let data = Self.crawl()
    let cut = try Reading(data.prefix(data.count - 60), name: "crawl.warc")
    #expect(cut.articles.map(\.title) == ["One"])
    #expect(cut.problems.count == 1)
    #expect(cut.problems.first?.description.contains("https://a.example/2) is cut short") == true)
    let rubbish = try Reading(Self.crawl() + Data("rubbish\nmore\n".utf8) + Self.crawl(), name: "crawl.warc")
    #expect(rubbish.articles.map(\.title) == ["One", "Two", "One", "Two"])
    #expect(rubbish.problems.count == 1)
  }
}
