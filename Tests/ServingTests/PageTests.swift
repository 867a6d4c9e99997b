import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The page is whole without a script")
struct PageTests {
  let server: ServerProcess
  init() throws { server = try ServerProcess(index: try TestArchive.shared.get().index) }

  @Test("results with marked passages, facets with counts, chips, a timeline, an order, and a citation")
  func results() throws {
    let reply = try server.get("/?q=pier&country=KH")
    #expect(reply.status == 200)
    #expect(reply["Content-Type"] == "text/html; charset=utf-8")
    let page = reply.text
    for part in [
      "<mark>pier</mark>", "<input type=\"checkbox\" name=\"country\" value=\"KH\" checked>", "Cambodia",
      "<li><a href=\"/?q=pier\"><span class=\"unseen\">Remove: </span><bdi>Cambodia</bdi>", "<svg",
      "sort=newest",
      "<summary>Cite</summary>", "href=\"/articles/navy%2Fpier?q=pier&amp;country=KH\"",
      "href=\"/feed?q=pier&amp;country=KH\"",
      "value=\"pier\"", "characters ",
    ] { #expect(page.contains(part), "\(part)") }
  }

  @Test("what was not found, and why, and what would be")
  func nothing() throws {
    let page = try server.get("/?q=pier+AND+xyzzyplugh").text
    #expect(page.contains("No articles"))
    #expect(page.contains("No article has the word &quot;xyzzyplugh&quot;"))
    #expect(page.contains("<a href=\"/?q=pier"))
    #expect(try server.get("/?q=harvset").text.contains("Did you mean <a href=\"/?q=harvest\">"))
  }

  @Test("a query that goes wrong is shown with the place, and a way out")
  func wrong() throws {
    let reply = try server.get("/?q=pier+%28navy")
    #expect(reply.status == 400)
    #expect(reply.text.contains("pier <mark>(</mark>navy"))
    #expect(reply.text.contains("plain=true"))
  }

  @Test("pages follow one another and end")
  func pages() throws {
    let first = try server.get("/?source=Field+Wire").text
    #expect(first.contains("rel=\"next\" href=\"/?source=Field%20Wire&amp;offset=10\""))
    #expect(!first.contains("rel=\"prev\""))
    let second = try server.get("/?source=Field+Wire&offset=10").text
    #expect(second.contains("rel=\"prev\" href=\"/?source=Field%20Wire\""))
    #expect(!second.contains("rel=\"next\""))
    #expect(second.contains("start=\"11\""))
  }

  @Test("more of a facet")
  func more() throws {
    let page = try server.get("/").text
    #expect(page.contains("href=\"/?source=Field%20Wire\""))
    let results = try server.get("/?q=the").text
    #expect(results.contains("more=year"))
    let unfolded = try server.get("/?q=the&more=year").text
    #expect(
      unfolded.components(separatedBy: "name=\"year\"").count
        > results.components(separatedBy: "name=\"year\"").count)
  }

  @Test("an article with its matches, where they are, and similar ones")
  func article() throws {
    let page = try server.get("/articles/navy%2Fpier?q=pier").text
    #expect(page.contains("<mark id=\"m1\">pier</mark>"))
    #expect(page.contains("<mark id=\"m2\">pier</mark>"))
    #expect(page.contains("2 matches"))
    #expect(page.contains("href=\"#m1\""))
    #expect(page.contains("Similar articles"))
    #expect(page.contains("href=\"/articles/navy%2Fpier-2\""))
    #expect(try server.get("/articles/navy/pier").status == 200)
    let missing = try server.get("/articles/none", ["Accept": "text/html"])
    #expect(missing.status == 404)
    #expect(missing["Content-Type"] == "text/html; charset=utf-8")
    #expect(try server.get("/articles/navy%2Fpier?q=%28").status == 200)
  }

