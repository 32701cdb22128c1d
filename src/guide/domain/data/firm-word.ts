// Made of src/guide/data/firm-word.yaml by `npm run data`: a change belongs there.
export const ANYWHERE = "bank limited ltd plc llp llc inc incorporated corp corporation gmbh holdings holding solutions services stores association society foundation university college council clinic pharmacy bakery cafe café restaurant consulting logistics hotel studio teatr klub muzeum galeria pizzeria drukarnia piekarnia cukiernia kwiaciarnia agencja pracownia zajazd karczma chata pensjonat gabinet warsztat fabryka poczta telewizja telekomunikacja radio gazeta spółka spolka przedsiębiorstwo fundacja stowarzyszenie zakład zaklad zakłady hurtownia sklep wspólnota spółdzielnia kancelaria gmina urząd szkoła przedszkole parafia apteka restauracja firma biuro salon serwis phu pphu fhu ppuh zoo sia biedrība nodibinājums pašvaldība skola aģentūra birojs veikals aptieka uzņēmums kooperatīvs ministrija pārvalde bērnudārzs viesnīca zemnieku saimniecība"
export const ENDING = "charity dom group company club trust school shop partners brothers"
export const CAPITALS = "SIA AS IK PS ZS SA AG BV AB OY UAB SC SJ SK PTY PLC"
export const OPENING = "شرکت فروشگاه مؤسسه موسسه بانک بیمه هتل رستوران دفتر کارخانه گروه سازمان اداره شهرداری دانشگاه مدرسه آموزشگاه بیمارستان کلینیک درمانگاه داروخانه آژانس انجمن بنیاد تعاونی صنایع بازرگانی چاپخانه کافه نمایندگی هلدینگ"

/** Between or before the names of several people. */
export const SEVERAL = "and i oraz un و państwo rodzina małżeństwo ģimene family families خانواده برادران خواهران"
