import DatelineCore
import Terminal

/// Facet counts as a person reads them.
enum FacetText {
  static func render(_ facets: [FacetCounts]) -> String {
    facets.map(render).joined(separator: "\n")
  }

  private static func render(_ facet: FacetCounts) -> String {
    var lines = [facet.facet.rawValue + (facet.isExact ? "" : " (estimated)")]
    let width = facet.values.map { String($0.count).count }.max() ?? 0
    for value in facet.values {
      let count = String(value.count)
      let label = value.label == value.value ? value.label : "\(value.label) (\(value.value))"
      lines.append(
        "  " + String(repeating: " ", count: width - count.count) + count + "  " + Style.printable(label))
    }
    if facet.values.isEmpty, facet.distinct == 0 { lines.append("  none") }
    if facet.distinct > facet.values.count {
      lines.append("  and \(facet.distinct - facet.values.count) more; --facet-limit prints them")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