  @Test("nothing of an article or a query becomes mark-up")
  func hostile() throws {
    let query = "%3Cscript%3Ealert(1)%3C/script%3E%22%CC%81%20onfocus=%22x"
    for target in [
      "/?q=quayside", "/articles/hostile?q=quayside", "/?q=\(query)&plain=true",
      "/?q=quayside&source=\(query)",
      "/?q=quayside&from=\(query)", "/feed?q=quayside", "/articles/hostile", "/?q=\(query)",
    ] {
      let text = try server.get(target).text
      let page = text.replacingOccurrences(of: "<script src=\"/assets/", with: "")
      #expect(!page.contains("<script"), "\(target)")
      #expect(!page.contains("<img"), "\(target)")
      #expect(!page.contains("<b>"), "\(target)")
      #expect(!page.unicodeScalars.contains("\u{7}"))
      // A quote or a bracket with a mark upon it is still one.
      for marked in ["\"\u{301}", "<\u{338}"] {
        #expect(Data(text.utf8).range(of: Data(marked.utf8)) == nil, "\(target)")
      }
    }
  }

  @Test("a strict policy, and nothing within the page or from elsewhere that it would forbid")
  func policy() throws {
    for target in ["/", "/?q=pier", "/articles/navy%2Fpier?q=pier", "/articles/none"] {
      let reply = try server.get(target)
      let policy = try #require(reply["Content-Security-Policy"])
      #expect(
        policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'")
          && !policy.contains("unsafe"))
      #expect(reply["X-Content-Type-Options"] == "nosniff")
      let page = reply.text
      #expect(!page.contains(" style=") && !page.contains("<style") && !page.contains(" onclick"))
      for attribute in ["src=\"", "<link rel=\"stylesheet\" href=\""] {
        for part in page.components(separatedBy: attribute).dropFirst() {
          #expect(part.hasPrefix("/assets/"))
        }
      }
    }
  }

  @Test("style and script are kept for good, under a name that changes with them")
  func assets() throws {
    let page = try server.get("/").text
    for kind in ["css", "js"] {
      let start = try #require(page.range(of: "/assets/dateline-"))
      let name = page[start.lowerBound...].components(separatedBy: "\"").first {
        $0.hasPrefix("/assets/dateline-") && $0.hasSuffix(kind)
      }
      let reply = try server.get(try #require(name))
      #expect(reply.status == 200)
      #expect(reply["Cache-Control"] == "public, max-age=31536000, immutable")
      #expect(reply.body.count > 1_000)
    }
  }

  @Test("a feed of any search, latest first, and a description for browsers")
  func feed() throws {
    let feed = try server.get("/feed?q=pier&limit=3")
    #expect(feed["Content-Type"] == "application/atom+xml; charset=utf-8")
    let parsed = XMLParsing(feed.body)
    #expect(parsed.isSound)
    #expect(
      parsed.texts(of: "updated").dropFirst() == [
        "2025-11-02T00:00:00Z", "2025-10-30T00:00:00Z", "2024-05-01T00:00:00Z",
      ])
    #expect(parsed.texts(of: "id").dropFirst().first == "http://127.0.0.1/articles/navy%2Fpier-2")
    #expect(XMLParsing(try server.get("/feed?q=quayside").body).isSound)
    #expect(XMLParsing(try server.get("/feed?q=pier+xyzzyplugh").body).texts(of: "title").count == 1)
    #expect(try server.get("/feed").status == 400)
    let description = try server.get("/opensearch.xml")
    #expect(XMLParsing(description.body).isSound)
    #expect(description.text.contains("template=\"http://127.0.0.1/?q={searchTerms}\""))
  }
}

/// The texts of an XML document's elements.
private final class XMLParsing: NSObject, XMLParserDelegate {
  private(set) var isSound = false
  private var texts: [(name: String, text: String)] = []
  private var open: [Int] = []

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    isSound = parser.parse()
  }

  func texts(of name: String) -> [String] { texts.filter { $0.name == name }.map(\.text) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(texts.count)
    texts.append((name, ""))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let place = open.last { texts[place].text += text }
  }
}
