import ArticleReading
import Articles
import Foundation
import Testing

@Suite("Pages, Markdown, tables and mail are read")
struct PageTests {
  @Test("a page with schema.org's words about itself, without its notices")
  func page() throws {
    let article = try #require(try Fixtures.read("page.html").articles.first)
    #expect(article.title == "Bridge opens after ten years")
    #expect(article.byline == "Mara Ould, Sok Dara")
    #expect(article.date?.description == "2025-02-02T21:05:06Z")
    #expect(article.language == "en-GB")
    #expect(article.source == "Delta Dispatch")
    #expect(article.url == "https://delta.example/bridge")
    #expect(
      article.body == """
        The bridge over the Meru opened on Monday, ten years after the first stone was laid.

        Lorries crossed it within minutes, and the ferry made its last trip.

        Tolls begin in May.
        """)
    #expect(article.metadata.captions == ["The bridge at dawn"])
    #expect(article.metadata.subjects.map(\.label) == ["bridges", "transport"])
  }

  @Test("an old page without any marks, by the density of its text")
  func plainPage() throws {
    let article = try #require(try Fixtures.read("page-plain.html").articles.first)
    #expect(article.title == "Old quay to be mended")
    #expect(article.byline == "Ann Castell")
    #expect(article.date?.description == "2003-04-05")
    #expect(article.body.hasPrefix("The old quay"))
    #expect(article.body.hasSuffix("the stone arrives."))
    #expect(article.language == "en")
  }

  @Test("a page in an old character set, declared or not")
  func pageCharset() throws {
    for head in ["<meta charset=windows-1252>", ""] {
      var data = Data("<html><head>\(head)<title>Caf".utf8)
      data.append(0xE9)
      data += Data("</title></head><body><p>It is open.</p></body></html>".utf8)
      let reading = try Reading(data, name: "p.html")
      #expect(reading.articles.first?.title == "Café")
      #expect(reading.problems.isEmpty == !head.isEmpty)
    }
    let japanese =
      Data("<meta charset=\"shift_jis\"><title>".utf8) + Data([0x93, 0x8C, 0x8B, 0x9E])
      + Data("</title><p>x".utf8)
    #expect(try Reading(japanese, name: "p.html").articles.first?.title == "東京")
  }

  @Test("Markdown with front matter, and without")
  func markdown() throws {
    let article = try #require(try Fixtures.read("story.md").articles.first)
    #expect(article.title == "Wells run dry")
    #expect(article.byline == "Ann Castell")
    #expect(article.metadata.subjects.map(\.label) == ["water", "drought"])
    #expect(article.metadata.captions == ["A dry well"])
    #expect(
      article.body.split(separator: "\n\n") == [
        "In the hills", "Wells in three villages ran dry, officials said.", "Water comes by lorry",
        "Schools stay_open", "“It was never so,” a farmer said.",
      ])
    let plain = try #require(try Fixtures.read("plain.md").articles.first)
    #expect(plain.title == "Mill to close")
    #expect(plain.byline == "Ann Castell")
    #expect(plain.dateline == "MERU, March 3, 2024 (Delta Dispatch) -")
    #expect(plain.body == "The old mill closes.\n\nIt had 2 * 3 wheels.")
  }

  @Test("a table with quotes, and records that are broken")
  func csv() throws {
    let reading = try Fixtures.read("table.csv")
    #expect(reading.articles.map(\.id) == ["1", "3"])
    #expect(reading.articles[0].title == "Pier, long shut, opens")
    #expect(reading.articles[0].body == "Boats came.\n\n\"At last,\" she said.")
    #expect(reading.articles[0].byline == "Mara Ould")
    #expect(reading.articles[0].metadata.subjects.map(\.label) == ["ports", "boats"])
    #expect(reading.problems.map(\.line) == [6, 8])
    #expect(reading.problems.map(\.isSkip) == [true, true])
    let tabs = try Fixtures.read("table.tsv")
    #expect(tabs.articles.map(\.title) == ["Tea rises", "Rice falls"])
    #expect(tabs.problems.map(\.isSkip) == [false])
  }

  @Test("a mailbox: parts, encodings, attachments")
  func mailbox() throws {
    let reading = try Fixtures.read("letters.mbox")
    #expect(reading.problems.isEmpty)
    #expect(reading.articles.map(\.id) == ["1@delta.example", "2@delta.example"])
    #expect(reading.articles.map(\.line) == [1, 36])
    #expect(reading.articles[0].title == "Café und Häfen")
    #expect(reading.articles[0].byline == "Ould, Mara")
    #expect(reading.articles[0].source == "Delta Weekly")
    #expect(reading.articles[0].date?.description == "2025-03-04T07:15:00Z")
    #expect(reading.articles[0].body == "Der Hafen ist über Nacht zugefroren.\n\nNiemand fährt.")
    #expect(reading.articles[0].language == "de")
    #expect(reading.articles[1].body == "The mill is shut.\n\nFrom now on nobody grinds.")
  }

  @Test("one message of HTML")
  func message() throws {
    let article = try #require(try Fixtures.read("letter.eml").articles.first)
    #expect(article.title == "The week in the delta")
    #expect(
      article.body
        == "“Rain” was the word of the week, and there was a lot of it.\n\nThe harbour stayed shut.")
  }

  @Test("a story that begins with words like those of mail or tables is still a story")
  func lookalikes() throws {
    let story = try Reading(
      "Date: 2025-01-02\nTitle: Rain, wind, text\n\nFrom: the hills, a report.", name: "a.txt")
    #expect(story.articles.first?.title == "Rain, wind, text")
    let list = try Reading("Title, deeds and land\n\nThe court heard both sides.", name: "a.txt")
    #expect(list.articles.first?.title == "Title, deeds and land")
  }
}

