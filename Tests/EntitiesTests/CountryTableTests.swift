import Entities
import Testing

@Suite("The table of countries")
struct CountryTableTests {
  private let table = CountryTable.shared

  @Test(
    "a country is found by code, name, demonym or alias, in any case and accents",
    arguments: [
      ("KH", "KH"), ("kh", "KH"), ("KHM", "KH"), ("Cambodia", "KH"), ("cambodian", "KH"), ("Kampuchea", "KH"),
      ("CÔTE D’IVOIRE", "CI"), ("ivory coast", "CI"), ("u.s.", "US"), ("US", "US"), ("usa", "US"),
      ("United States", "US"),
      ("the Netherlands", "NL"), ("Holland", "NL"), ("Turkey", "TR"), ("Türkiye", "TR"), ("Georgia", "GE"),
      ("Burma", "BUMM"),
      ("USSR", "SUHH"), ("Soviet Union", "SUHH"), ("SUHH", "SUHH"), ("East German", "DDDE"), ("Korea", "KR"),
      ("Congo", "CD"),
      ("Guinea Bissau", "GW"), ("Trinidad & Tobago", "TT"), ("Dominican", "DO"), ("England", "GB"),
      ("XK", "XK"), ("  chad ", "TD"),
      ("Bosnia and Herzegovina", "BA"), ("Congo, Democratic Republic of the", "CD"),
    ])
  func lookUp(text: String, code: String) { #expect(table.code(of: text) == code) }

  @Test(
    "what is no country is not found",
    arguments: ["", "Camboida", "Phnom Penh", "Kremlin", "-", "Europe", "assad"])
  func unknown(text: String) { #expect(table.code(of: text) == nil) }

  @Test("a code has a name to show, and the name finds the code again")
  func names() {
    #expect(table.name(of: "KH") == "Cambodia")
    #expect(table.name(of: "GB") == "United Kingdom")
    #expect(table.name(of: "SUHH") == "Soviet Union")
    #expect(table.name(of: "XX") == nil)
    for country in table.all {
      #expect(table.code(of: country.name) == country.code)
      #expect(table.code(of: country.code) == country.code)
    }
    #expect(table.all.count == 250 + 11)
  }

  @Test(
    "an unknown name has near ones",
    arguments: [
      ("Camboida", "Cambodia"), ("Philipines", "Philippines"), ("Kazakstán", "Kazakhstan"),
      ("Untied States", "United States"),
      ("Kyrgystan", "Kyrgyzstan"), ("Venezuala", "Venezuela"), ("Phillippines", "Philippines"),
    ])
  func near(text: String, name: String) {
    #expect(
      table.near(text).contains(name) || table.code(of: text).flatMap(table.name) == name,
      "\(table.near(text))")
  }

  @Test("nothing is near to nonsense")
  func far() { #expect(table.near("xqzwvk") == []) }

  @Test("a former state knows what came after it")
  func successors() {
    #expect(table["CSHH"]?.successors == ["CZ", "SK"])
    #expect(table["CSHH"]?.until == 1992)
    #expect(table["KH"]?.neighbours.contains("TH") == true)
  }
}
