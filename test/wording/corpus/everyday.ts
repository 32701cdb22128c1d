// What agents write on an ordinary day, by language and rule; `good` is what no rule may remark on.
import type { Language } from '../../../src/domain/language.ts'

export const everyday: Record<Language, Record<string, readonly string[]>> = {
  en: {
    non_apology: [
      'I am sorry you’re unhappy with the outcome.', 'We’re sorry if our reply came across as unhelpful.', 'I’m sorry that you had a different impression.', 'Apologies if this was unclear.',
      'We regret any inconvenience you may have experienced.',
    ],
    no_reason: [
      'Nobody else has ever complained about this.', 'There really is no cause for concern.', 'I don’t see why you are so upset.', 'This is hardly a reason to be angry.', 'It’s only a few days late.',
    ],
    calm_down: [
      'Please try to remain calm.', 'There’s no need to shout.', 'Take a deep breath.', 'Can you please stop yelling?', 'Let’s keep our emotions in check.',
    ],
    yes_but: [
      'Yes, but you should have read the terms.', 'I understand, but there is nothing I can do.', 'I hear you, however our records show otherwise.', 'That may be so, but the rules are the rules.',
      'I apologise, but the warehouse was closed.',
    ],
    blame: [
      'You should have contacted us earlier.', 'You failed to provide the correct address.', 'This happened because you did not follow the instructions.',
      'If you had checked your e-mail, you would know.', 'It was your own mistake.', 'You entered the wrong number.',
    ],
    excuse: [
      'Unfortunately we are very busy at the moment.', 'A colleague was ill last week.', 'It was probably the courier’s fault.', 'Our system was down.', 'This must have been a technical glitch.',
      'I am new here.', 'Due to staff shortages we could not answer.', 'My hands are tied.',
    ],
    policy: [
      'That is our policy.', 'Rules are rules.', 'I am not allowed to do that.', 'Our terms and conditions clearly state that.',
    ],
    condescension: [
      'As you should know, returns take 14 days.', 'Let me explain it to you in simple terms.', 'As I have already explained twice, it is not possible.', 'Obviously you need to restart the router.',
      'It’s really not that complicated.', 'With all due respect, you don’t understand how this works.',
    ],
    aggressive: [
      'That is a lie.', 'I will not discuss this any further.', 'Take it or leave it.', 'You can complain all you want.', 'What do you expect me to do?', 'Stop wasting my time.',
    ],
    bureaucratic: [
      'Pursuant to section 4 of the terms, your request is hereby denied.', 'Please be advised that the aforementioned claim has been processed.',
      'We acknowledge receipt of your correspondence dated 4 March.', 'In accordance with internal procedures the matter has been escalated to the relevant department.',
      'Kindly revert at your earliest convenience.',
    ],
    interrogating: [
      'Why did you wait so long?', 'Why didn’t you call us? What did you do then? Who did you talk to?', 'What exactly did you do with it?',
    ],
    unkeepable_promise: [
      'This will never happen again, I guarantee it.', 'You will definitely have it tomorrow.', 'I promise it will be solved today.', 'We will do whatever it takes.',
      'Don’t worry, everything will be fine.', 'I can assure you that this won’t happen again.',
    ],
    unrecorded_promise: [
      'I will call you back tomorrow morning.', 'We will refund the amount within five days.', 'A technician will visit you on Thursday.', 'You will receive a voucher next week.',
    ],
    date_against_clock: [
      'You will have our answer by 20 March.', 'We will reply within three weeks.', 'I will write to you on 16 March 2026.',
    ],
    third_apology: [
      'I am sorry about that.', 'Please accept our apologies.', 'I apologise once again for the delay.',
    ],
    asked_already: [
      'Could you tell me your order number, please?', 'Please send us the order number.', 'What’s the number of the order?',
    ],
    good: [
      'I am sorry that we delivered the wrong sofa.', 'You are right, we charged you twice.', 'Thank you for writing to us so clearly.',
      'I have checked your order: the parcel left our warehouse on 25 February.', 'You can choose: a new lamp or your money back.', 'I understand that the heating has been off for three days.',
      'Our technician found that the pump was broken.', 'If you like, send me a photo of the label.', 'The delivery took nine days instead of three. That was our mistake.',
      'What would you like us to do?', 'I have written down your wish and read it back to you below.', 'Your contract allows you to cancel until 30 April.',
      'We received your letter of 20 February and have read it carefully.', 'The pump is under warranty, so the repair costs you nothing.',
      'I cannot refund the shipping yet; here is why and who can.', 'The carrier’s record shows a delivery to number 12, and you live at number 21.',
      'The kettle switches off when it is calm water, according to the manual.', 'The bank was closed on Monday, so the transfer arrived on Tuesday.',
      'You wrote that nobody answered for three weeks; that is correct.', 'Would a collection on Tuesday or on Wednesday suit you better?',
      'Our system shows that the parcel was delivered on 4 March; you say it was not.',
      'The website was down on Sunday between 9 and 11; orders of that time were lost, and that is our responsibility.', 'Your colleague Mr Hall was on holiday when we rang, so we left a message.',
      'We have many customers who prefer a collection point; would that suit you?', 'I was away on Friday; Ms Reed has read everything and answers for me.',
      'You have entered your details correctly, the error was in our form.', 'You chose the blue one and we sent the red one.', 'No need to send the old one back.',
      'It is not difficult to swap the filter; the drawing shows how.', 'Only two days are left to cancel free of charge.', 'The heater is designed to be left on at night.',
      'I cannot see why the payment failed, so I have asked the bank.', 'What did the driver leave at your door?', 'We won’t charge you for the repair.',
      'Breathing can be hard near the fresh paint, so please air the room.', 'You may complain to the ombudsman free of charge whenever you like.', 'Please keep the receipt.',
      'The doctor was ill and the appointment was moved; we should have told you.', 'Everything you sent us is in the file.', 'I am allowed to refund up to 50 pounds today.',
    ],
  },
  pl: {
    non_apology: [
      'Przykro mi, że jest Pani niezadowolona.', 'Przepraszam, jeśli moja odpowiedź była niejasna.', 'Przepraszamy za ewentualne niedogodności.', 'Przykro nam, że Pan się tak poczuł.',
      'Szkoda, że Pani tak to widzi.',
    ],
    no_reason: [
      'Nikt inny się nie skarżył.', 'Naprawdę nie ma powodu do obaw.', 'Nie rozumiem, o co Pani chodzi.', 'To tylko kilka dni opóźnienia.', 'Nie ma sensu się złościć.',
    ],
    calm_down: [
      'Proszę mówić spokojniej.', 'Proszę ochłonąć.', 'Proszę się nie unosić.', 'Spokojnie, bez emocji.', 'Proszę na mnie nie krzyczeć.',
    ],
    yes_but: [
      'Tak, ale trzeba było przeczytać regulamin.', 'Rozumiem Pana, ale nic nie mogę zrobić.', 'Przepraszam, ale magazyn był zamknięty.', 'Ma Pani rację, jednak przepisy są inne.',
      'Przykro mi, lecz nie mogę pomóc.',
    ],
    blame: [
      'Trzeba było zgłosić to wcześniej.', 'Podał Pan błędny adres.', 'Gdyby Pani sprawdziła maila, wiedziałaby Pani.', 'To Pana wina.', 'Nie dopełniła Pani obowiązku.',
      'Mógł Pan zadzwonić wcześniej.',
    ],
    excuse: [
      'Mamy teraz dużo zgłoszeń.', 'Koleżanka była na zwolnieniu.', 'To pewnie wina kuriera.', 'Mieliśmy awarię systemu.', 'Prawdopodobnie doszło do błędu w magazynie.',
      'Z powodu braków kadrowych nie odpowiedzieliśmy.', 'Jestem tu od niedawna.',
    ],
    policy: [
      'Takie mamy procedury.', 'Regulamin jasno to określa.', 'Nie mogę tego zrobić, takie są zasady.', 'Nie jestem do tego uprawniony.',
    ],
    condescension: [
      'Jak już wielokrotnie tłumaczyłem, to niemożliwe.', 'Jak powszechnie wiadomo, zwrot trwa 14 dni.', 'Wytłumaczę to prościej.', 'To chyba oczywiste.', 'Z całym szacunkiem, Pan tego nie rozumie.',
    ],
    aggressive: [
      'To kłamstwo.', 'Nie będę z Panem dyskutować.', 'Proszę nie marnować mojego czasu.', 'Może się Pan skarżyć, gdzie Pan chce.', 'Czego Pan ode mnie oczekuje?',
    ],
    bureaucratic: [
      'W nawiązaniu do pisma z dnia 4 marca informujemy, iż reklamacja została rozpatrzona odmownie.', 'Niniejszym informuję, że wniosek przekazano do właściwej komórki.',
      'Uprzejmie informujemy, że zgodnie z procedurą wewnętrzną sprawa jest procedowana.', 'W przedmiotowej sprawie brak jest podstaw do uznania roszczenia.',
    ],
    interrogating: [
      'Dlaczego Pan tak długo czekał?', 'Czemu Pani nie zadzwoniła? Co Pani wtedy zrobiła? Z kim Pani rozmawiała?',
    ],
    unkeepable_promise: [
      'To się już nigdy nie powtórzy, gwarantuję.', 'Na pewno będzie jutro.', 'Obiecuję, że dziś to rozwiążemy.', 'Proszę się nie martwić, wszystko będzie dobrze.', 'Zrobimy co tylko w naszej mocy.',
    ],
    unrecorded_promise: [
      'Oddzwonię jutro rano.', 'Zwrócimy kwotę w ciągu pięciu dni.', 'Technik przyjedzie w czwartek.', 'W przyszłym tygodniu otrzyma Pani bon.',
    ],
    date_against_clock: [
      'Odpowiedź otrzyma Pan do 20 marca.', 'Odpowiemy w ciągu trzech tygodni.', 'Napiszę 16 marca 2026.',
    ],
    third_apology: [
      'Bardzo przepraszam za to.', 'Proszę przyjąć nasze przeprosiny.', 'Jeszcze raz przepraszamy za opóźnienie.',
    ],
    asked_already: [
      'Proszę o podanie numeru zamówienia.', 'Czy może Pan podać numer zamówienia?',
    ],
    good: [
      'Przepraszam, że dostarczyliśmy niewłaściwą sofę.', 'Ma Pani rację, pobraliśmy opłatę dwa razy.', 'Dziękuję za tak jasny opis.', 'Sprawdziłem zamówienie: paczka wyszła z magazynu 25 lutego.',
      'Może Pan wybrać: nowa lampa albo zwrot pieniędzy.', 'Rozumiem, że ogrzewanie nie działa od trzech dni.', 'Nasz technik stwierdził, że pompa była zepsuta.',
      'Jeśli Pani zechce, proszę przesłać zdjęcie etykiety.', 'Dostawa trwała dziewięć dni zamiast trzech. To nasz błąd.', 'Co byłoby dla Pana dobrym rozwiązaniem?',
      'Umowę można wypowiedzieć do 30 kwietnia.', 'Przeczytaliśmy uważnie Pana list z 20 lutego.', 'Pompa jest na gwarancji, więc naprawa nic nie kosztuje.',
      'Napisał Pan, że przez trzy tygodnie nikt nie odpowiadał, i tak było.', 'Czy odbiór we wtorek czy w środę będzie wygodniejszy?',
      'W niedzielę między 9 a 11 strona nie działała, zamówienia z tego czasu przepadły i to nasza odpowiedzialność.', 'Podał Pan prawidłowy adres, błąd był w naszym formularzu.',
      'Wybrała Pani niebieską, a my wysłaliśmy czerwoną.', 'Nie ma potrzeby odsyłania starego filtra.', 'Zostały tylko dwa dni na bezpłatną rezygnację.',
      'Nie widzę, dlaczego płatność nie przeszła, więc pytam bank.', 'Może się Pan poskarżyć do rzecznika, to nic nie kosztuje.', 'Wszystko, co Pani przysłała, jest w sprawie.',
      'Mam prawo zwrócić dziś do 200 złotych.', 'Koleżanka z działu technicznego sprawdziła pompę.', 'Umowa określa termin wypowiedzenia: 30 dni.',
      'Mamy dużo części na miejscu, więc naprawa nie potrwa długo.', 'Proszę zachować paragon.', 'Chciałabym zrozumieć, o co chodzi w drugim punkcie pisma.', 'To tylko dwa pytania: numer i data.',
      'Wyjaśnię, jak doszło do pomyłki.', 'Jestem tu dla Pani do godziny 18.',
    ],
  },
  lv: {
    non_apology: [
      'Žēl, ka esat neapmierināta.', 'Atvainojiet, ja mana atbilde nebija skaidra.', 'Atvainojamies par iespējamām neērtībām.', 'Man žēl, ka Jums radās tāds iespaids.',
    ],
    no_reason: [
      'Neviens cits nesūdzas.', 'Nav pamata uztraukties.', 'Tās ir tikai dažas dienas.', 'Nav jēgas dusmoties.',
    ],
    calm_down: [
      'Lūdzu, runājiet mierīgāk.', 'Nevajag satraukties.', 'Nekliedziet, lūdzu.', 'Lūdzu, savaldiet emocijas.',
    ],
    yes_but: [
      'Jā, bet noteikumi bija jāizlasa.', 'Es Jūs saprotu, bet neko nevaru darīt.', 'Atvainojos, bet noliktava bija slēgta.', 'Jums taisnība, tomēr līgumā ir citādi.',
    ],
    blame: [
      'Jums vajadzēja ziņot ātrāk.', 'Jūs norādījāt nepareizu adresi.', 'Ja Jūs būtu pārbaudījusi e-pastu, Jūs zinātu.', 'Tā ir Jūsu vaina.', 'Jūs neizpildījāt prasības.',
    ],
    excuse: [
      'Mums šobrīd ir ļoti daudz pieteikumu.', 'Kolēģe bija slima.', 'Tā droši vien ir kurjera vaina.', 'Mums bija sistēmas kļūme.', 'Darbinieku trūkuma dēļ neatbildējām.',
    ],
    policy: [
      'Tāda ir mūsu kārtība.', 'Noteikumi ir noteikumi.', 'Es to nedrīkstu darīt.',
    ],
    condescension: [
      'Kā jau vairākkārt skaidroju, tas nav iespējams.', 'Kā visiem zināms, atmaksa ilgst 14 dienas.', 'Tas taču ir pašsaprotami.', 'Paskaidrošu vienkāršāk.',
    ],
    aggressive: [
      'Tie ir meli.', 'Es ar Jums nediskutēšu.', 'Netērējiet manu laiku.', 'Sūdzieties, kur gribat.',
    ],
    bureaucratic: [
      'Atbildot uz Jūsu 4. marta iesniegumu, informējam, ka sūdzība ir noraidīta.', 'Ar šo informējam, ka iesniegums nodots attiecīgajai struktūrvienībai.',
      'Saskaņā ar iekšējo procedūru jautājums tiek izskatīts.',
    ],
    interrogating: [
      'Kāpēc Jūs tik ilgi gaidījāt?',
    ],
    unkeepable_promise: [
      'Tas vairs nekad neatkārtosies, garantēju.', 'Noteikti būs rīt.', 'Apsolu, ka šodien atrisināsim.', 'Neuztraucieties, viss būs labi.',
    ],
    unrecorded_promise: [
      'Piezvanīšu Jums rīt no rīta.', 'Atmaksāsim summu piecu dienu laikā.', 'Tehniķis ieradīsies ceturtdien.',
    ],
    date_against_clock: [
      'Atbildi saņemsiet līdz 20. martam.', 'Atbildēsim trīs nedēļu laikā.',
    ],
    third_apology: [
      'Ļoti atvainojos par to.', 'Lūdzu, pieņemiet mūsu atvainošanos.',
    ],
    asked_already: [
      'Lūdzu, nosūtiet pasūtījuma numuru.', 'Vai varat pateikt pasūtījuma numuru?',
    ],
    good: [
      'Atvainojos, ka piegādājām nepareizo dīvānu.', 'Jums taisnība, maksu iekasējām divreiz.', 'Paldies par tik skaidru aprakstu.', 'Pārbaudīju pasūtījumu: sūtījums noliktavu atstāja 25. februārī.',
      'Varat izvēlēties: jauna lampa vai nauda atpakaļ.', 'Saprotu, ka apkure nedarbojas jau trīs dienas.', 'Mūsu tehniķis konstatēja, ka sūknis bija bojāts.',
      'Piegāde ilga deviņas dienas, nevis trīs. Tā ir mūsu kļūda.', 'Kāds risinājums Jums būtu labākais?', 'Līgumu var izbeigt līdz 30. aprīlim.', 'Rūpīgi izlasījām Jūsu 20. februāra vēstuli.',
      'Sūknim ir garantija, tāpēc remonts Jums neko nemaksā.', 'Jūs rakstījāt, ka trīs nedēļas neviens neatbildēja, un tā arī bija.',
      'Svētdien no 9 līdz 11 vietne nedarbojās, šī laika pasūtījumi pazuda, un par to atbildam mēs.', 'Jūs norādījāt pareizu adresi, kļūda bija mūsu veidlapā.',
      'Jūs izvēlējāties zilo, bet mēs nosūtījām sarkano.', 'Veco filtru atpakaļ sūtīt nevajag.', 'Vai varam piezvanīt otrdien?', 'Atlikušas tikai divas dienas, lai atteiktos bez maksas.',
      'Visu, ko atsūtījāt, pievienoju lietai.', 'Šodien drīkstu atmaksāt līdz 50 eiro.', 'Līgumā noteikts uzteikuma termiņš: 30 dienas.', 'Neviens Jums neatbildēja, un tā ir mūsu vaina.',
      'Lūdzu, saglabājiet čeku.', 'Varat sūdzēties PTAC bez maksas.', 'Nesaprotu, kāpēc maksājums neizdevās, tāpēc jautāju bankai.', 'Paskaidrošu, kā radās kļūda.',
      'Noliktavā bija ūdens, tāpēc preces sabojājās; tā ir mūsu atbildība.',
    ],
  },
  fa: {
    non_apology: [
      'متأسفیم که از نتیجه راضی نیستید.', 'اگر پاسخ من نامفهوم بود عذر می‌خواهم.', 'از هرگونه ناراحتی احتمالی پوزش می‌طلبیم.', 'متأسفم که چنین برداشتی داشتید.',
    ],
    no_reason: [
      'هیچ مشتری دیگری شکایت نکرده است.', 'جای هیچ نگرانی نیست.', 'فقط چند روز تأخیر است.', 'عصبانی شدن فایده‌ای ندارد.',
    ],
    calm_down: [
      'لطفاً آرام‌تر صحبت کنید.', 'نیازی به داد زدن نیست.', 'لطفاً فریاد نزنید.', 'خودتان را کنترل کنید.',
    ],
    yes_but: [
      'بله، اما باید قوانین را می‌خواندید.', 'درک می‌کنم، ولی کاری از من برنمی‌آید.', 'عذر می‌خواهم، اما انبار بسته بود.',
    ],
    blame: [
      'باید زودتر اطلاع می‌دادید.', 'شما نشانی اشتباه دادید.', 'تقصیر خودتان است.', 'اگر ایمیل‌تان را می‌دیدید، می‌دانستید.',
    ],
    excuse: [
      'در حال حاضر سرمان خیلی شلوغ است.', 'همکارم بیمار بود.', 'احتمالاً تقصیر پیک بوده است.', 'سیستم ما قطع بود.', 'به دلیل کمبود نیرو پاسخ ندادیم.',
    ],
    policy: [
      'قانون قانون است.', 'روال ما همین است.', 'من اجازهٔ این کار را ندارم.',
    ],
    condescension: [
      'همان‌طور که بارها توضیح داده‌ام، ممکن نیست.', 'این که واضح است.', 'ساده‌تر توضیح می‌دهم.',
    ],
    aggressive: [
      'این دروغ است.', 'وقت من را نگیرید.', 'با شما بحث نمی‌کنم.', 'هر جا می‌خواهید شکایت کنید.',
    ],
    bureaucratic: [
      'بدین‌وسیله به اطلاع می‌رساند شکایت جنابعالی رد گردید.', 'پیرو نامهٔ مورخ ۴ مارس، موضوع به واحد مربوطه ارجاع گردید.', 'مقتضی است مدارک لازم را ارسال فرمایید.',
    ],
    interrogating: [
      'چرا این‌قدر دیر اقدام کردید؟',
    ],
    unkeepable_promise: [
      'این دیگر هرگز تکرار نمی‌شود، تضمین می‌کنم.', 'حتماً فردا می‌رسد.', 'قول می‌دهم امروز حل شود.', 'نگران نباشید، همه چیز درست می‌شود.',
    ],
    unrecorded_promise: [
      'فردا صبح با شما تماس می‌گیرم.', 'مبلغ را ظرف پنج روز برمی‌گردانیم.', 'تکنسین پنجشنبه مراجعه می‌کند.',
    ],
    date_against_clock: [
      'تا ۲۰ مارس پاسخ می‌دهیم.', 'ظرف سه هفته پاسخ می‌دهیم.',
    ],
    third_apology: [
      'خیلی عذر می‌خواهم.', 'پوزش ما را بپذیرید.',
    ],
    asked_already: [
      'لطفاً شمارهٔ سفارش را بفرستید.', 'شماره سفارشتان چند است؟',
    ],
    good: [
      'از اینکه مبل اشتباه فرستادیم عذر می‌خواهم.', 'حق با شماست، هزینه را دو بار برداشتیم.', 'از توضیح روشن شما سپاسگزارم.', 'سفارش را بررسی کردم: بسته ۲۵ فوریه از انبار خارج شد.',
      'می‌توانید انتخاب کنید: چراغ نو یا بازگشت پول.', 'متوجه‌ام که گرمایش سه روز است کار نمی‌کند.', 'تکنسین ما دید که پمپ خراب است.', 'ارسال به‌جای سه روز نه روز طول کشید. این اشتباه ما بود.',
      'چه راه‌حلی برای شما مناسب است؟', 'نامهٔ ۲۰ فوریهٔ شما را با دقت خواندیم.', 'پمپ ضمانت دارد و تعمیرش برای شما هزینه‌ای ندارد.',
      'یکشنبه از ساعت ۹ تا ۱۱ سایت در دسترس نبود، سفارش‌های آن زمان از دست رفت و مسئولیتش با ماست.', 'شما نشانی درست را دادید، خطا در فرم ما بود.', 'شما آبی را انتخاب کردید و ما قرمز را فرستادیم.',
      'نیازی به پس فرستادن فیلتر قدیمی نیست.', 'فقط دو روز تا لغو رایگان مانده است.', 'هر چه فرستادید در پرونده است.', 'امروز می‌توانم تا پنجاه یورو بازگردانم.',
      'قرارداد مهلت فسخ را سی روز گفته است.', 'می‌توانید رایگان به سازمان حمایت شکایت کنید.', 'لطفاً رسید را نگه دارید.', 'دلیل ناموفق بودن پرداخت را نمی‌دانم، برای همین از بانک پرسیدم.',
      'توضیح می‌دهم که اشتباه چگونه پیش آمد.', 'هیچ‌کس پاسخ شما را نداد و این تقصیر ماست.',
    ],
  },
}
