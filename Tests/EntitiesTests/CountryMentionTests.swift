import Articles
import Entities
import Testing

@Suite("What points to a country")
struct CountryMentionTests {
  @Test(
    "names, demonyms, cities, abbreviations and metonyms",
    arguments: [
      ("Envoys from Cambodia met.", ["Cambodia=KH"]),
      ("The Cambodian army and Cambodians abroad.", ["Cambodian=KH", "Cambodians=KH"]),
      ("Democratic Kampuchea fell in 1979.", ["Democratic Kampuchea=KH"]),
      ("He flew to Phnom Penh.", ["Phnom Penh=KH"]),
      ("The U.S. and the UAE signed; the U.K.'s envoy left.", ["U.S.=US", "UAE=AE", "U.K.=GB"]),
      ("The United States and the US are one.", ["United States=US", "US=US"]),
      ("Talks with the Kremlin and Downing Street.", ["Kremlin=RU", "Downing Street=GB"]),
      ("The Pentagon and the White House agreed.", ["Pentagon=US", "White House=US"]),
      ("It was raised by the Bank of Japan.", ["Bank of Japan=JP"]),
      ("Officials in the Côte d’Ivoire and Türkiye", ["Côte d’Ivoire=CI", "Türkiye=TR"]),
      ("Beijing's envoy, China’s man", ["Beijing=CN", "China=CN"]),
      (
        "A China-backed bank, a London-based fund and a U.S.-China deal",
        ["China=CN", "London=GB", "U.S.=US", "China=CN"]
      ),
      ("a South Korea-made ship, Sino-Soviet talks", ["South Korea=KR", "Sino=CN", "Soviet=SUHH"]),
      ("The DRC, the PRC, the DPRK and the ROK", ["DRC=CD", "PRC=CN", "DPRK=KP", "ROK=KR"]),
    ])
  func points(text: String, expected: [String]) { #expect(story(text).countryMentions == expected) }

  @Test(
    "former states keep their own codes, old names of present ones do not",
    arguments: [
      ("the Soviet Union and the USSR", ["Soviet Union=SUHH", "USSR=SUHH"]),
      ("East Germany, the GDR and East Germans", ["East Germany=DDDE", "GDR=DDDE", "East Germans=DDDE"]),
      ("West Germany and the FRG", ["West Germany=DE", "FRG=DE"]),
      (
        "Yugoslavia, Czechoslovakia and South Yemen",
        ["Yugoslavia=YUCS", "Czechoslovakia=CSHH", "South Yemen=YDYE"]
      ),
      (
        "Ceylon, Upper Volta, Swaziland and Siam", ["Ceylon=LK", "Upper Volta=BF", "Swaziland=SZ", "Siam=TH"]
      ),
      ("the Netherlands and Holland, Cape Verde", ["Netherlands=NL", "Holland=NL", "Cape Verde=CV"]),
    ])
  func former(text: String, expected: [String]) { #expect(story(text).countryMentions == expected) }

  @Test("a state that only changed its name goes by the new one in later copy")
  func renamed() {
    #expect(story("The army of Burma said so.", date: "1988-09-18").countryMentions == ["Burma=BUMM"])
    #expect(story("The army of Burma said so.", date: "2021-02-01").countryMentions == ["Burma=MM"])
    #expect(story("Myanmar, which he calls Burma.").countryMentions == ["Myanmar=MM", "Burma=MM"])
    #expect(story("Copper from Zaire.", date: "1987-03-02").countryMentions == ["Zaire=ZRCD"])
    #expect(story("Envoys of Congo met.", date: "1987-03-02").countryMentions == ["Congo=CG"])
    #expect(story("Envoys of Congo met.", date: "2023-03-02").countryMentions == ["Congo=CD"])
  }

  @Test("names, cities and regions are places besides; demonyms and metonyms are not")
  func places() {
    let text = story(
      "The Cambodian envoy left London for Georgia, Texas and the Kremlin in the U.S. capital.")
    #expect(
      story("The Cambodian envoy left London and Texas for Cambodia.").placeMentions == [
        "London=GB", "Texas=US", "Cambodia=KH",
      ])
    #expect(!text.placeMentions.contains("Kremlin=RU"))
    #expect(story("a London-based fund").placeMentions.isEmpty)
  }

  @Test("mentions lie within the body, on the boundaries of scalars, whatever the text")
  func boundaries() {
    let pieces = [
      "Cambodia", "U.S.", "Côte d’Ivoire", "—", "“Iran”", "China-backed", "\n\n", "é", "東京", "Łódź", "🇰🇭", ",",
      "'s", "St.",
      "New", "York", "GEORGIA", "-", "<", ">", "the", "Republic", "of", "Congo", ".", "\u{AD}", "İstanbul",
    ]
    for seed in 0..<300 {
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
      var body = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        body += pieces[Int(state >> 33) % pieces.count]
        if state >> 60 > 3 { body += " " }
      }
      let bytes = Array(body.utf8)
      for mention in story(body, title: body).recognized.mentions {
        let range = mention.byteRange
        #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count && !range.isEmpty, "seed \(seed)")
        #expect(bytes[range.lowerBound] & 0xC0 != 0x80, "seed \(seed)")
        #expect(range.upperBound == bytes.count || bytes[range.upperBound] & 0xC0 != 0x80, "seed \(seed)")
      }
    }
  }
}
