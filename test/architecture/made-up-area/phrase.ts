// What redress says on the page of a case, in four languages.
const en = {
  'timeline.redress.asked': 'Redress asked for',
  'timeline.redress.approved': 'Redress approved',
  'timeline.redress.lapsed': 'Redress lapsed',
  'redress.f_amount': 'Amount',
  'redress.notice_asked': 'Redress waits for your word',
}
type Same = Record<keyof typeof en, string>
const pl: Same = {
  'timeline.redress.asked': 'Wniosek o rekompensatę',
  'timeline.redress.approved': 'Rekompensata zatwierdzona',
  'timeline.redress.lapsed': 'Wniosek o rekompensatę wygasł',
  'redress.f_amount': 'Kwota',
  'redress.notice_asked': 'Rekompensata czeka na decyzję',
}
const lv: Same = {
  'timeline.redress.asked': 'Lūgta atlīdzība',
  'timeline.redress.approved': 'Atlīdzība apstiprināta',
  'timeline.redress.lapsed': 'Atlīdzības lūgums zaudējis spēku',
  'redress.f_amount': 'Summa',
  'redress.notice_asked': 'Atlīdzība gaida lēmumu',
}
const fa: Same = {
  'timeline.redress.asked': 'درخواست جبران',
  'timeline.redress.approved': 'جبران تأیید شد',
  'timeline.redress.lapsed': 'مهلت جبران گذشت',
  'redress.f_amount': 'مبلغ',
  'redress.notice_asked': 'جبران در انتظار تصمیم شماست',
}

export const phrases = { en, pl, lv, fa }
