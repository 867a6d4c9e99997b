import Foundation
import TestSupport
import Testing

@Suite("In a real browser", .serialized, .needsBrowser)
struct BrowserTests: BrowserSuite {
  let desk: BrowserDesk

  init() throws { desk = try BrowserDesk() }

  private func checkNoComplaints() throws { #expect(try browser.complaints() == []) }

  @Test("search: words are typed, results come with their matches marked")
  func search() throws {
    try browser.open(site)
    #expect(try browser.evaluate("document.activeElement.id") as? String == "q")
    try browser.type("pier", into: "#q")
    try browser.click(".search button")
    try browser.wait(until: "document.querySelectorAll('.result').length > 2")
    #expect(try browser.address == site + "/?q=pier")
    #expect(try browser.text(".total").hasPrefix("5 articles"))
    #expect(try browser.count(".result .passage mark") > 2)
    try checkNoComplaints()
  }

  @Test("a facet narrows at a click to as many as it said, and the back button undoes it")
  func facet() throws {
    try browser.open(site + "/?q=pier")
    let box = "input[type=checkbox][name=source][value='Mekong Wire']"
    let count = try #require(
      try browser.evaluate(
        "document.querySelector(\"\(box)\").closest('label').querySelector('.count').textContent") as? String)
    try browser.click(box)
    try browser.wait(until: "location.search.includes('source=Mekong') && document.querySelector('.chips')")
    #expect(try browser.text(".total").hasPrefix(count + " article"))
    #expect(try browser.isChecked(box))
    // Its neighbours are still there to choose.
    #expect(try browser.count("input[name=source]") > 1)
    #expect(try browser.text(".chips").contains("Mekong Wire"))
    try browser.back()
    try browser.wait(until: "!location.search.includes('source=') && document.querySelector('.results')")
    #expect(try !browser.isChecked(box))
    try checkNoComplaints()
  }

  @Test("a link brings back the whole search")
  func deepLink() throws {
    try browser.open(site + "/?q=pier&source=Harbour+Wire&from=2025-11&sort=newest")
    #expect(try browser.evaluate("document.getElementById('q').value") as? String == "pier")
    #expect(try browser.isChecked("input[type=checkbox][name=source][value='Harbour Wire']"))
    #expect(try browser.evaluate("document.querySelector('input[name=from]').value") as? String == "2025-11")
    #expect(try browser.text(".sort [aria-current]") == "Newest")
    #expect(try browser.count(".result") == 1)
    // A chip takes one of them away and keeps the rest.
    try browser.click(".chips a")
    try browser.wait(until: "!location.search.includes('source=')")
    #expect(try browser.address.contains("from=2025-11&sort=newest"))
  }

  @Test("an article shows its matches and goes to the first")
  func highlight() throws {
    try browser.open(site + "/?q=pier")
    try browser.click(".result a[href^='/articles/navy%2Fpier?']")
    try browser.wait(until: "document.querySelectorAll('.body mark').length === 2")
    #expect(try browser.text("#m1") == "pier")
    #expect(try browser.count(".map .tick") == 2)
    try browser.click(".map .first")
    #expect(try browser.address.hasSuffix("#m1"))
    #expect(try browser.evaluate("document.querySelector('mark:target').id") as? String == "m1")
    try browser.click(".back a")
    try browser.wait(until: "location.pathname === '/' && location.search === '?q=pier'")
    try checkNoComplaints()
  }