@Suite("White space of mark-up is folded")
struct FoldingTests {
  @Test(
    "as a browser would, in all scripts",
    arguments: [
      ("  a\n  b\t c  ", "a b c"), ("caf\u{E9}\u{A0}\u{A0}x", "café x"), ("“a” — b…", "“a” — b…"),
      ("soft\u{AD}ly", "softly"), ("東京の\n  港", "東京の港"), ("東京 \n Port", "東京 Port"), ("a\u{2003}b", "a b"),
      ("Порт\r\nзакрыт", "Порт закрыт"), ("\u{FEFF}x", "x"),
    ])
  func folded(text: String, expected: String) throws {
    #expect(
      try Reading("<html><title>T</title><p>\(text)</p></html>", name: "p.html").articles.first?.body
        == expected)
  }

  @Test("front matter with lists of authors, of YAML and of TOML")
  func authors() throws {
    for header in [
      "---\ntitle: Quay reopens\nauthor:\n  - Ann Lee\n  - name: Bo Li\ndate: 2024-01-05\n---",
      "---\ntitle: Quay reopens\nauthors: [Ann Lee, \"Bo Li\"]\ndate: 2024-01-05\n---",
      "+++\ntitle = \"Quay reopens\"\ndate = 2024-01-05\nauthors = [\"Ann Lee\", \"Bo Li\"]\n\n[taxonomies]\n+++",
    ] {
      let article = try #require(
        try Reading(header + "\n\nThe quay is open.\n", name: "quay.md").articles.first)
      #expect(article.title == "Quay reopens")
      #expect(article.byline == "Ann Lee, Bo Li")
      #expect(article.date?.description == "2024-01-05")
      #expect(article.body == "The quay is open.")
    }
  }

  @Test("rows of a table of Markdown are paragraphs")
  func markdownTable() throws {
    let reading = try Reading(
      "# Fares\n\n| From | Fare |\n|------|-----:|\n| Meru | **4** |\n", name: "fares.md")
    #expect(reading.articles.map(\.body) == ["From Fare\n\nMeru 4"])
  }

  @Test("a page tells its day in words and its author before a bar")
  func words() throws {
    let page = """
      <html><head><title>Council votes</title></head><body><main><h1>Council votes</h1>
      <div class="byline">By <a href="/ann">Ann Lee</a> | Updated today</div><time>5 janvier 2024 à 12h55</time>
      <p>The council votes on Monday, the mayor said.</p></main></body></html>
      """
    let article = try #require(try Reading(page, name: "page.html").articles.first)
    #expect(article.byline == "Ann Lee")
    #expect(article.date?.description == "2024-01-05T12:55:00Z")
    #expect(article.body == "The council votes on Monday, the mayor said.")
  }
}
