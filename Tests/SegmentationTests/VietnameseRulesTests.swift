import Testing
import TranslationModel

@Suite struct VietnameseRulesTests {
  @Test(
    "Vietnamese sentences end where a reader says they do",
    arguments: [
      // Places, titles, bodies, references before what they name.
      "Bà chuyển về TX. Châu Đốc năm 1990. ¦Con bà học ở TP. Cần Thơ.",
      "GS. Lê Văn Tám và PGS.TS. Đỗ Thị Mai phản biện. ¦Hội đồng thông qua.",
      "ThS. Bùi An, BS. Cao Lan và KTS. Hồ Nam cùng dự.",
      "Ths. Lê An, Gs. Hoàng và THS. Nam đến. ¦Nxb. Trẻ in sách.",
      "Xem k. 2, đ. 5 của Luật. ¦Xem tập 2, t. 5, tr. 289.",
      "Ông (sinh năm 1950. Mất năm 2001) là nhà thơ. ¦(Xem ảnh.) ¦Bà là bác sĩ.",
      "NSND. Trà Giang nhận giải do UBND. tỉnh trao.",
      "Sách do NXB. Trẻ và Cty. Phương Nam phát hành.",
      "Xem tr. 15 và Hình. 4, T. 2.",
      "Nhà ở P. 7, Q. Gò Vấp. ¦Chợ ở P.12.",
      "Theo K. 3, Đ. 7 của Luật, người dân được bồi thường.",
      "Ở Tp.Huế có ThS.Nam và Nxb.Trẻ. ¦SN. 1980, QL. 1A, ĐT. 0912.",
      // Abbreviations that may end a sentence.
      "Chợ bán rau, cá, thịt, v.v. ¦Người mua rất đông.",
      "Chợ bán rau, cá, v.v. và nhiều thứ khác.",
      "Anh làm ở TP.HCM. ¦Năm sau anh về quê.",
      "Đường dài 15 km. ¦Xe chạy mất nửa giờ.",
      "Cột cao 12 m. so với mặt đất.",
      // Initials and Roman numerals.
      "Thơ của Trần Đ. Khoa và J. R. Tolkien được đọc. ¦Mọi người vỗ tay.",
      "Chiến dịch kéo dài hết thế kỷ XX. ¦Sau đó là hòa bình.",
      "Họ thắng trận Chenla I. ¦Năm 1971, họ thắng trận Chenla II.",
      // Numbers, dates, times.
      "Giá 1.250.000 đồng. ¦Phí 2.500,5 đồng.",
      "Ông sinh ngày 2.9.1945. ¦Bà sinh năm 1950.",
      "Gọi số 028.3822.1234. ¦Hỏi chị Ba.",
      "Tàu đến lúc 7h.15 sáng. ¦25 năm sau, ga vẫn thế.",
      "Họp T.5 tại Hà Nội.",
      // Ellipses.
      "Ừ... để tôi xem. ¦Thôi được.",
      "Trời tối dần… ¦Anh vẫn đợi.",
      "Cô nói… ¦“Không sao.”",
      // Quotes and brackets.
      "“Đi đi!” mẹ bảo. ¦“Con ở lại.” ¦Mẹ khóc.",
      "Ông hỏi: “Ai đó?” rồi đứng dậy.",
      "“Tôi đói. ¦Tôi mệt.” ¦Anh ngồi xuống.",
      "Quân ta rút lui (xem bản đồ.) trong đêm.",
      "Trận đánh kết thúc. ¦(Xem phần sau.)",
      "“Tôi sẽ về.” - Lan nói. ¦Chị khóc.", "“Đi mau!” – bà giục.",
      // Marks in a row, names with marks.
      "Thật à?! ¦Không tin được!!! ¦Trời ơi.",
      "Anh từng làm ở Yahoo! tại Mỹ.",
      // Missing spaces.
      "Tôi đi rồi.Anh ở lại nhé.".replacing("rồi.", with: "rồi.¦"),
      "Xem tệp Bao.Cao.docx và thư Le.Van.A@vidu.vn nhé.",
      "Mời xem https://vidu.vn/Tin.Tuc?id=2.Abc. ¦Cảm ơn.",
      // News.
      "(TTXVN) - Sáng 3-2, trời rét. ¦Nhiều nơi có sương.",
      "QĐND - Hôm qua, đoàn về đến Hà Nội.",
      "“Hay lắm!” ¦Cả lớp vỗ tay.",
    ])
  func cut(marked: String) throws { try CutText(marked).expect("vi") }

  @Test(
    "Line ends are read as a person reads them",
    arguments: [
      "- Cậu ăn chưa?¦\n- Rồi.¦\n– Thế à.",
      "1. Mục đích¦\n2. Yêu cầu¦\n3. Cách làm",
      "a) Người lao động;¦\nb) Người sử dụng lao động.",
      "CHƯƠNG II. ĐIỀU KHOẢN¦\nĐiều 4. Hiệu lực¦\nLuật này có hiệu lực từ ngày ký.",
      "I. MỞ ĐẦU¦\nTrong những năm qua, đất nước đổi mới.",
      "Nơi nhận:¦\n• Văn phòng¦\n• Lưu trữ",
      "Căn cứ Hiến pháp;¦\nTheo đề nghị của Bộ trưởng.",
      "Tình bạn ngày càng bền chặt.¦\nBài và ảnh: TRẦN NAM",
      "|¦\nBộ đội hành quân năm 1978¦\n|¦\nHôm sau, họ tới nơi.",
      "Câu này bị ngắt\ngiữa chừng khi chép lại.",
      "Dòng này dài và chưa hết ý,\nvì trang giấy hẹp.\n\n¦Đoạn khác.",
    ])
  func lines(marked: String) throws { try CutText(marked).expect("vi") }
}
