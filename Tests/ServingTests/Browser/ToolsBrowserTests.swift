import Foundation
import TestSupport
import Testing

@Suite("On paper, on the clipboard and under the mouse", .serialized, .needsBrowser)
struct ToolsBrowserTests: BrowserSuite {
  let desk: BrowserDesk

  init() throws { desk = try BrowserDesk() }

  @Test("results on paper: no filters, no ways to go, black on white, what was chosen and found")
  func printedResults() throws {
    try browser.prefer(dark: true, onPaper: true)
    try browser.open(site + "/?q=pier&source=Mekong+Wire")
    for hidden in [".top", ".side", ".sort", ".timeline", ".bottom", ".result .tools", ".chips .x"] {
      #expect(try !browser.isShown(hidden), "\(hidden)")
    }
    for shown in [".total", ".chips li", ".result h2 a", ".result .meta", ".result .passage"] {
      #expect(try browser.isShown(shown), "\(shown)")
    }
    #expect(try style("backgroundColor", of: "html") == "rgb(255, 255, 255)")
    for black in [".result h2 a", ".passage", ".passage mark"] {
      #expect(try style("color", of: black) == "rgb(0, 0, 0)", "\(black)")
    }
    #expect(try style("fontWeight", of: ".passage mark") == "700")
    #expect(try browser.print().starts(with: Data("%PDF".utf8)))
  }

  @Test("an article on paper: headline, date, text and facts")
  func printedArticle() throws {
    try browser.prefer(dark: true, onPaper: true)
    try browser.open(site + "/articles/navy%2Fpier?q=pier")
    for hidden in [".top", ".side", ".map", ".back", ".bottom", "article > .tools"] {
      #expect(try !browser.isShown(hidden), "\(hidden)")
    }
    for shown in ["h1", ".meta", ".body .dateline", ".body p", ".facts"] {
      #expect(try browser.isShown(shown), "\(shown)")
    }
    #expect(try style("color", of: ".body p") == "rgb(0, 0, 0)")
    #expect(try browser.print().starts(with: Data("%PDF".utf8)))
  }

  private func style(_ property: String, of selector: String) throws -> String? {
    try browser.evaluate("getComputedStyle(document.querySelector('\(selector)')).\(property)") as? String
  }

  @Test("a citation is copied: passage, source, date, link and place")
  func citation() throws {
    try browser.allowClipboard()
    try browser.open(site + "/?q=pier&source=Harbour+Wire&to=2025-10-31")
    try browser.click(".result details.cite summary")
    try browser.click(".result .copy")
    try browser.wait(until: "document.querySelector('.result .copy').textContent === 'Copied'")
    let copied = try browser.clipboard
    let shown = try browser.evaluate("document.querySelector('.result .citation').textContent")
    #expect(copied == shown as? String)
    for part in [
      "“The navy of Cambodia opened a pier", "Sok Dara, “Navy opens pier at Ream Naval Base”, Harbour Wire, ",
      "30 October 2025. ", site + "/articles/navy%2Fpier ", "Article navy/pier, characters ",
    ] { #expect(copied.contains(part), "\(part) in \(copied)") }
    // The place is that of the passage in the article's text.
    let place = try #require(copied.firstMatch(of: /characters (\d+) to (\d+)\.$/))
    let (start, end) = (try #require(Int(place.1)), try #require(Int(place.2)))
    let body = try #require(try desk.server.get("/api/v1/articles/navy%2Fpier").json?["body"] as? String)
    let passage = String(String.UnicodeScalarView(Array(body.unicodeScalars)[start..<end]))
    #expect(copied.hasPrefix("“\(passage)”"))
    #expect(try browser.complaints() == [])
  }

  @Test("drawing over the timeline narrows to what was drawn over")
  func drawing() throws {
    let (first, last) = (".timeline a[data-start='2024'] .hit", ".timeline a[data-start='2021'] .hit")
    try browser.open(site + "/?q=the")
    let counted = try browser.evaluate(
      """
      [...document.querySelectorAll('.timeline a')].filter(a => a.dataset.start >= '2021' && a.dataset.start <= '2024')
        .map(a => Number(a.getAttribute('aria-label').match(/: (\\d+) /)[1])).reduce((a, b) => a + b)
      """)
    let count = try #require(counted as? Int)
    // From right to left is as good.
    try browser.draw(from: first, to: last)
    try browser.wait(
      until: "location.search.includes('from=2021&to=2024') && document.querySelector('.total')")
    #expect(try browser.address == site + "/?q=the&from=2021&to=2024")
    #expect(try browser.text(".total").hasPrefix("\(count) article"))
    #expect(try browser.count(".chips li") > 1)
    #expect(try browser.complaints() == [])
  }
}
