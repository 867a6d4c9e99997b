/// How much a story is about each country that it names.
struct SalienceFormula {
  func saliences(of tallies: [CountryTally]) -> [Double] { tallies.map { Double($0.mentions) } }
  let threshold = 0.5
}
