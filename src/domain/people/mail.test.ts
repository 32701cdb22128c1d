import { describe, expect, test } from 'vitest'
import { normaliseMail, readMail } from './mail.ts'

describe('fault-P3 a mail address however it was written', () => {
  test.each([
    ['jan@żółw.pl', 'jan@żółw.pl', 'jan@xn--w-uga1v8h.pl'],
    ['jan@xn--w-uga1v8h.pl', 'jan@xn--w-uga1v8h.pl', 'jan@xn--w-uga1v8h.pl'],
    ['JAN@ŻÓŁW.PL', 'jan@żółw.pl', 'jan@xn--w-uga1v8h.pl'],
    ['jan@z\u0307o\u0301łw.pl', 'jan@żółw.pl', 'jan@xn--w-uga1v8h.pl'],
    ['user@xn--e1afmkfd.xn--p1ai', 'user@xn--e1afmkfd.xn--p1ai', 'user@xn--e1afmkfd.xn--p1ai'],
    ['user@пример.рф', 'user@пример.рф', 'user@xn--e1afmkfd.xn--p1ai'],
    ['kontakt@ķekava.lv', 'kontakt@ķekava.lv', 'kontakt@xn--ekava-n5a.lv'],
    ['info@ایران.ایران', 'info@ایران.ایران', 'info@xn--mgba3a4f16a.xn--mgba3a4f16a'],
    ['a&b@example.com', 'a&b@example.com', 'a&b@example.com'],
    ["o'neil+sklep@mail.example.co.uk", "o'neil+sklep@mail.example.co.uk", "o'neil+sklep@mail.example.co.uk"],
    ['jan.kowalski_1-2@firma-abc.pl', 'jan.kowalski_1-2@firma-abc.pl', 'jan.kowalski_1-2@firma-abc.pl'],
    ['"jan kowal"@firma.pl', '"jan kowal"@firma.pl', '"jan kowal"@firma.pl'],
    ['\u200e\ufeffjan@firma.pl', 'jan@firma.pl', 'jan@firma.pl'],
    ['jan\u200b@firma\u00ad.pl\u2069', 'jan@firma.pl', 'jan@firma.pl'],
    ['jan12345@firma.pl,', 'jan12345@firma.pl', 'jan12345@firma.pl'],
    ['jan@firma.pl.', 'jan@firma.pl', 'jan@firma.pl'],
    ['(jan@firma.pl)', 'jan@firma.pl', 'jan@firma.pl'],
    ['<jan@firma.pl>;', 'jan@firma.pl', 'jan@firma.pl'],
    ['„jan@firma.pl”', 'jan@firma.pl', 'jan@firma.pl'],
    ['mailto:jan@firma.pl?subject=skarga', 'jan@firma.pl', 'jan@firma.pl'],
    ['Jan Kowalski <jan@firma.pl>', 'jan@firma.pl', 'jan@firma.pl'],
    ['"Kowalski, Jan" <Jan@Firma.pl>,', 'jan@firma.pl', 'jan@firma.pl'],
    ['jan @ firma.pl', 'jan@firma.pl', 'jan@firma.pl'],
    ['ｊａｎ＠ｆｉｒｍａ．ｐｌ', 'jan@firma.pl', 'jan@firma.pl'],
    ['info@نامه\u200cای.com\u200c', 'info@نامه\u200cای.com', 'info@xn--mgba3gch31f060k.com'],
    ['zażółć@firma.pl', 'zażółć@firma.pl', 'zażółć@firma.pl'],
    ['a..b.@docomo.example', 'a..b.@docomo.example', 'a..b.@docomo.example'],
  ])('%s', (written, mail, normal) => {
    expect(readMail(written)).toBe(mail)
    expect(normaliseMail(written)).toBe(normal)
    // Read again it is the same.
    expect(normaliseMail(mail)).toBe(normal)
    expect(normaliseMail(normal)).toBe(normal)
  })

  test.each(['', '\u200b', 'jan', 'jan@gmail', '@firma.pl', 'jan@', 'jan@@firma.pl', 'jan@firma', 'jan kowalski@firma.pl', 'jan@-firma.pl', 'jan@firma-.pl', 'jan@firma..pl', 'jan@1.2.3.4', 'jan@firma.1', 'a@b.pl, c@d.pl',
    `${'a'.repeat(65)}@firma.pl`, `a@${'b'.repeat(64)}.pl`, `a@${'b.'.repeat(130)}pl`, 'jan@fir ma.pl', 'jan@firma.pl/x', 'jan@firma.pl:25', 'jan\r\nbcc:x@y.pl@firma.pl', `${'a'.repeat(60)}(@b.pl`])('%s is none', (text) => {
    expect(readMail(text)).toBeNull()
    expect(normaliseMail(text)).toBe('')
  })
})
