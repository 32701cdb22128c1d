// Words in four languages from which a seeded database's grievances are put together; nobody and no
// parcel in them exists.
import type { Language } from '../../src/platform/base/domain/language.ts'

/**
 * Sentences with places for words: {thing}, {place}, {person}, {day}, {n} (a small number), {code}
 * (an order), {sum}, {model}.
 */
export type Words = {
  first: string[]
  last: string[]
  things: string[]
  places: string[]
  days: string[]
  openings: string[]
  middles: string[]
  wishes: string[]
}

const split = (text: string): string[] => text.trim().split(/\s*\|\s*/)

const EN: Words = {
  first: split(
    'Alice | Ben | Charlotte | Daniel | Emily | Frank | Grace | Harry | Isla | Jack | Katie | Liam | Maisie | Noah | Olivia | Peter | Rosie | Samuel | Tess | Victor | Wendy | Yusuf | Zoe | George | Hannah | Ivan | Jean | Kofi | Lucy | Mohammed',
  ),
  last: split(
    'Ashworth | Baker | Clarke | Davies | Edwards | Fletcher | Green | Hughes | Iqbal | Jenkins | Khan | Lewis | Marshall | Norris | Okafor | Patel | Quinn | Roberts | Singh | Thornton | Underwood | Vaughan | Walker | Young | Hollis | Pemberton | Rafferty | Stanhope | Whitcombe | Yardley | Crossley | Dunmore',
  ),
  things: split(
    'debit card | mortgage offer | standing order | overdraft | statement | card reader | savings account | cash machine | loan | chequebook | refund | direct debit | app | transfer | safe deposit box | credit limit | insurance | foreign currency | interest rate | passcode | kettle | washing machine | armchair | rucksack | headphones | umbrella | winter coat | bicycle | printer | lamp',
  ),
  places: split(
    'the branch in Leeds | the High Street branch | the call centre | the lobby | the second counter | the machine at the station | the app | the Harrogate office | the drive-through | the web page | the cloakroom | the depot | the shop in York | platform four | the reception',
  ),
  days: split(
    'on Monday | last Tuesday | on Friday evening | yesterday | two weeks ago | on 3 March | over Easter | before Christmas | this morning | on the day we moved house | at half past nine | at the end of the month',
  ),
  openings: split(
    'My {thing} was refused at {place} {day} | I have been waiting for the {thing} for {n} weeks | You charged me {sum} for a {thing} I never ordered | Order {code} still has not arrived | The {thing} I was promised {day} is nowhere to be seen | Somebody at {place} was rude to my mother {day} | I was kept on hold for {n} minutes and then cut off | The {thing} broke after {n} days | {person} told me {day} that everything was settled, and it is not | Nobody at {place} could tell me what happened to my {thing} | The {thing} ({model}) you sent is not the one in the picture',
  ),
  middles: split(
    'I have called {n} times and each time I hear something else | {person} promised to call back {day} and never did | I am a customer of {n} years and have never been treated like this | The reference I was given is {code} | My neighbour had the same trouble at {place} | There is a dent on the left side and the box was open | I sent photographs and heard nothing | I had to take a day off work because of it | The difference is {sum} and I want to understand where it comes from | On the phone they said it was the courier, the courier says it was you | The queue at {place} went out to the street | I do not blame the young man at the counter, he was very kind | The serial number is {model}',
  ),
  wishes: split(
    'Please send me the {thing} or my money back | I expect a written answer | Please call me after six | I would like {sum} back | Tell me who decides about this | An apology would be enough | Please cancel order {code} | I want to speak to a manager',
  ),
}

