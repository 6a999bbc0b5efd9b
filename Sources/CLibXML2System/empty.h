// Carries the linker flags of libxml2 only. Debian's libxml2 headers include ICU's, which cannot
// be seen next to Foundation (see CICUSystem), so the headers stay inside CLibXML2.
