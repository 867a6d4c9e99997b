import Searching
import TestSupport
import Testing
import TextAnalysis

@Suite("Queries are understood")
struct ParsedFormTests {
  /// A query and its parsed form a line, with ⇒ between.
  static let table = #"""
    naval ⇒ naval
    naval base ⇒ AND(naval, base)
    naval  	 base ⇒ AND(naval, base)
    Naval BASE ⇒ AND(Naval, BASE)
    naval base naval ⇒ AND(naval, base)
    base bases ⇒ base
    the base of a pier ⇒ AND(base, pier)
    the of ⇒ AND(the, of)
    +the base ⇒ AND(+the, base)
    the AND base ⇒ AND(the, base)
    base AND the ⇒ AND(base, the)
    the OR base ⇒ OR(the, base)
    the country:KH ⇒ AND(the, country:KH)
    naval, base; pier! ⇒ AND(naval, base, pier)
    naval - base ⇒ AND(naval, base)
    naval -- base ⇒ AND(naval, base)
    naval — base ⇒ AND(naval, base)
    naval & base | pier ⇒ AND(naval, base, pier)
    +(pier) base:* ~^[]{}\ ⇒ AND(+pier, base)
    F-16 ⇒ F-16
    F-16 jet ⇒ AND(F-16, jet)
    O'Leary ⇒ O'Leary
    BP/Statoil ⇒ BP/Statoil
    Trump's plan ⇒ AND(Trump, plan)
    $1.2bn ⇒ 1.2bn
    U.S. navy ⇒ AND(U.S., navy)
    AT&T ⇒ AT&T
    state-of-the-art ⇒ state-of-the-art
    10:30 ⇒ 10:30
    https://news.example/a?b=c ⇒ https://news.example/a?b=c
    me@example.org ⇒ me@example.org
    東京 ⇒ 東京
    Łódź ⇒ Łódź
    "naval base" ⇒ "naval base"
    “naval base” ⇒ "naval base"
    «naval base» ⇒ "naval base"
    "naval base ⇔ mixed” ⇒ "naval base ⇔ mixed"
    "naval" ⇒ "naval"
    "naval base" pier ⇒ AND("naval base", pier)
    pier"naval base" ⇒ AND(pier, "naval base")
    "naval base""air base" ⇒ AND("naval base", "air base")
    "naval base" "Naval Base" ⇒ "naval base"
    "" pier ⇒ pier
    "!" pier ⇒ pier
    " naval base. " ⇒ "naval base"
    "naval AND base" ⇒ "naval AND base"
    "title:naval (base" ⇒ "title:naval (base"
    "naval bas*" ⇒ "naval bas"
    "naval base"~ ⇒ "naval base"~
    "naval base"~ "naval bases" ⇒ AND("naval base"~, "naval bases")
    "naval base"~0 ⇒ "naval base"~
    "naval base"~2 ⇒ NEAR/3(naval, base)
    "ream naval base"~5 ⇒ NEAR/6(ream, naval, base)
    "naval"~2 ⇒ "naval"~
    "naval base" ~ pier ⇒ AND("naval base", pier)
    naval~ ⇒ naval
    +naval base ⇒ AND(+naval, base)
    + naval ⇒ naval
    +"naval base" pier ⇒ AND(+"naval base", pier)
    ++naval ⇒ naval
    -naval ⇒ NOT(naval)
    base -naval ⇒ AND(base, NOT(naval))
    base -naval -air ⇒ AND(base, NOT(naval), NOT(air))
    base -"naval base" ⇒ AND(base, NOT("naval base"))
    base -(naval air) ⇒ AND(base, NOT(AND(naval, air)))
    base-naval ⇒ base-naval
    base –naval ⇒ AND(base, naval)
    base -+naval ⇒ AND(base, naval)
    AT -5 ⇒ AND(AT, NOT(5))
    base NOT naval ⇒ AND(base, NOT(naval))
    NOT naval ⇒ NOT(naval)
    NOT naval base ⇒ AND(NOT(naval), base)
    NOT NOT naval ⇒ naval
    NOT -naval ⇒ naval
    base AND NOT naval ⇒ AND(base, NOT(naval))
    base OR NOT naval ⇒ OR(base, NOT(naval))
    NOT (naval OR air) base ⇒ AND(NOT(OR(naval, air)), base)
    not naval ⇒ naval
    naval AND base ⇒ AND(naval, base)
    naval AND base AND pier ⇒ AND(naval, base, pier)
    naval and base ⇒ AND(naval, base)
    naval And base ⇒ AND(naval, base)
    Trinidad AND Tobago ⇒ AND(Trinidad, Tobago)
    naval OR base ⇒ OR(naval, base)
    naval or base ⇒ AND(naval, base)
    naval OR base OR pier ⇒ OR(naval, base, pier)
    naval OR naval ⇒ naval
    a1 b1 OR c1 ⇒ OR(AND(a1, b1), c1)
    a1 OR b1 c1 ⇒ OR(a1, AND(b1, c1))
    a1 b1 OR c1 d1 ⇒ OR(AND(a1, b1), AND(c1, d1))
    a1 AND b1 OR c1 AND d1 ⇒ OR(AND(a1, b1), AND(c1, d1))
    a1 OR b1 AND c1 OR d1 ⇒ OR(a1, AND(b1, c1), d1)
    a1 NOT b1 OR c1 ⇒ OR(AND(a1, NOT(b1)), c1)
    a1 OR -b1 c1 ⇒ OR(a1, AND(NOT(b1), c1))
    (a1 OR b1) c1 ⇒ AND(OR(a1, b1), c1)
    (a1 OR b1) AND (c1 OR d1) ⇒ AND(OR(a1, b1), OR(c1, d1))
    (a1 b1) c1 ⇒ AND(a1, b1, c1)
    (a1 b1) OR c1 ⇒ OR(AND(a1, b1), c1)
    ((a1)) ⇒ a1
    (((a1 OR b1))) ⇒ OR(a1, b1)
    a1 (b1 (c1 OR (d1 e1))) ⇒ AND(a1, b1, OR(c1, AND(d1, e1)))
    () a1 ⇒ a1
    (!) a1 ⇒ a1
    a1(b1)c1 ⇒ AND(a1, b1, c1)
    NOT (a1 -b1) ⇒ NOT(AND(a1, NOT(b1)))
    a1 AND ! ⇒ a1
    ! OR a1 ⇒ a1
    AND/OR ⇒ AND/OR
    ANDROID ⇒ ANDROID
    and ⇒ and
    NEARLY ⇒ NEARLY
    naval NEAR base ⇒ NEAR/10(naval, base)
    naval NEAR/5 base ⇒ NEAR/5(naval, base)
    naval ADJ base ⇒ ADJ/1(naval, base)
    naval ADJ/3 base ⇒ ADJ/3(naval, base)
    naval near base ⇒ AND(naval, near, base)
    naval NEAR/x base ⇒ AND(naval, NEAR/x, base)
    a1 NEAR/5 b1 NEAR/5 c1 ⇒ NEAR/5(a1, b1, c1)
    pier naval NEAR/5 base ⇒ AND(pier, NEAR/5(naval, base))
    naval NEAR/5 base pier ⇒ AND(NEAR/5(naval, base), pier)
    naval NEAR/5 base OR pier ⇒ OR(NEAR/5(naval, base), pier)
    -naval NEAR/5 base ⇒ NOT(NEAR/5(naval, base))
    "naval base" NEAR/5 pier ⇒ NEAR/5("naval base", pier)
    (naval OR air) NEAR/5 base ⇒ NEAR/5(OR(naval, air), base)
    cambod* NEAR/5 navy ⇒ NEAR/5(cambod*, navy)
    title:naval NEAR/2 title:base ⇒ NEAR/2(title:naval, title:base)
    title:(naval NEAR/2 base) ⇒ NEAR/2(title:naval, title:base)
    naval NEAR/2 ! base ⇒ AND(naval, base)
    the NEAR/2 base ⇒ NEAR/2(the, base)
    cambod* ⇒ cambod*
    Cambod* navy ⇒ AND(Cambod*, navy)
    cambod*, ⇒ cambod*
    "cambod*" ⇒ "cambod"
    naval-bas* ⇒ naval-bas*
    O'Lear* ⇒ O'Lear*
    *really ⇒ really
    naval * base ⇒ AND(naval, base)
    +cambod* -lao* ⇒ AND(+cambod*, NOT(lao*))
    title:pier ⇒ title:pier
    TITLE:pier ⇒ title:pier
    title:"naval base" ⇒ title:"naval base"
    title:"naval base"~ ⇒ title:"naval base"~
    title:“naval base” ⇒ title:"naval base"
    title:pier base ⇒ AND(title:pier, base)
    title:(pier base) ⇒ AND(title:pier, title:base)
    title:(pier OR "naval base") ⇒ OR(title:pier, title:"naval base")
    title:(pier byline:lee) ⇒ AND(title:pier, byline:lee)
    title:cambod* ⇒ title:cambod*
    -title:pier base ⇒ AND(NOT(title:pier), base)
    +title:pier ⇒ +title:pier
    title:AND ⇒ title:AND
    title:the base ⇒ AND(title:the, base)
    byline:"Ann Lee" ⇒ byline:"Ann Lee"
    dateline:phnom ⇒ dateline:phnom
    country:KH ⇒ country:KH
    country:KH country:TH ⇒ OR(country:KH, country:TH)
    country:KH person:"Hun Manet" base ⇒ AND(base, country:KH, person:"Hun Manet")
    -country:KH base ⇒ AND(base, NOT(country:KH))
    NOT country:KH base ⇒ AND(base, NOT(country:KH))
    country:KH AND base ⇒ AND(base, country:KH)
    country:KH AND country:TH ⇒ AND(country:KH, country:TH)
    country:KH OR base ⇒ OR(country:KH, base)
    (country:KH country:TH) base ⇒ AND(country:KH, country:TH, base)
    country:(KH OR TH) base ⇒ AND(base, OR(country:KH, country:TH))
    -country:(KH OR TH) base ⇒ AND(base, NOT(country:KH), NOT(country:TH))
    person:(Hun Manet OR Tea Seiha) ⇒ OR(person:"Hun Manet", person:"Tea Seiha")
    person:("Hun Manet") ⇒ person:"Hun Manet"
    place:(Trinidad AND Tobago) ⇒ place:"Trinidad AND Tobago"
    place:"Trinidad AND Tobago" ⇒ place:"Trinidad AND Tobago"
    org:NATO organization:EU organisation:BP ⇒ OR(organisation:NATO, organisation:EU, organisation:BP)
    source:AFP year:2021 ⇒ AND(source:AFP, year:2021)
    (source:AFP pier) OR base ⇒ OR(AND(source:AFP, pier), base)
    id:2025/pier ⇒ id:2025/pier
    id:"a (b)" ⇒ id:"a (b)"
    id:a id:b ⇒ OR(id:a, id:b)
    date:2025 ⇒ date:2025
    date:2025-10..2025-11 ⇒ date:2025-10..2025-11
    date:..2021 ⇒ date:..2021
    date:2021-05-01.. pier ⇒ AND(date:2021-05-01.., pier)
    date:2021 date:2023 pier ⇒ AND(OR(date:2021, date:2023), pier)
    date:2021 AND date:2023 ⇒ AND(date:2021, date:2023)
    date:"October 30, 2025" ⇒ date:2025-10-30
    since:30d ⇒ since:2025-11-01
    since:2w ⇒ since:2025-11-17
    since:1m ⇒ since:2025-11-01
    since:1Y ⇒ since:2024-12-01
    since:2021-05 ⇒ since:2021-05
    undated: ⇒ undated:
    undated: pier ⇒ AND(undated:, pier)
    NOT undated: ⇒ NOT(undated:)
    (undated: OR date:2021) pier ⇒ AND(OR(undated:, date:2021), pier)
    Update: storm nears ⇒ AND(Update, storm, nears)
    foo:bar ⇒ foo:bar
    foo:"bar baz" ⇒ AND(foo, "bar baz")
    Re:title:pier ⇒ Re:title:pier
    """#

  /// 1 December 2025, noon.
  static let clock: SearchRequest = {
    var request = SearchRequest("")
    request.now = .init(secondsSinceEpoch: 1_764_590_400, precision: .second)
    return request
  }()

  static func form(of query: String, by analyzer: Analyzer) throws -> String {
    var request = clock
    request.query = query
    return try ParsedQuery(request, analyzer: analyzer).description
  }

  @Test("a query has its parsed form")
  func forms() throws {
    let analyzer = try Analyzer()
    let rows = Self.table.split(separator: "\n").map { $0.split(separator: "⇒") }
    #expect(rows.count >= 150)
    for row in rows {
      let query = String(row[0].dropLast())
      do {
        #expect(try Self.form(of: query, by: analyzer) == row[1].dropFirst(), "\(query)")
      } catch {
        Issue.record("\(query): \(error)")
      }
    }
  }

  @Test("a parsed form that is a query is understood as itself")
  func roundTrip() throws {
    let analyzer = try Analyzer()
    for row in Self.table.split(separator: "\n") {
      guard let form = row.split(separator: "⇒").last?.dropFirst(), !form.contains("("), !form.hasPrefix("+")
      else { continue }
      #expect(try Self.form(of: String(form), by: analyzer) == form)
    }
  }

  @Test(
    "of a plain text nothing is an operator",
    arguments: [
      ("naval AND base", "AND(naval, base)"), ("\"naval base", "AND(naval, base)"),
      ("title:pier (base", "AND(title:pier, base)"), ("-pier OR +base*", "AND(pier, base)"),
      ("date:yesterday", "date:yesterday"), ("a NEAR/500 base", "AND(NEAR/500, base)"),
    ])
  func plain(text: String, form: String) throws {
    var request = SearchRequest(text)
    request.isPlain = true
    #expect(try ParsedQuery(request, analyzer: Analyzer()).description == form)
  }

  @Test("a caret stands under the place, also in a long query")
  func carets() throws {
    let analyzer = try Analyzer()
    for (query, offset) in [
      ("pier (base", 5), (String(repeating: "pier ", count: 50) + ") base", 250), ("é “base", 2),
      ("pier OR", 7), ("a\tb\u{1B} AND", 8),
    ] {
      let error = #expect(throws: QueryError.self) { _ = try Self.form(of: query, by: analyzer) }
      #expect(error?.place?.offset == offset)
      let lines = try #require(error?.description.split(separator: "\n"))
      #expect(lines.count == 3)
      let place = try #require(lines[2].firstIndex(of: "^"))
      let column = lines[2].distance(from: lines[2].startIndex, to: place)
      let scalars = Array(query.unicodeScalars)
      let marked = Array(lines[1].unicodeScalars).dropFirst(column).first
      #expect(offset == scalars.count ? marked == nil : marked == scalars[offset], "\(query)")
      #expect(!lines[1].contains("\u{1B}"))
    }
  }
}
