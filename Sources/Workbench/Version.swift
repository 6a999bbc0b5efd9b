/// The name and version of this tool, as it writes them into what it makes.
public enum Songngu {
  public static let name = "songngu"
  public static let version = "0.1.0"
}
