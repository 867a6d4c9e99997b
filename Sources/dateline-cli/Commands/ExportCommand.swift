import AnswerJSON
import ArgumentParser
import CommandArguments
import DatelineCore
import Terminal

/// `dateline export`.
struct ExportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case openSearchBulk = "opensearch-bulk"
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the articles of an index for another engine, with their entities and passages.",
    discussion: """
      Two lines for each article, as the bulk interface of OpenSearch and Elasticsearch takes them; with --mapping the body that \
      creates the index instead. Send some thousand lines at a time.

        dateline export --mapping > mapping.json
        dateline export | split -l 2000 - bulk-
        curl -X PUT localhost:9200/articles -H 'Content-Type: application/json' --data-binary @mapping.json
        curl -X POST localhost:9200/_bulk -H 'Content-Type: application/x-ndjson' --data-binary @bulk-aa
      """)

  @Option(name: .long, help: "The form: opensearch-bulk.")
  var format = Format.openSearchBulk

  @Option(
    name: .long, help: ArgumentHelp("The name of the index that the articles go to.", valueName: "name"))
  var to = "articles"

  @Flag(name: .long, help: "Print the mapping of the fields, and no articles.")
  var mapping = false

  @OptionGroup var index: IndexOption

  func validate() throws {
    // https://opensearch.org/docs/latest/api-reference/index-apis/create-index/, "Index naming restrictions"
    let isName =
      !to.isEmpty && to.utf8.count <= 255 && !to.hasPrefix("_") && !to.hasPrefix("-") && to == to.lowercased()
      && !to.contains { $0.isWhitespace || ":\"*+/\\|?#><,".contains($0) }
    guard isName else {
      throw ValidationError(
        "\"\(to)\" is not a name that an index can have: small letters, no spaces or signs.")
    }
  }

  func run() throws {
    guard !mapping else {
      return Output.write(try JSONPrinting.line(BulkMapping()) + "\n", mayPage: false)
    }
    let generation = try index.generation()
    let recognizer = EntityRecognizer()
    for docid in generation.docids {
      let article = try generation.article(docid)
      let document = BulkDocument(article, entities: recognizer.entities(of: article))
      Output.write(
        try JSONPrinting.line(BulkAction(index: to, id: article.id)) + "\n"
          + JSONPrinting.line(document) + "\n", mayPage: false)
    }
  }
}
