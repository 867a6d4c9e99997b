import DatelineCore
import Terminal

/// A catalogue of shards as a person reads it.
enum CatalogueText {
  static func full(_ catalogue: Catalogue, sets: [String]) -> String {
    var text = """
      set        \(catalogue.set)
      published  \(catalogue.published)
      builder    dateline \(catalogue.builder), index schema \(catalogue.schema)
      language   \(([catalogue.language] + (catalogue.otherLanguages ?? [])).joined(separator: ", "))
      articles   \(catalogue.articles)
      sets kept  \(sets.joined(separator: ", "))


      """
    for entry in catalogue.shards {
      let addresses = entry.replicas.map(\.remote.description).joined(separator: ", ")
      text += Style.printable(
        "shard \(entry.shard)  \(entry.articles) articles, generation \(entry.generation), at \(addresses)")
      text += "\n"
    }
    return text
  }
}
