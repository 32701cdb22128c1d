import { describe, expect, test } from 'vitest'
import { isMails, normaliseMail, readMail, readMails } from './mail.ts'

describe('fault-P3 a mail address however it was written', () => {
  test.each([
    ['jan@żółw.pl', 'jan@żółw.pl', 'jan@xn--w-uga1v8h.pl'],
    ['jan@xn--w-uga1v8h.pl', 'jan@xn--w-uga1v8h.pl', 'jan@xn--w-uga1v8h.pl'],
    ['jan@żółw。pl', 'jan@żółw.pl', 'jan@xn--w-uga1v8h.pl'],
    ['JAN@ŻÓŁW.PL', 'jan@żółw.pl', 'jan@xn--w-uga1v8h.pl'],
    ['jan@z\u0307o\u0301łw.pl', 'jan@żółw.pl', 'jan@xn--w-uga1v8h.pl'],
    ['user@xn--e1afmkfd.xn--p1ai', 'user@xn--e1afmkfd.xn--p1ai', 'user@xn--e1afmkfd.xn--p1ai'],
    ['user@пример.рф', 'user@пример.рф', 'user@xn--e1afmkfd.xn--p1ai'],
    ['kontakt@ķekava.lv', 'kontakt@ķekava.lv', 'kontakt@xn--ekava-n5a.lv'],
    ['info@ایران.ایران', 'info@ایران.ایران', 'info@xn--mgba3a4f16a.xn--mgba3a4f16a'],
    ['a&b@example.com', 'a&b@example.com', 'a&b@example.com'],
    [
      "o'neil+sklep@mail.example.co.uk",
      "o'neil+sklep@mail.example.co.uk",
      "o'neil+sklep@mail.example.co.uk",
    ],
    [
      'jan.kowalski_1-2@firma-abc.pl',
      'jan.kowalski_1-2@firma-abc.pl',
      'jan.kowalski_1-2@firma-abc.pl',
    ],
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
    ['jan@firma.pl <jan@firma.pl>', 'jan@firma.pl', 'jan@firma.pl'],
    ['"jan@dom.pl" <jan@firma.pl>', 'jan@firma.pl', 'jan@firma.pl'],
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

  test.each([
    '',
    '\u200b',
    'jan',
    'jan@gmail',
    '@firma.pl',
    'jan@',
    'jan@@firma.pl',
    'jan@firma',
    'jan kowalski@firma.pl',
    'jan@-firma.pl',
    'jan@firma-.pl',
    'jan@firma..pl',
    'jan@1.2.3.4',
    'jan@firma.1',
    'a@b.pl, c@d.pl',
    'A <a@b.pl>, C <c@d.pl>',
    'a@b.pl <c@d.pl>',
    `${'a'.repeat(65)}@firma.pl`,
    `a@${'b'.repeat(64)}.pl`,
    `a@${'b.'.repeat(130)}pl`,
    'jan@fir ma.pl',
    'jan@firma.pl/x',
    'jan@firma.pl:25',
    'jan\r\nbcc:x@y.pl@firma.pl',
    `${'a'.repeat(60)}(@b.pl`,
  ])('%s is none', (text) => {
    expect(readMail(text)).toBeNull()
    expect(normaliseMail(text)).toBe('')
  })
})

describe('fault-P3 several addresses in one field', () => {
  const two = ['anna@x.pl', 'anna.k@y.pl']
  test.each([
    'anna@x.pl, anna.k@y.pl',
    'anna@x.pl lub anna.k@y.pl',
    'anna@x.pl; anna.k@y.pl',
    'anna@x.pl / anna.k@y.pl',
    'anna@x.pl/anna.k@y.pl',
    'anna@x.pl anna.k@y.pl',
    'anna@x.pl\nanna.k@y.pl',
    'anna@x.pl | anna.k@y.pl',
    'anna@x.pl or anna.k@y.pl',
    'anna@x.pl vai anna.k@y.pl',
    'anna@x.pl یا anna.k@y.pl',
    'anna@x.pl، anna.k@y.pl',
    'anna@x.pl oraz też anna.k@y.pl',
    'anna@x.pl & anna.k@y.pl',
    'anna@x.pl, anna.k@y.pl,',
    'Anna <anna@x.pl>, Anna K. <anna.k@y.pl>',
    'Anna <Anna@X.pl> lub Anna <anna.k@y.pl>',
    '"Kowalska, Anna" <anna@x.pl>; anna.k@y.pl',
    'Kowalska, Anna <anna@x.pl>, anna.k@y.pl',
    '<anna@x.pl> <anna.k@y.pl>',
    'e-mail: anna@x.pl, anna.k@y.pl',
    'E-mail:anna@x.pl lub: anna.k@y.pl',
    'mailto:anna@x.pl,mailto:anna.k@y.pl',
    '„anna@x.pl”, „anna.k@y.pl”',
    '(anna@x.pl, anna.k@y.pl)',
    '\u200eanna@x.pl\u200e,\u200fanna.k@y.pl',
    'anna @ x.pl, anna.k @ y.pl',
    'anna@x.pl, anna.k@y.pl, ANNA@x.pl',
  ])('%j', (text) => expect(readMails(text)).toEqual(two))

  test.each([
    ['anna@x.pl', ['anna@x.pl']],
    ['Kowalska, Anna <anna@x.pl>', ['anna@x.pl']],
    ['"a,b"@x.pl, c@d.pl', ['"a,b"@x.pl', 'c@d.pl']],
    ['jan@żółw.pl lub jan@xn--w-uga1v8h.pl', ['jan@żółw.pl']],
    ["o'neil@x.pl, a&b@y.pl", ["o'neil@x.pl", 'a&b@y.pl']],
  ])('%s', (text, mails) => {
    expect(readMails(text)).toEqual(mails)
    // What is kept is read as the same again.
    expect(readMails(mails.join(', '))).toEqual(mails)
  })

  test.each([
    '',
    '\u200b',
    'brak',
    ',',
    'lub',
    'anna@x.pl, jan@gmail',
    'anna@x.pl, po 17',
    'anna@x.pl 601 100 200',
    'anna kowal@x.pl',
    Array.from({ length: 11 }, (_, i) => `a${i}@b.pl`).join(),
    `${'a@b.pl,'.repeat(200)}`,
  ])('whoever mistyped one is told: %j', (text) => expect(isMails(text)).toBe(false))

  test('the longest that is read costs little', () => {
    const from = performance.now()
    for (const text of [
      '"'.repeat(600),
      '"a'.repeat(300),
      'a@'.repeat(300),
      ' @'.repeat(300),
      '<a@b.pl>'.repeat(75),
      ','.repeat(600),
      'a@b.pl '.repeat(85),
    ])
      readMails(text)
    expect(performance.now() - from).toBeLessThan(500)
  })
})
