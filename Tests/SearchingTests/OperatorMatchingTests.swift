import Searching
import TestSupport
import Testing

@Suite("Operators match and are highlighted")
struct OperatorMatchingTests {
  @Test(
    "complaint 2: a negated part and a side of OR that does not match are not highlighted",
    arguments: [
      Matching("A base and a pier.", "base NOT naval", "A [base] and a pier."),
      Matching("A naval base.", "base NOT naval", nil),
      Matching("A naval base.", "base NOT \"naval bases\"", "A naval [base]."),
      Matching("Naval bases.", "base NOT \"naval bases\"", nil),
      Matching("Naval bases.", "base NOT \"naval base\"~", nil),
      Matching("A pier and a base.", "pier -(base naval)", "A [pier] and a base."),
      Matching("A pier and a base.", "pier -(base OR naval)", nil),
      Matching("A pier and a base.", "(pier naval) OR base", "A pier and a [base]."),
      Matching("A pier and a base.", "(pier base) OR naval", "A [pier] and a [base]."),
      Matching(
        "A pier and a base.", "pier OR \"a naval base\" OR (base AND \"a base\")", "A [pier] and [a base]."),
      Matching("A pier and a base.", "NOT naval pier", "A [pier] and a base."),
      Matching("A pier and a base.", "NOT (naval OR NOT pier)", "A pier and a base."),
      Matching("A pier.", "pier NOT base NEAR/3 naval", "A [pier]."),
      Matching(
        "A base, a pier, a naval one.", "pier NOT base NEAR/3 naval", "A base, a [pier], a naval one."),
      Matching("A naval base, a pier.", "pier NOT base NEAR/3 naval", nil),
      Matching("A pier.", "pier NOT nav*", "A [pier]."),
      Matching("A navy pier.", "pier NOT nav*", nil),
    ])
  func negations(matching: Matching) throws { #expect(try matching.found() == matching.marked) }

  @Test(
    "complaint 1: of NEAR and ADJ the words that take part are highlighted, and not the span",
    arguments: [
      Matching("The navy opened a pier.", "navy NEAR/3 pier", "The [navy] opened a [pier]."),
      Matching("The navy opened a pier.", "pier NEAR/3 navy", "The [navy] opened a [pier]."),
      Matching("The navy opened a pier.", "navy NEAR/2 pier", nil),
      Matching("The navy opened a pier.", "pier ADJ/3 navy", nil),
      Matching("The navy opened a pier.", "navy ADJ/3 pier", "The [navy] opened a [pier]."),
      Matching("The navy opened a pier.", "navy ADJ/2 pier", nil),
      Matching("The navies opened.", "navy ADJ open", "The [navies] [opened]."),
      Matching(
        "The navy left. One two three four five six. A pier, the navy's.", "navy NEAR/3 pier",
        "The navy left. One two three four five six. A [pier], the [navy]'s."),
      Matching("War and war.", "war NEAR/3 war", "[War] and [war]."),
      Matching("War and peace.", "war NEAR/3 war", nil),
      Matching("A naval base's pier.", "\"naval base\" NEAR/1 pier", "A [naval base]'s [pier]."),
      Matching("A naval base's big pier.", "\"naval base\" NEAR/1 pier", nil),
      Matching("Naval bases' pier.", "\"naval base\" NEAR/5 pier", nil),
      Matching("Naval bases' pier.", "\"naval base\"~ NEAR/5 pier", "[Naval bases]' [pier]."),
      Matching("An F-16 near the pier.", "F16 NEAR/3 pier", "An [F-16] near the [pier]."),
      Matching(
        "Ream, the pier, the base.", "ream NEAR/4 pier NEAR/4 base", "[Ream], the [pier], the [base]."),
      Matching("Ream, the pier, and then the base.", "ream NEAR/3 pier NEAR/3 base", nil),
      Matching(
        "Ream, the pier, and the base.", "ream ADJ/3 pier ADJ/3 base", "[Ream], the [pier], and the [base]."),
      Matching("Pier at Ream, a base.", "ream ADJ/3 pier ADJ/3 base", nil),
      Matching("The Cambodian navy.", "cambod* NEAR/2 nav*", "The [Cambodian] [navy]."),
      Matching("An air base, a naval pier.", "(air OR naval) NEAR/1 base", "An [air] [base], a naval pier."),
      Matching("A big naval base.", "\"big base\"~1", "A [big] naval [base]."),
      Matching("A big old naval base.", "\"big base\"~1", nil),
    ])
  func nearness(matching: Matching) throws { #expect(try matching.found() == matching.marked) }

  @Test(
    "of a star the words that begin so are highlighted, by what is written and not by stem",
    arguments: [
      Matching("Cambodia, Cambodians.", "cambod*", "[Cambodia], [Cambodians]."),
      Matching("The election; the elected.", "electi*", "The [election]; the elected."),
      Matching("The elected.", "electi*", nil),
      Matching("Happiness, happily, happy.", "happi*", "[Happiness], [happily], happy."),
      Matching("A naval-based plan.", "naval-bas*", "A [naval-based] plan."),
      Matching("A plan based on naval arms.", "naval-bas*", nil),
      Matching("O’Leary flew.", "o'lea*", "[O’Leary] flew."),
      Matching("Erdoğan spoke.", "erdog*", "[Erdoğan] spoke."),
      Matching("Москва приняла.", "моск*", "[Москва] приняла."),
      Matching("The F16s flew.", "f16*", "The [F16s] flew."),
      Matching("The pier.", "pier*", "The [pier]."),
      Matching("The pier.", "zeppel*", nil),
    ])
  func stars(matching: Matching) throws { #expect(try matching.found() == matching.marked) }

  @Test(
    "a phrase by stem matches any form, side by side and in order",
    arguments: [
      Matching("Naval bases grew.", "\"naval base\"~", "[Naval bases] grew."),
      Matching("Bases, naval.", "\"naval base\"~", nil),
      Matching("They lifted embargoes.", "\"lifting embargo\"~", "They [lifted embargoes]."),
    ])
  func stemmedPhrases(matching: Matching) throws { #expect(try matching.found() == matching.marked) }

  @Test("words of title: are highlighted in the headline alone, those of dateline: in the dateline alone")
  func fields() throws {
    let archive = try Archive([
      Story(
        "a", title: "Pier at Ream", "PHNOM PENH (AFP) - A pier at Ream. Phnom said so.",
        dateline: "PHNOM PENH (AFP) -", byline: "Ann Pier"),
      Story("b", title: "Ream", "A pier.", byline: "Ream Pier"),
    ])
    func marked(_ query: String) throws -> [String] {
      try archive.answer(to: query).results.map {
        $0.article.title.bracketed($0.titleHighlights) + " / "
          + $0.passages.map { $0.text.bracketed($0.highlights) }.joined()
      }
    }
    let body = "PHNOM PENH (AFP) - A pier at Ream. Phnom said so."
    #expect(try marked("title:pier") == ["[Pier] at Ream / " + body])
    #expect(
      try marked("title:pier ream")
        == ["[Pier] at [Ream] / PHNOM PENH (AFP) - A pier at [Ream]. Phnom said so."])
    #expect(
      try marked("dateline:phnom") == ["Pier at Ream / [PHNOM] PENH (AFP) - A pier at Ream. Phnom said so."])
    #expect(
      try marked("dateline:\"phnom penh\" byline:ann") == ["Pier at Ream / [PHNOM PENH]" + body.dropFirst(10)]
    )
    #expect(try marked("byline:pier -byline:ann") == ["Ream / A pier."])
    #expect(try marked("title:\"ream pier\"") == [])
    #expect(try marked("title:(pier ADJ/2 ream)") == ["[Pier] at [Ream] / " + body])
    #expect(try marked("title:pie*") == ["[Pier] at Ream / " + body])
  }

  @Test("filters under OR and NOT are judged article by article, also beside phrases")
  func nestedFilters() throws {
    let archive = try Archive([
      Story("a", "A naval base.", date: "2021-03-04", source: "North Desk"),
      Story("b", "Naval bases.", date: "2022-03-04", source: "North Desk"),
      Story("c", "A naval base.", source: "Delta Dispatch"), Story("d", "Rain fell.", date: "2021"),
    ])
    #expect(try archive.ids(for: "(\"naval base\" date:2021) OR rain") == ["a", "d"])
    #expect(
      try archive.ids(for: "(\"naval base\" undated:) OR (\"naval bases\" source:\"north desk\")") == [
        "b", "c",
      ])
    #expect(
      try archive.ids(for: "\"naval base\" OR NOT (source:(North Desk) OR undated:)") == ["a", "c", "d"])
    #expect(try archive.ids(for: "(\"naval base\" id:a) OR (\"naval base\" since:2023)") == ["a"])
    #expect(try archive.ids(for: "NOT (\"naval base\" OR date:2022..)") == ["d"])
    #expect(try archive.ids(for: "(year:2021 OR year:2022) AND NOT year:2022") == ["a", "d"])
  }

  @Test("a facet that stands beside words is not narrowed by itself in its own counts")
  func facetCounts() throws {
    let archive = try Archive([
      Story("a", "A base.", source: "North Desk"), Story("b", "A base.", source: "Delta Dispatch"),
      Story("c", "A pier.", source: "Delta Dispatch"),
    ])
    for query in ["base source:\"North Desk\"", "base AND source:\"North Desk\"", "source:(North Desk) base"]
    {
      let answer = try archive.answer(to: query) { $0.facets = [.source] }
      #expect(answer.results.map(\.article.id) == ["a"])
      #expect(answer.facets.first?.values.map(\.count) == [1, 1])
    }
    let bracketed = try archive.answer(to: "(source:\"North Desk\" OR pier) base") { $0.facets = [.source] }
    #expect(bracketed.facets.first?.values.map(\.value) == ["North Desk"])
  }

  @Test("words marked with a plus stay where only some of the words are asked for")
  func plus() throws {
    let archive = try Archive(AnswerTests.ream)
    func some(_ query: String) throws -> [String]? {
      let answer = try archive.answer(to: query)
      return answer.coverage == .some ? answer.results.map(\.article.id).sorted() : nil
    }
    #expect(try some("pier embargo") == ["embargo", "pier"])
    #expect(try some("+pier embargo") == ["pier"])
    #expect(try some("pier embargo -cambodia") == ["pier"])
    #expect(try some("pier title:harvest cocoa") == ["cocoa"])
    for query in [
      "pier AND embargo", "(pier OR base) embargo", "pier NEAR/5 embargo", "pier embargo NOT cambodia",
    ] {
      #expect(try archive.answer(to: query).total == 0)
    }
  }
}