  @Test("keys: / to the box, j and k through the results, Enter opens, ? tells")
  func keyboard() throws {
    try browser.open(site + "/?q=pier")
    try browser.press("j", "j", "j", "k")
    #expect(
      try browser.evaluate(
        "[...document.querySelectorAll('.result')].findIndex(r => r.classList.contains('here'))") as? Int == 1
    )
    let link = try #require(try browser.evaluate("document.activeElement.href") as? String)
    try browser.press("?")
    #expect(try browser.isShown("#keys"))
    try browser.press("?")
    #expect(try !browser.isShown("#keys"))
    try browser.press("/")
    #expect(try browser.evaluate("document.activeElement.id") as? String == "q")
    // In the box they are letters.
    try browser.press("j")
    #expect(try browser.evaluate("document.getElementById('q').value") as? String == "j")
    try browser.open(site + "/?q=pier")
    try browser.press("j", "j")
    try browser.press(Browser.enter)
    try browser.wait(until: "location.pathname.startsWith('/articles/')")
    #expect(try browser.address == link)
    try browser.press("j")
    #expect(try browser.count(".body mark.here") == 1)
    try checkNoComplaints()
  }

  @Test("the box completes the word at its end")
  func completion() throws {
    try browser.open(site)
    try browser.type("naval harv", into: "#q")
    try browser.wait(until: "!document.getElementById('completions').hidden")
    #expect(try browser.text("#completions").hasPrefix("harvest"))
    #expect(
      try browser.evaluate("document.getElementById('q').getAttribute('aria-expanded')") as? String == "true")
    try browser.press(Browser.arrowDown, Browser.enter)
    #expect(try browser.evaluate("document.getElementById('q').value") as? String == "naval harvest ")
    #expect(try browser.address == site + "/")
    try checkNoComplaints()
  }

  @Test("a bar of the timeline narrows to its time")
  func timeline() throws {
    try browser.open(site + "/?q=the")
    let bar = try #require(
      try browser.evaluate(
        "document.querySelector('.timeline a[data-start=\"2025\"]').getAttribute('aria-label')") as? String)
    try browser.click(".timeline a[data-start='2025'] .bar")
    try browser.wait(until: "location.search.includes('from=2025&to=2025')")
    let total = try browser.text(".total")
    #expect(bar.hasSuffix(": " + total.components(separatedBy: " in ")[0]))
  }

  @Test("without a script everything still works")
  func noScript() throws {
    try browser.forbidScripts()
    try browser.open(site)
    try browser.type("pier", into: "#q")
    try browser.click(".search button")
    try browser.waitForAddress("q=pier")
    #expect(try browser.count(".result") > 2)
    #expect(try browser.isShown(".apply"))
    try browser.click("input[type=checkbox][name=source][value='Mekong Wire']")
    try browser.click(".apply")
    try browser.waitForAddress("source=Mekong")
    #expect(try browser.text(".chips").contains("Mekong Wire"))
    try browser.click(".result:first-child details.cite summary")
    #expect(try browser.isShown(".result:first-child .citation"))
    #expect(try browser.count(".copy:not([hidden])") == 0)
    try browser.click(".result h2 a")
    try browser.waitForAddress("/articles/")
    #expect(try browser.count(".body mark") > 0)
  }

  @Test("on a narrow screen nothing runs over the edge, and filters fold away", arguments: [320, 375, 1024])
  func narrow(_ width: Int) throws {
    try browser.resize(width, 700)
    for path in [
      "/", "/?q=pier&country=KH", "/?q=pier+%28", "/articles/navy%2Fpier?q=pier", "/articles/none",
      "/?q=quayside", "/articles/hostile?q=quayside",
    ] {
      try browser.open(site + path)
      #expect(
        try browser.evaluate("document.documentElement.scrollWidth <= innerWidth") as? Bool == true, "\(path)"
      )
    }
    guard width < 900 else { return }
    try browser.open(site + "/?q=pier")
    #expect(try !browser.isShown("#filters"))
    try browser.click("details.filters summary")
    #expect(try browser.isShown("#filters"))
  }

  @Test("light or dark as the reader's system is")
  func dark() throws {
    try browser.open(site + "/?q=pier")
    let ground = "getComputedStyle(document.documentElement).backgroundColor"
    try browser.prefer(dark: false)
    let light = try browser.evaluate(ground) as? String
    try browser.prefer(dark: true)
    #expect(try browser.evaluate(ground) as? String != light)
  }

  @Test("nothing that an article or an address holds is run")
  func hostile() throws {
    let query =
      "%3Cscript%3Edocument.title=%27taken%27%3C%2Fscript%3E%22%20autofocus%20onfocus=%22document.title=%27taken%27"
    for path in [
      "/?q=quayside", "/articles/hostile?q=quayside", "/?q=\(query)&plain=1",
      "/?q=quayside&source=\(query)&from=\(query)",
    ] {
      try browser.open(site + path)
      #expect(try browser.evaluate("document.title") as? String != "taken")
      #expect(try browser.count("main img, main script") == 0)
    }
    // A page that is refused is one of the server's own.
    #expect(try browser.complaints().allSatisfy { $0.contains("400 (Bad Request)") })
  }
}
