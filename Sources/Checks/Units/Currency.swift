/// The signs of currencies, with ISO 4217 codes.
enum Currency {
  static let symbols: [UInt32: String] = [
    0x24: "USD", 0x20AC: "EUR", 0xA3: "GBP", 0xA5: "JPY", 0x20AB: "VND", 0x20A9: "KRW",
    0xFFE5: "JPY", 0x20B9: "INR", 0x20BD: "RUB", 0xE3F: "THB",
  ]
}
