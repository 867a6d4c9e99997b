import Testing

@testable import Entities

@Suite("The forms of a name in one article are one value")
struct NameJoinerTests {
  private func joined(
    _ mentions: [(String, NameSpan.Kind)], introduced: [(String, String)] = []
  ) -> FacetNames {
    var joiner = NameJoiner()
    for (label, kind) in mentions { joiner.add(label, kind: kind) }
    for (acronym, name) in introduced { joiner.introduce(acronym, for: name) }
    return joiner.joined()
  }

  @Test(
    "people go by their fullest name",
    arguments: [
      (["Marco Rubio", "Rubio", "Rubio"], ["Marco Rubio"]),
      (["Rubio", "Marco Rubio"], ["Marco Rubio"]),
      (["Xi Jinping", "Xi"], ["Xi Jinping"]),
      (["Hun Manet", "Manet", "Hun Sen", "Hun Sen"], ["Hun Manet", "Hun Sen"]),
      (["Donald Trump", "Donald J. Trump", "Trump"], ["Donald J. Trump"]),
      (["J. Okafor", "James Okafor", "Okafor"], ["James Okafor"]),
      (["James Okafor", "Grace Okafor", "James Okafor", "Okafor"], ["James Okafor", "Grace Okafor"]),
      (["TEA BANH", "Tea Banh"], ["Tea Banh"]),
      (["TEA BANH"], ["Tea Banh"]),
    ])
  func people(mentions: [String], expected: [String]) {
    #expect(joined(mentions.map { ($0, .person) }).people == expected)
  }

  @Test("an acronym joins the organisation whose initials it has")
  func acronyms() {
    let csis = "Center for Strategic and International Studies"
    #expect(joined([(csis, .organisation), ("CSIS", .organisation)]).organisations == [csis])
    #expect(
      joined([("Association of Southeast Asian Nations", .organisation), ("ASEAN", .organisation)])
        .organisations.count == 2)
    #expect(
      joined(
        [("Association of Southeast Asian Nations", .organisation), ("ASEAN", .organisation)],
        introduced: [("ASEAN", "Association of Southeast Asian Nations")]
      ).organisations == ["Association of Southeast Asian Nations"])
  }

  @Test("a company is one with and without its legal form")
  func companies() {
    #expect(
      joined([("Moody's Investors Service Inc", .organisation), ("Moody's", .organisation)]).organisations
        == ["Moody's Investors Service Inc"])
    #expect(
      joined([("Apple", .organisation), ("Apple Inc.", .organisation)]).organisations == ["Apple Inc."])
  }

  @Test("a name is of the kind it was taken for most often")
  func kinds() {
    let names = joined([("Hyundai", .person), ("Hyundai", .organisation), ("Hyundai", .organisation)])
    #expect(names.organisations == ["Hyundai"])
    #expect(names.people.isEmpty)
  }

  @Test(
    "spellings of one value have one key",
    arguments: [
      ("Recep Tayyip Erdoğan", "recep tayyip erdogan", Facet.person),
      ("Donald J. Trump", "Donald Trump", .person),
      ("The Boeing Co.", "Boeing", .organisation), ("St. Petersburg", "ST PETERSBURG", .place),
      ("O’Brien", "O'Brien", .person),
    ])
  func keys(one: String, other: String, facet: Facet) {
    #expect(FacetKey.key(of: one, in: facet) == FacetKey.key(of: other, in: facet))
  }
}
