import Articles
import Testing

@Suite("Datelines are read")
struct DatelineLineTests {
  @Test(
    "places, region, agency and date are found",
    arguments: [
      ("PHNOM PENH/BANGKOK, Oct 31 (Mekong Wire) - Both said", "PHNOM PENH|BANGKOK", "", "Mekong Wire", ""),
      (
        "WASHINGTON, D.C., Jan. 5, 2024 (Harbour Press) — The", "WASHINGTON", "D.C.", "Harbour Press",
        "2024-01-05"
      ),
      ("SÃO TOMÉ (Delta Dispatch) – Growers", "SÃO TOMÉ", "", "Delta Dispatch", ""),
      ("Tegucigalpa, Jan 2 (Delta).- The", "Tegucigalpa", "", "Delta", ""),
      ("NEW YORK, Feb 26 - Shares", "NEW YORK", "", "", ""),
      ("ST. PETERSBURG, Russia - Police", "ST. PETERSBURG", "Russia", "", ""),
      ("Kyiv, 3 March 2022 (Harbour Press) -- Trains", "Kyiv", "", "Harbour Press", "2022-03-03"),
      ("ABOARD USS NIMITZ (Harbour Press) - Crews", "ABOARD USS NIMITZ", "", "Harbour Press", ""),
      ("PARIS—Talks began", "PARIS", "", "", ""),
      (
        "Stratford-upon-Avon, England (Harbour Press) - Actors", "Stratford-upon-Avon", "England",
        "Harbour Press", ""
      ),
      ("Strasbourg, 10 juil 2024 (Agence Loire) - Les", "Strasbourg", "", "Agence Loire", "2024-07-10"),
      ("Madrid, 3 ene. (Duero Press) - El", "Madrid", "", "Duero Press", ""),
      ("(TEVERE) - ROMA, 11 OTT - Il", "ROMA", "", "TEVERE", ""),
      ("Roma, 11 ott. (Tevere) - Il", "Roma", "", "Tevere", ""),
      ("TOKYO, Oct. 3, Fuji - Japan", "TOKYO", "", "Fuji", ""),
      ("SAITAMA, Japan, Dec. 9 Fuji - The", "SAITAMA", "Japan", "Fuji", ""),
      ("MOSCOW, January 5. /VOLGA/. Russia", "MOSCOW", "", "VOLGA", ""),
      ("MOSCOW. Jan 5 (Volga) - Russia", "MOSCOW", "", "Volga", ""),
      ("Oslo (FJD): Regjeringen", "Oslo", "", "FJD", ""),
      ("Stockholm (MN) Regeringen", "Stockholm", "", "MN", ""),
      ("BRUSSEL 05/01 (MAAS) = De", "BRUSSEL", "", "MAAS", ""),
      ("New Delhi [India], Jan 5 (YMN): The", "New Delhi", "India", "YMN", ""),
      ("Warszawa, 5.01.2024 (WIS) - Rząd", "Warszawa", "", "WIS", "2024-01-05"),
      ("FORT WASHINGTON, Pa. (HP) _ The", "FORT WASHINGTON", "Pa.", "HP", ""),
      ("Berlin (nord/bb) - Die", "Berlin", "", "nord/bb", ""),
    ])
  func found(text: String, cities: String, region: String, agency: String, date: String) throws {
    let line = try #require(DatelineLine(opening: text))
    #expect(line.cities.joined(separator: "|") == cities)
    #expect(line.region ?? "" == region)
    #expect(line.agency ?? "" == agency)
    #expect(line.date?.description ?? "" == date)
    let rest = String(text.utf8.dropFirst(line.byteCount))
    #expect(rest?.first?.isUppercase == true)
    #expect(text.hasPrefix(line.text))
  }

  @Test(
    "an ordinary sentence is not taken for one",
    arguments: [
      "The U.S. - and its allies - agreed.", "F-16 jets flew over the base.", "It was late.",
      "Oct 31 - Rain fell.",
      "Prices rose 3 percent - a record.", "A well-known man spoke.", "NATO-led troops left.", "", "-", " - ",
      "In Paris, London and Rome - three capitals - people marched.", "He said: \"NO\" - and left.",
      "The Ministry of Defence (MOD) Said nothing.", "See page 4 /bis/. Then", "The bank (Ledger): a history",
      "(Updates) - the minister left.",
    ])
  func notFound(text: String) {
    #expect(DatelineLine(opening: text) == nil)
  }
}
