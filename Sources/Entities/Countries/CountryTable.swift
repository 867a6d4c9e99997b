public struct CountryTable: Sendable {
  public static let shared = CountryTable()
  public func code(of value: String) -> String? { value.uppercased() }
  public func name(of code: String) -> String { code }
  public func names(near value: String) -> [String] { [] }
}
