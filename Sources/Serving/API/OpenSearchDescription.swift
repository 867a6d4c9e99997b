/// What lets a browser add the archive as a search engine: OpenSearch 1.1.
struct OpenSearchDescription {
  let base: String

  var answer: Answer {
    let base = XMLText.escape(base)
    let xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
        <ShortName>Dateline</ShortName>
        <Description>Search the news archive</Description>
        <InputEncoding>UTF-8</InputEncoding>
        <OutputEncoding>UTF-8</OutputEncoding>
        <Image width="16" height="16" type="image/svg+xml">\(base)/assets/icon.svg</Image>
        <Url type="text/html" template="\(base)/?q={searchTerms}"/>
        <Url type="application/atom+xml" template="\(base)/feed?q={searchTerms}"/>
        <Url type="application/x-suggestions+json" template="\(base)/api/v1/suggest?q={searchTerms}&amp;format=opensearch"/>
      </OpenSearchDescription>

      """
    return Answer("application/opensearchdescription+xml", Array(xml.utf8), generation: "description")
  }
}
