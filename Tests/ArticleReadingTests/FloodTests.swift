import ArticleReading
import Articles
import Foundation
import Testing

@Suite("A flood of anything costs no more than its length")
struct FloodTests {
  @Test("a tag with a hundred thousand attributes ends the document at once, not after hours")
  func attributes() throws {
    let flood = (0..<100_000).map { "a\($0)='x'" }.joined(separator: " ")
    let xml = try Reading(
      "<rss><channel><item><title>One</title><description>Kept.</description></item><item><title \(flood)>Two</title></item></channel></rss>",
      name: "f.xml")
    #expect(xml.articles.map(\.title) == ["One"])
    #expect(
      xml.problems.contains { $0.description.contains("cut short") || $0.description.contains("attributes") })
    let html = try Reading(
      "<html><body><article><h1>One</h1><p>Kept.</p><p \(flood)>Two</p></article></body></html>",
      name: "f.html")
    #expect(html.articles.map(\.body) == ["Kept."])
  }

  @Test("what comes a hundred thousand times costs no more than its length", .timeLimit(.minutes(1)))
  func floods() throws {
    let many = 100_000
    let words = String(repeating: "=?utf-8?q?a?= ", count: many)
    let mail = "From: a@delta.example\nDate: Thu, 4 Jan 2024 00:00:00 +0000\nSubject: \(words)\n\nText.\n"
    #expect(try Reading(mail, name: "a.eml").articles.first?.title.count == many)
    let open =
      "From: a@delta.example\nDate: Thu, 4 Jan 2024 00:00:00 +0000\nSubject: x \(String(repeating: "=?u?q?", count: many))\n\nText.\n"
    #expect(try Reading(open, name: "a.eml").articles.count == 1)
    let names = (0..<many).map { "<x\($0)/>" }.joined()
    let item = "<rss><channel><item><title>x</title>\(names)</item></channel></rss>"
    #expect(try Reading(item, name: "f.xml").articles.count == 1)
    let people = (0..<many).map { "<person>P\($0)</person> " }.joined()
    let nitf = "<nitf><body><body.content><p>\(people)</p></body.content></body></nitf>"
    #expect(try Reading(nitf, name: "n.xml").articles.first?.metadata.people.count == many)
    let codes = (0..<many).map { "<Subject FormalName='\($0)'/>" }.joined()
    let newsML =
      "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>x</HeadLine></NewsLines><DescriptiveMetadata><SubjectCode>\(codes)</SubjectCode></DescriptiveMetadata></NewsComponent></NewsItem></NewsML>"
    #expect(try Reading(newsML, name: "m.xml").articles.first?.metadata.subjects.count == many)
    let brackets = try Reading("# x\n\n" + String(repeating: "[", count: many), name: "b.md")
    #expect(brackets.articles.first?.body.count == many)
  }
}
