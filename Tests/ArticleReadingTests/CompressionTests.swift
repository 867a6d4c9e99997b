import ArticleReading
import Articles
import CZlib
import CZstd
import Foundation
import TestSupport
import Testing

@Suite("Compressed files are read as they stream")
struct CompressionTests {
  static let lines = (0..<3_000).map { #"{"id": "\#($0)", "body": "Ship \#($0) came in at dawn."}"# }
    .joined(separator: "\n")

  static func gzip(_ text: String) -> Data {
    var stream = z_stream()
    deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)
    )
    var input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: input.count + 1_000)
    let size = output.count
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(size)
        deflate(&stream, Z_FINISH)
      }
    }
    defer { deflateEnd(&stream) }
    return Data(output.prefix(size - Int(stream.avail_out)))
  }

  static func zstd(_ text: String) -> Data {
    let input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: ZSTD_compressBound(input.count))
    let size = ZSTD_compress(&output, output.count, input, input.count, 3)
    return Data(output.prefix(size))
  }

  @Test("gzip, also in several members, and Zstandard, also in several frames")
  func whole() throws {
    let second = #"\#n{"id": "last", "body": "The end."}"#
    for data in [
      Self.gzip(Self.lines + second), Self.gzip(Self.lines) + Self.gzip(second),
      Self.zstd(Self.lines + second),
      Self.zstd(Self.lines) + Self.zstd(second),
    ] {
      let reading = try Reading(data, name: "feed.bin")
      #expect(reading.articles.count == 3_001)
      #expect(reading.articles.last?.id == "last")
      #expect(reading.problems.isEmpty)
    }
  }

  @Test("what comes before a cut or a fault is kept, and the file is named")
  func damaged() throws {
    for data in [Self.gzip(Self.lines), Self.zstd(Self.lines)] {
      let cut = try Reading(data.prefix(data.count * 2 / 3), name: "feed.gz")
      #expect(cut.problems.contains { $0.description.contains("compressed data is damaged") })
      var flipped = data
      flipped[data.count / 2] ^= 0xFF
      #expect(try !Reading(flipped, name: "feed.gz").problems.isEmpty)
    }
    #expect(try Reading(Self.gzip(Self.lines).prefix(8_000), name: "f.gz").articles.count > 0)
  }

  @Test("a compressed story of plain text has the id of its path alone")
  func textFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.gzip("Port shut\n\nShips waited."), to: "2020/story.txt.gz")
    #expect(try Reading([folder.path]).articles.map(\.id) == ["2020/story"])
  }

  @Test("what came before the damage of a compressed file is read, however short the file is")
  func damagedShort() throws {
    func page(_ number: Int) -> String {
      let page =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Page \(number)</title><p>Text \(number).</p>"
      return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://delta.example/\(number)\r\n"
        + "Content-Type: application/http\r\nContent-Length: \(page.utf8.count)\r\n\r\n\(page)\r\n\r\n"
    }
    for second in [try Self.gzip(page(2)).dropLast(30), Data("no gzip at all".utf8)] {
      let reading = try Reading(Self.gzip(page(1)) + second, name: "crawl.warc.gz")
      #expect(reading.articles.map(\.title) == ["Page 1"])
      #expect(reading.problems.count == 1)
      #expect(reading.problems.first?.description.contains("damaged") == true)
    }
    // Of an article by itself half is none.
    for name in ["story.txt.gz", "story.html.gz"] {
      let reading = try Reading(
        Self.gzip("<html><body><p>First paragraph of the story.</p><p>Second.</p>").dropLast(9), name: name)
      #expect(reading.articles.isEmpty)
      #expect(reading.problems.count == 1)
    }
  }
}