const PL: Words = {
  first: split(
    'Agnieszka | Bartosz | Celina | Dariusz | Ewa | Filip | Grażyna | Henryk | Irena | Jakub | Katarzyna | Łukasz | Małgorzata | Norbert | Oliwia | Paweł | Renata | Sławomir | Teresa | Urszula | Wojciech | Zofia | Żaneta | Mirosław | Halina | Krzysztof | Joanna | Piotr | Stanisława | Michał',
  ),
  last: split(
    'Nowak | Kowalska | Wiśniewski | Wójcik | Kamiński | Lewandowska | Zieliński | Szymańska | Woźniak | Dąbrowski | Kozłowska | Jankowski | Mazur | Kwiatkowska | Krawczyk | Kaczmarek | Piotrowska | Grabowski | Pawłowska | Michalski | Król | Wieczorek | Jabłońska | Majewski | Olszewska | Stępień | Gołębiowska | Rutkowski | Sikora | Baran | Brzęczyszczykiewicz | Żuławska',
  ),
  things: split(
    'paczka | rękawiczki | kurtka zimowa | lampa | ekspres do kawy | pralka | fotel | słuchawki | plecak | rower | bilet | faktura | zwrot pieniędzy | reklamacja | karta podarunkowa | buty | parasol | walizka | telefon | drukarka | zestaw garnków | wózek dziecięcy | szafa | materac | odkurzacz | torebka | zegarek | książka | sukienka | okulary',
  ),
  places: split(
    'szatnia | punkt odbioru w Łodzi | paczkomat przy dworcu | sklep we Wrocławiu | infolinia | recepcja | magazyn w Pruszkowie | kasa numer trzy | parking podziemny | strona internetowa | salon w Gdańsku | pokój dwieście dwanaście | restauracja na piętrze | peron drugi | biuro obsługi klienta',
  ),
  days: split(
    'w poniedziałek | w zeszły wtorek | w piątek wieczorem | wczoraj | dwa tygodnie temu | 3 marca | przed świętami | dzisiaj rano | w dniu przeprowadzki | o wpół do dziewiątej | pod koniec miesiąca | w długi weekend',
  ),
  openings: split(
    '{thing}: czekam od {n} tygodni i nikt nie odpisuje | Zamówienie {code} nie dotarło do dzisiaj | Zginęło mi to, co zostawiłam ({thing}), miejsce: {place} | Pani w okienku, {place}, potraktowała mnie {day} jak intruza | Pobrano mi {sum} za coś, czego nie zamawiałem ({thing}) | Towar uszkodzony: {thing}, model {model} | {person} obiecał {day}, że sprawa jest załatwiona, a nie jest | Nikt nie potrafi powiedzieć, gdzie jest {thing} | Przyszło nie to, co na zdjęciu: {thing} ({model}) | Wisiałam na linii {n} minut, po czym mnie rozłączono | Rękawiczki zostawiłam w szatni {day} i już ich nie ma',
  ),
  middles: split(
    'Dzwoniłem {n} razy i za każdym razem słyszę co innego | {person} miał oddzwonić {day} i cisza | Jestem klientką od {n} lat i nigdy mnie tak nie potraktowano | Podano mi numer {code} | Sąsiadka miała dokładnie to samo, miejsce: {place} | Pudełko było otwarte, a z lewej strony jest wgniecenie | Wysłałem zdjęcia i nie dostałem żadnej odpowiedzi | Musiałam przez to wziąć wolne w pracy | Różnica wynosi {sum} i chcę wiedzieć, skąd się wzięła | Wy mówicie, że to kurier, a kurier, że to wy | Kolejka stała aż na ulicę | Do młodego pracownika nie mam pretensji, był bardzo uprzejmy | Numer seryjny to {model} | Mam zaświadczenie z pracy, legitymację i świadectwo z {n} roku',
  ),
  wishes: split(
    'Proszę o zwrot {sum} | Oczekuję odpowiedzi na piśmie | Proszę dzwonić po osiemnastej | Proszę o wymianę na nowy egzemplarz | Chcę wiedzieć, kto o tym decyduje | Wystarczą mi przeprosiny | Proszę anulować zamówienie {code} | Chcę rozmawiać z kierownikiem',
  ),
}

