import Articles
import Entities
import Testing

@Suite("What a story is about")
struct CountrySalienceTests {
  @Test(
    "the dateline's place is resolved, in capitals or abbreviated, and the region behind it decides",
    arguments: [
      ("PHNOM PENH/BANGKOK, Oct 31 (Mekong Wire) -", ["KH", "TH"]),
      ("ST. PETERSBURG, Russia (Meridian News Agency) —", ["RU"]),
      ("ST. PETERSBURG, Fla., March 4 -", ["US"]),
      ("NEW YORK, March 4 -", ["US"]),
      ("WASHINGTON -", ["US"]),
      ("PARIS, Texas, March 4 -", ["US"]),
      ("LONDON, Ontario, March 4 -", ["CA"]),
      ("LONDON, March 4 -", ["GB"]),
      ("FOSTER CITY, Calif., March 13 -", ["US"]),
      ("SAN MATEO, Calif., March 13 -", ["US"]),
      ("NEW BRITAIN, Conn., March 4 -", ["US"]),
      ("GEORGETOWN, Guyana -", ["GY"]),
      ("N'DJAMENA, March 4 -", ["TD"]),
      ("Tbilisi, Georgia, March 4 -", ["GE"]),
      ("ATHENS, Ga., March 4 -", ["US"]),
    ])
  func dateline(text: String, expected: [String]) {
    #expect(story("The minister said so.", dateline: text).facets.sorted() == expected.sorted())
  }

  private let embargo = story(
    """
    The United States lifted its arms embargo on Cambodia on Friday, Cambodian officials said.

    The U.S. State Department said the ban, imposed in 2021, was no longer needed. China, which paid for a pier at Ream Naval Base, had \
    no comment.

    Phnom Penh thanked Washington. The two armies will resume exercises.
    """, title: "U.S. lifts arms embargo on Cambodia", dateline: "PHNOM PENH, Oct 31 (Mekong Wire) -")

  @Test("headline, dateline and lede weigh more than passing mentions")
  func order() {
    let found = embargo.recognized
    #expect(found.countries.map(\.code) == ["KH", "US"])
    #expect(found.passingCountries.map(\.code) == ["CN"])
    #expect(found.countries.allSatisfy { $0.isFacet && $0.salience > 0 && $0.salience <= 1 })
    #expect(found.passingCountries.allSatisfy { !$0.isFacet && $0.salience < found.countries[1].salience })
    #expect(found.countries[0].mentions == 6)
  }

  @Test("the evidence for each country is told")
  func evidence() {
    let evidence = EntityRecognizer().countryEvidence(of: embargo)
    #expect(
      evidence.map(\.description).first == "KH: Cambodia 2, Cambodian, Ream, Phnom Penh, headline, dateline")
    #expect(evidence.last?.description == "CN: China")
  }

  @Test("a country named once in passing is a mention and no facet")
  func passing() {
    let text = story(
      "The minister opened the fair.\n\nOne stand was from Peru.\n\nNothing else.",
      title: "Fair opens in Kenya",
      dateline: "NAIROBI -")
    #expect(text.facets == ["KE"])
    #expect(text.named == ["KE", "PE"])
  }

  @Test("more mentions never make a country less salient")
  func monotone() {
    var last = 0.0
    for count in 1...12 {
      let body = "A story.\n\n" + String(repeating: "It is in Peru. ", count: count)
      let found = story(body, title: "News of Kenya").recognized
      let salience = (found.countries + found.passingCountries).first { $0.code == "PE" }?.salience ?? 0
      #expect(salience > last)
      last = salience
    }
  }

  @Test("an article without words has no countries")
  func empty() {
    #expect(story("").named == [])
    #expect(story("").recognized.mentions == [])
  }
}
