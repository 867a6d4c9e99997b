import Articles
import Entities
import Testing

@Suite("Namesakes are told apart by context")
struct CountryNamesakeTests {
  @Test(
    "each form means what its sentence says",
    arguments: [
      // Georgia and Georgia
      (
        "Georgia and Russia broke off talks in Tbilisi, Georgian officials said. Georgia withdrew.",
        "Georgia=GE"
      ),
      (
        "Voters in Georgia chose a senator. Republicans won Atlanta and the Senate runoff in Georgia.",
        "Georgia=US"
      ),
      ("He was born in Athens, Georgia.", "Georgia=US"),
      ("The train left Batumi, Georgia, at noon.", "Georgia=GE"),
      // longest match
      ("An envoy of Equatorial Guinea left.", "Equatorial Guinea=GQ"),
      ("An envoy of Guinea-Bissau left.", "Guinea-Bissau=GW"),
      ("An envoy of Papua New Guinea left.", "Papua New Guinea=PG"),
      ("An envoy of Guinea left Conakry.", "Guinea=GN"),
      ("The Democratic Republic of Congo said so.", "Democratic Republic of Congo=CD"),
      ("The Republic of Congo said so.", "Republic of Congo=CG"),
      ("Congo said in Brazzaville that it would leave.", "Congo=CG"),
      ("Congo said in Kinshasa that M23 rebels left.", "Congo=CD"),
      ("North Korea fired.", "North Korea=KP"),
      ("South Koreans voted.", "South Koreans=KR"),
      ("Korea said in Seoul that it would.", "Korea=KR"),
      ("The president of Niger met the president of Nigeria.", "Niger=NE"),
      ("The president of Niger met the president of Nigeria.", "Nigeria=NG"),
      ("Dominica is no republic.", "Dominica=DM"),
      ("The Dominican Republic is one.", "Dominican Republic=DO"),
      ("a storm near American Samoa", "American Samoa=AS"),
      ("a storm near Samoa", "Samoa=WS"),
      ("a factory in New Mexico", "New Mexico=US"),
      ("a factory in New Jersey", "New Jersey=US"),
      ("a bank in Jersey", "Jersey=JE"),
      ("police in Northern Ireland", "Northern Ireland=GB"),
      ("police in Ireland", "Ireland=IE"),
      ("the British Virgin Islands", "British Virgin Islands=VG"),
      ("the Virgin Islands", "Virgin Islands=VI"),
      ("Macau, Hong Kong and Taiwan", "Macau=MO"),
      ("Macau, Hong Kong and Taiwan", "Taiwan=TW"),
      ("The Palestinian prime minister spoke in Kosovo", "Kosovo=XK"),
      ("The Palestinian prime minister spoke in Kosovo", "Palestinian=PS"),
      // a region behind the comma
      ("a professor from London, Ontario, said", "London=CA"),
      ("They married in Paris, Texas.", "Paris=US"),
      ("a plant in Cambridge, Mass., which", "Cambridge=US"),
      ("He spoke in Beijing, Japan said.", "Beijing=CN"),
      ("talks in Tripoli, Lebanon", "Tripoli=LB"),
      // otherwise the larger one, or the one that the article names
      ("He left for Paris.", "Paris=FR"),
      ("The airport of Tripoli was shelled.", "Tripoli=LY"),
      ("Lebanon buried its dead. Lebanese soldiers came to Tripoli.", "Tripoli=LB"),
      ("In Turkey, Ankara raised rates.", "Turkey=TR"),
      ("He met Turkey's president.", "Turkey=TR"),
      ("The president of Chad spoke in N'Djamena.", "Chad=TD"),
      ("King Abdullah of Jordan spoke.", "Jordan=JO"),
    ])
  func means(text: String, expected: String) {
    let found = story(text).countryMentions
    #expect(found.contains(expected), "\(found)")
    let form = expected.prefix { $0 != "=" }
    #expect(Set(found.filter { $0.hasPrefix(form + "=") }).count == 1, "\(found)")
  }

  @Test(
    "what only looks like a country",
    arguments: [
      "Michael Jordan scored. Jordan said he would retire.",
      "Chad Smith drums. Chad said so.",
      "Mr. Jordan and Mrs. Holland left.",
      "the turkey and the china on the table",
      "Turkey prices rose before Thanksgiving.",
      "he told us that it is polish",
      "American Airlines flies there.",
      "China Daily reported it.",
      "the Indian Ocean and the South China Sea",
      "a plate of French fries",
      "a statue of George Washington; Washington crossed the river",
      "Columbia University said",
      "the ambassador of Albany said he was European",
      "Paris Hilton sang",
      "a Guinea pig, guinea pigs",
      "Latin American and South American states",
      "the Prince of Wales and the Duke of York",
      "shares of Bristol-Myers rose",
      "a long - hyphen",
      "the GAO and the <IRAN> ticker",
    ])
  func isNone(text: String) { #expect(story(text).countryMentions == []) }

  @Test("New England, a region of the United States, is not England")
  func newEngland() { #expect(story("snow in New England").countryMentions == ["New England=US"]) }

  @Test("the Bank of England is an institution of Britain, and England is not named")
  func bankOfEngland() {
    #expect(story("The Bank of England raised rates.").countryMentions == ["Bank of England=GB"])
    #expect(!story("The Bank of England raised rates.").placeMentions.contains("England=GB"))
  }

  @Test("in lines all in capitals a pronoun is no country and a bird no state, unless the article says so")
  func capitals() {
    #expect(story("Prices rose.", title: "TURKEY PRICES TELL US OF A HARD WINTER").named == [])
    #expect(story("Ankara said so.", title: "TURKEY TELLS U.S. ENVOY TO LEAVE").named == ["TR", "US"])
    #expect(story("The U.S. army said so.", title: "US LIFTS EMBARGO ON CAMBODIA").named == ["US", "KH"])
    #expect(story("THE PIER AT REAM IS IN CAMBODIA, OFFICIALS SAID.").named == ["KH"])
  }

  @Test("a place whose name a company bears is the company where nothing shows a place")
  func company() {
    let text = "Galveston Resources Ltd said it has an option. Galveston said it would drill near Toronto."
    #expect(story(text).countryMentions == ["Toronto=CA"])
  }
}
