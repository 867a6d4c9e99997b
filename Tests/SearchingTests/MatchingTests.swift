import Searching
import TestSupport
import Testing
import TextAnalysis

/// A text, a query, and the text with what must be marked in brackets; `nil` where nothing may be found.
struct Matching: CustomTestStringConvertible, Sendable {
  let text: String
  let query: String
  let marked: String?

  init(_ text: String, _ query: String, _ marked: String?) {
    self.text = text
    self.query = query
    self.marked = marked
  }

  var testDescription: String { "\(query) in \(text)" }

  /// What is found, marked; `nil` if nothing is.
  func found(isExact: Bool = false, language: Language = .english) throws -> String? {
    let archive = try Archive([Story("a", text)], language: language)
    let answer = try archive.answer(to: query) { $0.quotesAreExact = isExact }
    guard answer.coverage == .all, let result = answer.results.first else { return nil }
    #expect(answer.total == 1)
    let passage = try #require(result.passages.first)
    let shown = try archive.searcher.highlights(of: query, in: result.article, quotesAreExact: isExact)
    #expect(text.bracketed(shown.body) == passage.text.bracketed(passage.highlights))
    return passage.text.bracketed(passage.highlights)
  }
}

@Suite("Queries match articles")
struct MatchingTests {
  @Test(
    "complaint 12: a name is found however it and the query are written",
    arguments: [
      Matching("Trump’s plan failed.", "Trump", "[Trump]’s plan failed."),
      Matching("Trump’s plan failed.", "Trump's", "[Trump]’s plan failed."),
      Matching("Trump's plan failed.", "Trump’s plan", "[Trump]'s [plan] failed."),
      Matching("Trump said so.", "Trump’s", "[Trump] said so."),
      Matching("The ministers’ talks.", "ministers' talks", "The [ministers]’ [talks]."),
      Matching("O’Leary flew.", "O'Leary", "[O’Leary] flew."),
      Matching("O'Leary flew.", "o’leary", "[O'Leary] flew."),
      Matching("O'Leary's jet.", "oleary", "[O'Leary]'s jet."),
      Matching("Oleary flew.", "O'Leary", "[Oleary] flew."),
      Matching("O'Leary flew.", "leary", "O'[Leary] flew."),
      Matching("Palais d’Actium shut.", "d'Actium", "Palais [d’Actium] shut."),
      Matching("Palais d’Actium shut.", "Actium", "Palais d’[Actium] shut."),
      Matching("Palais d'Actium shut.", "palais dactium", "[Palais] [d'Actium] shut."),
      Matching("He said “never again” twice.", "“never again”", "He said “[never again]” twice."),
      Matching("He said \"never again\" twice.", "«never again»", "He said \"[never again]\" twice."),
      Matching("They don’t know.", "don't know", "They don’t [know]."),
      Matching("They don’t know.", "\"don't know\"", "They [don’t know]."),
    ])
  func apostrophes(matching: Matching) throws { #expect(try matching.found() == matching.marked) }

  @Test(
    "complaint 12: a compound is found whole and by its parts",
    arguments: [
      Matching("An F-16 crashed.", "F-16", "An [F-16] crashed."),
      Matching("An F-16 crashed.", "f16", "An [F-16] crashed."),
      Matching("An F16 crashed.", "F-16", "An [F16] crashed."),
      Matching("An F\u{2011}16 crashed.", "F-16", "An [F\u{2011}16] crashed."),
      Matching("Two F-16s crashed.", "F-16", "Two [F-16s] crashed."),
      Matching("An F-16 crashed.", "F-16s", "An [F-16] crashed."),
      Matching("An F-15 and 16 men.", "F-16", nil),
      Matching("COVID-19 spread.", "COVID-19", "[COVID-19] spread."),
      Matching("COVID-19 spread.", "covid", "[COVID]-19 spread."),
      Matching("Covid19 spread.", "covid-19", "[Covid19] spread."),
      Matching("A state-of-the-art base.", "state-of-the-art", "A [state-of-the-art] base."),
      Matching("A state of the art base.", "state-of-the-art", "A [state of the art] base."),
      Matching("A state-of-the-art base.", "\"state of the art\"", "A [state-of-the-art] base."),
      Matching("The art of the state.", "state-of-the-art", nil),
      Matching("A U.N.-backed plan.", "U.N.-backed", "A [U.N.-backed] plan."),
      Matching("A U.N.-backed plan.", "UN-backed", "A [U.N.-backed] plan."),
      Matching("A U.N.-backed plan.", "un", "A [U.N.]-backed plan."),
      Matching("A U.N.-backed plan.", "backed", "A U.N.-[backed] plan."),
      Matching("An e-mail came.", "email", "An [e-mail] came."),
      Matching("An email came.", "e-mail", "An [email] came."),
      Matching("Co-operation grew.", "cooperation", "[Co-operation] grew."),
      Matching("AT&T rose.", "AT&T", "[AT&T] rose."),
      Matching("AT&T rose.", "att", "[AT&T] rose."),
      Matching("BP/Statoil rose.", "BP/Statoil", "[BP/Statoil] rose."),
      Matching("BP/Statoil rose.", "statoil", "BP/[Statoil] rose."),
    ])
  func compounds(matching: Matching) throws { #expect(try matching.found() == matching.marked) }

  @Test(
    "complaint 12: accents need not be typed, nor do they harm",
    arguments: [
      Matching("Erdoğan spoke.", "Erdogan", "[Erdoğan] spoke."),
      Matching("Erdogan spoke.", "Erdoğan", "[Erdogan] spoke."),
      Matching("Erdog\u{306}an spoke.", "Erdoğan", "[Erdog\u{306}an] spoke."),
      Matching("ERDOĞAN SPOKE TO REPORTERS.", "erdogan", "[ERDOĞAN] SPOKE TO REPORTERS."),
      Matching("A mill in Łódź.", "Lodz", "A mill in [Łódź]."),
      Matching("A mill in Lodz.", "Łódź", "A mill in [Lodz]."),
      Matching("São Tomé grew.", "sao tome", "[São] [Tomé] grew."),
      Matching("São Tomé grew.", "\"Sao Tome\"", "[São Tomé] grew."),
      Matching("São Tomé’s cocoa.", "\"são tomé\" cocoa", "[São Tomé]’s [cocoa]."),
      Matching("The Straße closed.", "strasse", "The [Straße] closed."),
      Matching("Ærø’s ferry.", "aero ferry", "[Ærø]’s [ferry]."),
      Matching("İstanbul voted.", "Istanbul", "[İstanbul] voted."),
    ])
  func accents(matching: Matching) throws { #expect(try matching.found() == matching.marked) }

  @Test(
    "an acronym is found with points and without, and never a pronoun",
    arguments: [
      Matching("The U.S. Navy left.", "US", "The [U.S.] Navy left."),
      Matching("The US Navy left.", "U.S.", "The [US] Navy left."),
      Matching("The U.S.’s navy left.", "US navy", "The [U.S.]’s [navy] left."),
      Matching("They told us.", "US", nil),
      Matching("They told us.", "U.S.", nil),
      Matching("The US told them.", "us", nil),
      Matching("US NAVY SHIPS LEFT THE PORT.", "U.S. navy", "[US] [NAVY] SHIPS LEFT THE PORT."),
      Matching("The WHO warned.", "W.H.O.", "The [WHO] warned."),
      Matching("Those who warned.", "WHO", nil),
      Matching("AIDS spread.", "AIDS", "[AIDS] spread."),
      Matching("He aids them.", "AIDS", nil),
      Matching("Nato met.", "NATO", "[Nato] met."),
      Matching("N.A.T.O. met.", "nato", "[N.A.T.O.] met."),
    ])
  func acronyms(matching: Matching) throws { #expect(try matching.found() == matching.marked) }

  @Test(
    "a number is found with its marks and without",
    arguments: [
      Matching("Some 1,200 men.", "1200", "Some [1,200] men."),
      Matching("Some 1200 men.", "1,200", "Some [1200] men."),
      Matching("It cost $1.2bn.", "$1.2bn", "It cost $[1.2bn]."),
      Matching("It cost $1.2bn.", "1.2", "It cost $[1.2]bn."),
      Matching("It cost $1.2 bn.", "$1.2bn", "It cost $[1.2 bn]."),
      Matching("It rose to 4.25%.", "4.25%", "It rose to [4.25]%."),
      Matching("It fell 12.", "1.2", nil),
      Matching("In 2021 it fell.", "2021", "In [2021] it fell."),
      Matching("In 20211 it fell.", "2021", nil),
    ])
  func numbers(matching: Matching) throws { #expect(try matching.found() == matching.marked) }

  @Test(
    "complaint 4: a stem is highlighted as the word stands in the text",
    arguments: [
      Matching("Embargoes were lifted.", "embargo lifting", "[Embargoes] were [lifted]."),
      Matching("The bases grew; a base fell.", "base", "The [bases] grew; a [base] fell."),
      Matching("SHIPS LEFT THE PORTS OF REAM.", "port ship", "[SHIPS] LEFT THE [PORTS] OF REAM."),
      Matching("Cambodia’s navy.", "Cambodia navies", "[Cambodia]’s [navy]."),
    ])
  func stems(matching: Matching) throws { #expect(try matching.found() == matching.marked) }

  @Test(
    "complaint 2: nothing is highlighted that took no part in the match",
    arguments: [
      Matching("The base near the naval pier.", "the base", "The [base] near the naval pier."),
      Matching(
        "Ream Naval Base. A base at Ream.", "\"Ream Naval Base\"", "[Ream Naval Base]. A base at Ream."),
      Matching("The F-16 and 16 men of F.", "F-16", "The [F-16] and 16 men of F."),
      Matching("They told us that the US left.", "US", "They told us that the [US] left."),
      Matching("Database and basement: a base.", "base", "Database and basement: a [base]."),
    ])
  func nothingElse(matching: Matching) throws { #expect(try matching.found() == matching.marked) }

  @Test(
    "complaint 1: a phrase is highlighted as one range, and only where it stands whole",
    arguments: [
      Matching("Ream Naval Base grew.", "\"Ream Naval Base\"", "[Ream Naval Base] grew."),
      Matching("ream naval BASE grew.", "\"Ream Naval Base\"", "[ream naval BASE] grew."),
      Matching("Ream\nNaval Base grew.", "\"Ream  Naval Base\"", "[Ream\nNaval Base] grew."),
      Matching("Ream Naval Base’s pier.", "\"naval base\" pier", "Ream [Naval Base]’s [pier]."),
      Matching("Naval bases grew.", "\"naval base\"", nil),
      Matching("A base, naval.", "\"naval base\"", nil),
      Matching("Naval and air base.", "\"naval base\"", nil),
      Matching("An F-16 jet flew.", "\"F-16 jet\"", "An [F-16 jet] flew."),
      Matching("An F-16 jet flew.", "\"F16 jet\"", "An [F-16 jet] flew."),
      Matching("A big F-16 jet flew.", "\"big F-16\"", "A [big F-16] jet flew."),
      Matching("To be or not to be.", "\"to be or not\"", "[To be or not] to be."),
      Matching("The U.S. Navy left.", "\"US Navy\"", "The [U.S. Navy] left."),
      Matching("Tell us, Navy.", "\"US Navy\"", nil),
      Matching("War war war.", "\"war war\"", "[War war war]."),
    ])
  func phrases(matching: Matching) throws { #expect(try matching.found() == matching.marked) }

  @Test(
    "complaint 13: an exact phrase matches letter for letter, with case, accents and punctuation",
    arguments: [
      Matching("Erdoğan spoke.", "\"Erdoğan spoke\"", "[Erdoğan spoke]."),
      Matching("Erdoğan spoke.", "\"Erdogan spoke\"", nil),
      Matching("The Polish plan.", "\"polish plan\"", nil),
      Matching("The polish plan.", "\"polish plan\"", "The [polish plan]."),
      Matching("The U.S. Navy.", "\"US Navy\"", nil),
      Matching("The U.S. Navy.", "\"U.S. Navy\"", "The [U.S. Navy]."),
      Matching("A naval-base pier.", "\"naval base\"", nil),
      Matching("A naval   base.", "\"naval base\"", "A [naval   base]."),
      Matching("AIDS grew.", "\"Aids\"", nil),
      Matching("The bases grew.", "\"base\"", nil),
    ])
  func exact(matching: Matching) throws { #expect(try matching.found(isExact: true) == matching.marked) }

  @Test("complaint 13: without quotes the exact mode changes nothing")
  func exactWithoutQuotes() throws {
    let matching = Matching("The bases of Erdoğan.", "base erdogan", "The [bases] of [Erdoğan].")
    #expect(try matching.found(isExact: true) == matching.marked)
  }

  @Test(
    "words of other scripts are found",
    arguments: [
      Matching("Москва приняла решение.", "москва", "[Москва] приняла решение."),
      Matching("Ёлка горит.", "елка", "[Ёлка] горит."),
      Matching("Η Αθήνα ψήφισε.", "αθηνα", "Η [Αθήνα] ψήφισε."),
      Matching("القاهرة تستضيف القمة.", "القاهرة", "[القاهرة] تستضيف القمة."),
      Matching("東京で会議が開かれた。", "東京", "[東京]で会議が開かれた。"),
      Matching("京東で会議が開かれた。", "東京", nil),
      Matching("서울에서 회담이 열렸다.", "회담이", "서울에서 [회담이] 열렸다."),
      Matching("दिल्ली में बैठक हुई।", "दिल्ली", "[दिल्ली] में बैठक हुई।"),
      Matching("ＮＡＴＯ met.", "nato", "[ＮＡＴＯ] met."),
      Matching("A 🚢 left 🚢 port.", "port", "A 🚢 left 🚢 [port]."),
    ])
  func scripts(matching: Matching) throws { #expect(try matching.found() == matching.marked) }

  @Test("other languages are stemmed by their own rules")
  func languages() throws {
    let spanish = try #require(Language.named("es"))
    let german = try #require(Language.named("de"))
    let elections = Matching("Las elecciones llegaron.", "eleccion", "Las [elecciones] llegaron.")
    #expect(try elections.found(language: spanish) == elections.marked)
    let houses = Matching("Die Häuser brannten.", "Haus", "Die [Häuser] brannten.")
    #expect(try houses.found(language: german) == houses.marked)
  }

  @Test("complaint 3: highlights keep to their words behind markup and characters of many bytes")
  func manyBytes() throws {
    let before = "🇰🇭 <b>“naïve” e\u{301}</b> & 東京 𝒳 — "
    let matching = Matching(before + "the base.", "base", before + "the [base].")
    #expect(try matching.found() == matching.marked)
  }
}