const LV: Words = {
  first: split(
    'Aija | Bruno | Dace | Edgars | Elīna | Guntis | Ieva | Jānis | Kristīne | Laura | Mārtiņš | Normunds | Oskars | Pēteris | Rūta | Sanita | Toms | Una | Valdis | Zane | Ģirts | Ķērsta | Ilze | Andris | Baiba | Raimonds | Sarmīte | Vilnis | Inese | Artūrs',
  ),
  last: split(
    'Ozoliņa | Bērziņš | Kalniņa | Liepiņš | Jansone | Krūmiņš | Balode | Eglītis | Zariņa | Pētersons | Vītola | Kļaviņš | Ķekava | Dūmiņa | Šmits | Grīnberga | Apinis | Siliņa | Lācis | Vanaga | Pūce | Ābele | Celmiņš | Rudzīte | Šteinbergs | Ziediņa | Caune | Ļaudams | Ģēģere | Strautiņš',
  ),
  things: split(
    'sūtījums | cimdi | ziemas jaka | lampa | kafijas automāts | veļas mašīna | atpūtas krēsls | austiņas | mugursoma | velosipēds | biļete | rēķins | naudas atmaksa | pretenzija | dāvanu karte | apavi | lietussargs | koferis | telefons | printeris | katlu komplekts | bērnu ratiņi | skapis | matracis | putekļsūcējs | rokassomiņa | pulkstenis | grāmata | kleita | brilles',
  ),
  places: split(
    'garderobe | izsniegšanas punkts Jelgavā | pakomāts pie stacijas | veikals Liepājā | palīdzības līnija | reģistratūra | noliktava Mārupē | trešā kase | pazemes stāvvieta | mājaslapa | salons Ventspilī | divsimt divpadsmitais numurs | restorāns otrajā stāvā | otrais perons | klientu centrs',
  ),
  days: split(
    'pirmdien | pagājušajā otrdienā | piektdienas vakarā | vakar | pirms divām nedēļām | 3. martā | pirms svētkiem | šorīt | pārcelšanās dienā | pusdeviņos | mēneša beigās | garajās brīvdienās',
  ),
  openings: split(
    '{thing}: gaidu jau {n} nedēļas, un neviens neatbild | Pasūtījums {code} joprojām nav piegādāts | Pazuda tas, ko atstāju ({thing}), vieta: {place} | Darbiniece, {place}, {day} runāja ar mani kā ar traucēkli | Man noņēma {sum} par to, ko nepasūtīju ({thing}) | Prece ir bojāta: {thing}, modelis {model} | {person} {day} solīja, ka viss nokārtots, bet nav | Neviens nevar pateikt, kur ir {thing} | Atnāca ne tas, kas attēlā: {thing} ({model}) | Gaidīju uz līnijas {n} minūtes, un tad mani atvienoja | Cimdus atstāju garderobē {day}, un to vairs nav',
  ),
  middles: split(
    'Zvanīju {n} reizes un katru reizi dzirdu ko citu | {person} solīja atzvanīt {day}, un klusums | Esmu klients jau {n} gadus, un tā pret mani vēl nav izturējušies | Man iedeva numuru {code} | Kaimiņienei bija tieši tas pats, vieta: {place} | Kaste bija vaļā, un kreisajā pusē ir iespiedums | Nosūtīju fotogrāfijas un nesaņēmu nekādu atbildi | Šī dēļ man bija jāņem brīvdiena | Starpība ir {sum}, un es gribu zināt, no kurienes tā radusies | Jūs sakāt, ka vainīgs kurjers, kurjers saka, ka vainīgi jūs | Rinda stiepās līdz ielai | Jaunajam darbiniekam nepārmetu, viņš bija ļoti laipns | Sērijas numurs ir {model}',
  ),
  wishes: split(
    'Lūdzu atmaksāt {sum} | Gaidu rakstisku atbildi | Lūdzu zvanīt pēc sešiem | Lūdzu apmainīt pret jaunu | Gribu zināt, kurš par to lemj | Pietiktu ar atvainošanos | Lūdzu atcelt pasūtījumu {code} | Gribu runāt ar vadītāju',
  ),
}

const FA: Words = {
  first: split(
    'مریم | رضا | فاطمه | علی | زهرا | حسین | نرگس | کامران | شیرین | بهرام | لیلا | سعید | نسرین | امیر | پریسا | داوود | الهام | یوسف | ناهید | فرهاد | مهسا | جواد | سارا | آرش | گلناز | محمدرضا | سمیه | بابک | طاهره | کیان',
  ),
  last: split(
    'احمدی | رستگار | محمدی | کریمی | حسینی | موسوی | جعفری | رحیمی | صادقی | نوری | قاسمی | عباسی | یزدانی | شریفی | کاظمی | رضایی | حیدری | ملکی | پورحسن | طاهری | شفیعی | نجفی | بهمنی | دهقان | فرهادی | میرزایی | زارع | آقایی | ابراهیمی | خسروی',
  ),
  things: split(
    'بسته | دستکش | کاپشن | چراغ رومیزی | قهوه‌ساز | ماشین لباسشویی | مبل | هدفون | کوله‌پشتی | دوچرخه | بلیت | فاکتور | برگشت پول | شکایت | کارت هدیه | کفش | چتر | چمدان | گوشی | چاپگر | سرویس قابلمه | کالسکه | کمد | تشک | جاروبرقی | کیف | ساعت | کتاب | پیراهن | عینک',
  ),
  places: split(
    'رختکن | مرکز تحویل شیراز | صندوق شماره سه | فروشگاه اصفهان | تلفن پشتیبانی | پذیرش | انبار کرج | پارکینگ | سایت | شعبهٔ تبریز | اتاق دویست و دوازده | رستوران طبقهٔ بالا | سکوی دوم | دفتر مشتریان | شعبهٔ ونک',
  ),
  days: split(
    'دوشنبه | سه‌شنبهٔ گذشته | جمعه‌شب | دیروز | دو هفته پیش | ۱۲ اسفند | پیش از نوروز | امروز صبح | روز اسباب‌کشی | ساعت هشت و نیم | آخر ماه | در تعطیلات',
  ),
  openings: split(
    '{n} هفته است منتظر {thing} هستم و کسی جواب نمی‌دهد | سفارش {code} هنوز به دستم نرسیده است | وسیله‌ام ({thing}) گم شده است، جا: {place} | رفتار کارمند شما {day} با مادرم بد بود، جا: {place} | {sum} برای چیزی که سفارش نداده بودم برداشت شد ({thing}) | کالا خراب رسید: {thing}، مدل {model} | {person} {day} گفت همه چیز درست شده ولی نشده است | هیچ‌کس نمی‌داند {thing} کجاست | چیزی که رسید با عکس فرق دارد: {thing} ({model}) | {n} دقیقه پشت خط ماندم و بعد قطع شد | دستکشم را {day} در رختکن گذاشتم و حالا نیست',
  ),
  middles: split(
    '{n} بار زنگ زدم و هر بار چیز دیگری شنیدم | {person} قول داد {day} زنگ بزند و خبری نشد | {n} سال است مشتری شما هستم و چنین رفتاری ندیده بودم | شماره‌ای که دادند {code} است | همسایه‌ام هم همین مشکل را داشت، جا: {place} | جعبه باز بود و سمت چپ آن فرورفته است | عکس فرستادم و هیچ جوابی نگرفتم | به خاطر این کار یک روز مرخصی گرفتم | تفاوت {sum} است و می‌خواهم بدانم از کجا آمده | شما می‌گویید تقصیر پیک است و پیک می‌گوید تقصیر شماست | صف تا خیابان رسیده بود | از آن کارمند جوان گله‌ای ندارم، خیلی مهربان بود | شمارهٔ سریال {model} است',
  ),
  wishes: split(
    'لطفاً {sum} را برگردانید | پاسخ کتبی می‌خواهم | لطفاً بعد از ساعت شش زنگ بزنید | لطفاً کالای نو بفرستید | می‌خواهم بدانم چه کسی تصمیم می‌گیرد | یک عذرخواهی کافی است | سفارش {code} را لغو کنید | می‌خواهم با مدیر صحبت کنم',
  ),
}

export const WORDS: Record<Language, Words> = { en: EN, pl: PL, lv: LV, fa: FA }
