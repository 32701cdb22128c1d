// What customers write on an ordinary day, by language and cue; `upset` is a high level of it, `calm` means that nothing sharp may be read.
import type { Language } from '../../../src/domain/language.ts'

export const everyday: Record<Language, Record<string, readonly string[]>> = {
  en: {
    repetition: [
      'This is the fourth time I am writing about the same fault.', 'I already explained this to your colleague yesterday.', 'How many times do I have to call before somebody does something?',
      'I have been through this with three of your agents now.', 'Once again I am asking where my refund is.', 'As I said in my previous email, the washing machine still leaks.',
      'I’ve told you people this over and over.', 'Yet again no one turned up.', 'Do I really need to repeat everything from the start?', 'I keep getting passed from one department to another.',
      'I wrote to you on Monday and on Thursday and nobody answered.', 'Still no reply to my last three emails.', 'We’ve been going round in circles for weeks.',
      'It has broken down again, same as last month.', 'I have phoned five times already.',
    ],
    leaving: [
      'I’m going to cancel my subscription.', 'I will take my business elsewhere.', 'You have just lost a customer.', 'Please close my account immediately.',
      'I’m switching to another provider next month.', 'Never ordering from you again.', 'After twelve years I am done with your company.', 'This was my last order with you.',
      'I want to terminate my contract.', 'I won’t be renewing.', 'I shall not be shopping here any more.', 'You’ll never see me again in your shop.', 'Time to find a new bank.',
    ],
    going_public: [
      'I will post this on Facebook so everyone can see.', 'I’m going to the newspapers with this.', 'Expect a one star review.', 'Wait until my followers read this.',
      'I’ll put this all over Twitter.', 'I’m leaving a review on Trustpilot.', 'I have contacted a journalist at the BBC.', 'The whole internet will hear about it.',
      'I’ll be telling everybody I know to avoid you.', 'I recorded the call and it is going on YouTube.', 'Let’s see what the local paper says about that.', 'This is going viral.',
      'I am going to name and shame you.', 'I’ll make a TikTok about this.', 'The media will love this story.',
    ],
    legal_threat: [
      'You will hear from my lawyer.', 'I am going to sue you.', 'See you in court.', 'I’ll take this to the ombudsman.', 'My solicitor has been informed.', 'I will report you to Trading Standards.',
      'This will go to the small claims court.', 'I’m filing a complaint with the consumer protection agency.', 'I know my rights and I will take legal action.',
      'I am passing this on to my attorney.', 'I’m going to the police about this.', 'I will start a chargeback and legal proceedings.', 'Consider this a letter before action.',
      'I’ll have the regulator look into you.', 'My legal insurance will deal with you.',
    ],
    wish: [
      'I want my money back.', 'I would like a replacement, please.', 'Please send somebody to repair it.', 'I expect a full refund.', 'Could you just cancel the order and refund me?',
      'I want to speak to a manager.', 'All I want is an apology.', 'I’d like you to call me back tomorrow.', 'What I need is a new delivery date.', 'I demand compensation.',
      'Please correct the invoice.', 'I’d prefer a voucher.', 'I want this fixed today.', 'Please take this charge off my bill.', 'Just give me a credit note.',
    ],
    thanks: [
      'Thank you so much for your help.', 'Thanks, that works.', 'Cheers mate.', 'I appreciate it.', 'That’s very kind of you.', 'Many thanks.', 'Ta very much.', 'You’ve been really helpful.', 'thx',
      'Much obliged.', 'I’m grateful for your quick answer.', 'Thank you for listening.',
    ],
    confusion: [
      'I don’t understand what I have to do.', 'What does that mean?', 'I’m confused, which form do you need?', 'Sorry, I’m lost.', 'I don’t get it.', 'Can you explain that again, please?',
      'This makes no sense to me.', 'I have no idea how this works.', 'You lost me there.', 'I’m not following.', 'Where do I find that number?', 'What am I supposed to do now?',
      'I can’t make head or tail of this bill.',
    ],
    insult: [
      'You people are absolute morons.', 'What kind of imbecile designed this?', 'You lot couldn’t organise a piss-up in a brewery.', 'Go f**k yourself.',
      'your support team is a bunch of clueless monkeys', 'Are you thick or what?', 'You are a waste of space.', 'learn to do your job you donkey', 'u r an 1diot', 'f u c k y o u',
      'you absolute muppet', 'shut your mouth',
    ],
    threat: [
      'I will come to your office and smash everything.', 'I know where you work, watch out.', 'You’ll be sorry when I find you.', 'Somebody is going to get hurt.',
      'I’m going to beat the crap out of that driver.', 'I’ll burn your shop down.', 'i will k1ll you', 'You better watch your back.', 'I’ll break his legs.',
    ],
    self_harm: [
      'I don’t want to live any more.', 'I feel like ending it all.', 'There’s no point in going on.', 'I might as well be dead.', 'I’ve thought about killing myself because of this debt.',
      'I can’t go on, I want to die.', 'Sometimes I think it would be better if I weren’t here.',
    ],
    discrimination: [
      'Go back to your own country.', 'I want to talk to someone who speaks proper English, not some foreigner.', 'Typical woman, no clue about technology.', 'I won’t be served by a Muslim.',
    ],
    upset: [
      'This is absolutely disgusting, I am furious!!!', 'I AM SICK AND TIRED OF YOUR LIES!!!', 'What a bloody joke of a company, worst service ever.', 'I am so angry I could scream.',
      'You have ruined my holiday and nobody gives a damn!', 'Are you kidding me?! Three weeks and NOTHING!!',
    ],
    calm: [
      'Hello, could you tell me when my parcel arrives?', 'I would like to change my delivery address, please.', 'No problem, I can wait until Friday.', 'My dog food order is missing two cans.',
      'Could you kill the background app for me?', 'The screen is dead, can you help?', 'I’d like to shoot you a quick question.', 'My battery died.',
      'I am going to court the venue next week for our wedding.', 'The bomb disposal toy arrived broken.', 'It is killing my back, this chair.', 'The colour is crazy good.',
      'I was told the driver hit my fence.', 'I live in Dyke Road, Brighton.', 'Please leave the parcel with my neighbour.', 'Is the lawyer insurance part of the package?',
    ],
  },
  pl: {
    repetition: [
      'Piszę już czwarty raz w tej samej sprawie.', 'Tłumaczyłem to wczoraj pana koledze.', 'Ile razy mam jeszcze dzwonić?', 'Znowu nikt nie przyjechał.',
      'Jak już pisałam w poprzednim mailu, pralka nadal cieknie.', 'Ponownie proszę o odpowiedź.', 'Po raz kolejny zgłaszam ten sam problem.', 'Odsyłacie mnie od jednego do drugiego.',
      'Mam to wszystko powtarzać od początku?', 'Dzwoniłem pięć razy i nic.', 'W kółko to samo.', 'Nadal nie dostałem odpowiedzi na moje trzy maile.', 'Mówiłam to już dwóm konsultantom.',
      'Trzeci tydzień czekam i co chwilę słyszę to samo.', 'Zgłaszałam to już w zeszłym miesiącu.',
    ],
    leaving: [
      'Rezygnuję z waszych usług.', 'Przenoszę się do konkurencji.', 'Straciliście klienta.', 'Proszę o natychmiastowe zamknięcie konta.', 'To moje ostatnie zakupy u was.', 'Wypowiadam umowę.',
      'Nigdy więcej nic u was nie kupię.', 'Odchodzę do innego operatora.', 'Po dziesięciu latach mam was dość i odchodzę.', 'Chcę rozwiązać umowę.', 'Nie przedłużę abonamentu.',
      'Idę do konkurencji.', 'Żegnam.', 'Szukam nowego banku.',
    ],
    going_public: [
      'Opiszę to wszystko na Facebooku.', 'Sprawę nagłośnię w mediach.', 'Wystawię wam jedną gwiazdkę.', 'Zgłoszę to do TVN.', 'Wszyscy znajomi się o tym dowiedzą.', 'Napiszę opinię na Google.',
      'Pójdę z tym do gazety.', 'Opublikuję nagranie tej rozmowy.', 'Cała Polska się dowie, jak traktujecie klientów.', 'Wrzucę to na TikToka.', 'Skontaktowałem się już z dziennikarzem.',
      'Będę odradzać was wszystkim.', 'Zobaczymy, co powie na to Uwaga TVN.', 'Internet nie zapomina, wstawiam zrzuty ekranu.', 'Zrobię wam antyreklamę.',
    ],
    legal_threat: [
      'Spotkamy się w sądzie.', 'Skontaktuje się z państwem mój prawnik.', 'Zgłaszam sprawę do UOKiK.', 'Pozwę was.', 'Idę z tym do rzecznika praw konsumenta.', 'Złożę zawiadomienie do prokuratury.',
      'Zgłoszę to na policję.', 'Sprawa trafi do sądu.', 'Oddaję sprawę adwokatowi.', 'Wysyłam przedsądowe wezwanie do zapłaty.', 'Zgłoszę was do KNF.', 'Podejmę kroki prawne.',
      'Mój radca prawny już się tym zajmuje.', 'Będziecie się tłumaczyć przed sądem.', 'Poinformuję Inspekcję Handlową.',
    ],
    wish: [
      'Chcę zwrotu pieniędzy.', 'Proszę o wymianę na nowy.', 'Oczekuję rekompensaty.', 'Chciałabym rozmawiać z kierownikiem.', 'Proszę o naprawę usterki.', 'Żądam zwrotu całej kwoty.',
      'Wolałbym bon na kolejne zakupy.', 'Proszę oddzwonić jutro rano.', 'Chcę tylko przeprosin.', 'Proszę anulować zamówienie i oddać pieniądze.', 'Proszę poprawić fakturę.',
      'Domagam się odszkodowania.', 'Zależy mi na nowym terminie dostawy.', 'Chciałbym, żeby ktoś to wreszcie naprawił.', 'Oddajcie mi pieniądze.',
    ],
    thanks: [
      'Dziękuję bardzo za pomoc.', 'Dzięki, działa.', 'Super, dziękuję.', 'Jestem wdzięczna.', 'Bardzo mi pani pomogła.', 'Serdeczne dzięki.', 'Dziękujemy za szybką odpowiedź.', 'Dzięks.',
      'Doceniam pomoc.', 'Wielkie dzięki!',
    ],
    confusion: [
      'Nie rozumiem, co mam zrobić.', 'Co to znaczy?', 'Pogubiłam się.', 'Nie wiem, o który formularz chodzi.', 'Nic z tego nie rozumiem.', 'Czy może pan wytłumaczyć jeszcze raz?', 'O co tu chodzi?',
      'Nie mam pojęcia, jak to działa.', 'To bez sensu, raz mówią jedno, raz drugie.', 'Gdzie znajdę ten numer?', 'Jak mam to zrobić?', 'Zgubiłem się w tym wszystkim.',
    ],
    insult: [
      'Jesteście bandą nieudaczników.', 'Ty baranie, naucz się czytać.', 'co za debile tam pracują', 'sp13rdalaj', 'k u r w a jego mać, wy idioci', 'Czy wy macie mózg?',
      'Pani jest chyba niedorozwinięta.', 'zamknij się', 'Weź się lecz człowieku.', 'Tępe buce.',
    ],
    threat: [
      'Przyjadę tam i wam wszystko rozwalę.', 'Wiem, gdzie pracujesz.', 'Jeszcze mnie popamiętacie.', 'Połamię temu kurierowi nogi.', 'Zabiję was wszystkich.', 'Spalę wam tę budę.',
      'Ktoś w końcu oberwie.',
    ],
    self_harm: [
      'Nie chce mi się już żyć.', 'Mam myśli samobójcze.', 'Chyba ze sobą skończę.', 'Lepiej by było, gdyby mnie nie było.', 'Nie widzę sensu życia.', 'Targnę się na życie przez te długi.',
    ],
    upset: [
      'Jestem wściekła, to jest skandal!!!', 'Mam tego serdecznie dość!!!', 'To jest kpina z klienta, nigdy nie widziałem takiego chamstwa.', 'Co wy sobie wyobrażacie?!',
      'Szlag mnie trafia, trzy tygodnie i NIC!!', 'Ręce opadają, żenada i dno!',
    ],
    calm: [
      'Dzień dobry, kiedy przyjdzie moja paczka?', 'Chciałbym zmienić adres dostawy.', 'Nie ma problemu, poczekam do piątku.', 'Proszę o fakturę na firmę.', 'Telefon mi padł, jak sprawdzić status?',
      'Zamek w drzwiach się zaciął.', 'Szukam roweru dla syna.', 'Karma dla psa przyszła, dziękuję.', 'Zabił mnie ten upał, a paczka w paczkomacie.', 'Czy sąd rejonowy jest obok waszego sklepu?',
    ],
  },
  lv: {
    repetition: [
      'Rakstu jau ceturto reizi par to pašu.', 'Es to vakar jau skaidroju jūsu kolēģim.', 'Cik reižu man vēl jāzvana?', 'Atkal neviens neatbrauca.',
      'Kā jau rakstīju iepriekšējā vēstulē, veļasmašīna joprojām tek.', 'Atkārtoti lūdzu atbildi.', 'Jau kuro reizi ziņoju par vienu un to pašu.', 'Mani sūta no viena pie otra.',
      'Vai man viss jāstāsta no sākuma?', 'Zvanīju piecas reizes.', 'Joprojām neesmu saņēmis atbildi uz trim e-pastiem.', 'Es to jau teicu diviem operatoriem.',
      'Katru reizi viena un tā pati atbilde.', 'Pagājušajā mēnesī jau par to sūdzējos.', 'Nu jau trešo nedēļu gaidu un katru dienu zvanu.',
    ],
    leaving: [
      'Es atsakos no jūsu pakalpojumiem.', 'Pāriešu pie cita operatora.', 'Jūs esat zaudējuši klientu.', 'Lūdzu, slēdziet manu kontu.', 'Vairs nekad neko pie jums nepirkšu.', 'Laužu līgumu.',
      'Iešu pie konkurentiem.', 'Šis bija mans pēdējais pasūtījums.', 'Gribu izbeigt līgumu.', 'Līgumu nepagarināšu.', 'Pēc desmit gadiem man pietiek, es aizeju.', 'Mana kāja te vairs nebūs.',
      'Meklēšu citu banku.', 'Pārtraucu abonementu.',
    ],
    going_public: [
      'Publicēšu to visu Facebook.', 'Ziņošu medijiem.', 'Par šo uzzinās visi.', 'Ielikšu vienu zvaigzni atsauksmē.', 'Rakstīšu žurnālistiem.', 'Ielikšu ierakstu TikTok.', 'Došos uz televīziju.',
      'Visiem draugiem ieteikšu jūs apiet.', 'Bez Tabu par šo būs prieks.', 'Uzrakstīšu sliktu atsauksmi Google.', 'Padalīšos ar sarunas ierakstu internetā.',
      'Lai visa Latvija zina, kā jūs strādājat.', 'Ievietošu ekrānuzņēmumus Twitter.',
    ],
    legal_threat: [
      'Tiksimies tiesā.', 'Iesniegšu sūdzību PTAC.', 'Ar jums sazināsies mans jurists.', 'Es jūs iesūdzēšu tiesā.', 'Vērsīšos policijā.', 'Griezīšos pie advokāta.',
      'Sūdzēšos Patērētāju tiesību aizsardzības centrā.', 'Nodošu lietu juristam.', 'Celšu prasību tiesā.', 'Ziņošu Latvijas Bankai.', 'Es zinu savas tiesības un tā to neatstāšu.',
      'Rakstīšu iesniegumu prokuratūrai.', 'Vērsīšos pie tiesībsarga.',
    ],
    wish: [
      'Gribu atpakaļ savu naudu.', 'Lūdzu, apmainiet pret jaunu.', 'Vēlos saņemt kompensāciju.', 'Gribētu runāt ar vadītāju.', 'Lūdzu salabot.', 'Prasu atmaksāt visu summu.', 'Lūdzu, atzvaniet rīt.',
      'Es tikai gribu atvainošanos.', 'Lūdzu atcelt pasūtījumu un atgriezt naudu.', 'Lūdzu izlabot rēķinu.', 'Es gaidu, ka jūs to salabosiet.', 'Man vajag jaunu piegādes datumu.',
      'Labprāt saņemtu dāvanu karti.',
    ],
    thanks: [
      'Liels paldies par palīdzību.', 'Paldies, strādā.', 'Pateicos.', 'Esmu ļoti pateicīga.', 'Jūs man ļoti palīdzējāt.', 'Paldiesiņ.', 'Tencinu.', 'Mīļš paldies!', 'Novērtēju jūsu palīdzību.',
    ],
    confusion: [
      'Nesaprotu, kas man jādara.', 'Ko tas nozīmē?', 'Esmu apjukusi.', 'Neko nesaprotu.', 'Vai varat paskaidrot vēlreiz?', 'Kur lai atrod to numuru?', 'Nezinu, kura veidlapa vajadzīga.',
      'Kā man to izdarīt?', 'Man nav ne jausmas, kā tas darbojas.', 'Par ko ir runa?',
    ],
    insult: [
      'Jūs esat pilnīgi idioti.', 'Tu, aita, iemācies lasīt.', 'Kas par debiliem tur strādā?', 'Ej tu d1rst', 'Aizveries.', 'Nejēgu bars.', 'Stulbeņi tādi.', 'Vai jums smadzeņu nav?',
      'Tu esi dumjš kā zābaks.',
    ],
    threat: [
      'Es atbraukšu un visu sadauzīšu.', 'Es zinu, kur tu strādā.', 'Jūs to vēl nožēlosiet.', 'Salauzīšu tam kurjeram kājas.', 'Es jūs visus nositīšu.', 'Nodedzināšu jūsu veikalu.',
    ],
    self_harm: [
      'Es vairs negribu dzīvot.', 'Gribu nomirt.', 'Domāju par pašnāvību.', 'Labāk manis nebūtu.', 'Izdarīšu sev galu.',
    ],
    upset: [
      'Esmu dusmīga, tas ir skandāls!!!', 'Man pietiek, cik var ņirgāties!!!', 'Tas ir pilnīgs ārprāts, trīs nedēļas un NEKĀ!!', 'Kauns par tādu apkalpošanu, esmu nikns!',
      'Jūs esat pilnīgi nekaunīgi!',
    ],
    calm: [
      'Labdien, kad pienāks mana paka?', 'Vēlos mainīt piegādes adresi.', 'Nav problēmu, pagaidīšu līdz piektdienai.', 'Suņu barība pienāca, paldies.', 'Vai varat atsūtīt rēķinu?',
      'Telefons izslēdzās, kā pārbaudīt statusu?', 'Man ir aitas gaļas pasūtījums.',
    ],
  },
  fa: {
    repetition: [
      'این چهارمین بار است که برای همین مشکل می‌نویسم.', 'دیروز برای همکارتان توضیح دادم.', 'چند بار باید زنگ بزنم؟', 'باز هم کسی نیامد.', 'همان‌طور که در ایمیل قبلی گفتم، هنوز درست نشده.',
      'مجدداً درخواست می‌کنم پاسخ دهید.', 'برای چندمین بار همین مشکل را گزارش می‌کنم.', 'مدام مرا از این بخش به آن بخش می‌فرستید.', 'باید همه چیز را از اول تعریف کنم؟', 'پنج بار تماس گرفتم.',
      'هنوز جواب سه ایمیلم را نداده‌اید.', 'قبلا هم گفته بودم.', 'هر دفعه همین جواب را می‌دهید.', 'بار دومه که پیگیری می‌کنم', 'صد دفعه گفتم',
    ],
    leaving: [
      'دیگر از شما خرید نمی‌کنم.', 'می‌خواهم قراردادم را فسخ کنم.', 'یک مشتری را از دست دادید.', 'لطفاً حسابم را ببندید.', 'می‌روم سراغ رقیب شما.', 'این آخرین خریدم بود.', 'اشتراکم را لغو کنید.',
      'دیگه پامو تو فروشگاهتون نمی‌ذارم.', 'بعد از ده سال از پیش شما می‌روم.', 'دنبال یه بانک دیگه‌ام.', 'دیگه هیچوقت سفارش نمیدم.', 'خطم رو ترابرد می‌کنم',
    ],
    going_public: [
      'این را در اینستاگرام منتشر می‌کنم.', 'به روزنامه‌ها خبر می‌دهم.', 'همه باید بدانند با مشتری چه می‌کنید.', 'یک ستاره می‌دهم.', 'در توییتر می‌نویسم.', 'آبروتون رو می‌برم.',
      'با خبرنگار صحبت کرده‌ام.', 'به همه می‌گویم از شما خرید نکنند.', 'فیلمش رو پخش می‌کنم.', 'رسانه‌ای‌اش می‌کنم.', 'استوریش می‌کنم',
    ],
    legal_threat: [
      'از شما شکایت می‌کنم.', 'در دادگاه می‌بینمتان.', 'وکیلم با شما تماس می‌گیرد.', 'به سازمان حمایت از مصرف‌کننده شکایت می‌کنم.', 'به پلیس گزارش می‌دهم.', 'از طریق قانونی پیگیری می‌کنم.',
      'به تعزیرات گزارش می‌کنم.', 'پرونده را به وکیل می‌سپارم.', 'اقدام قانونی خواهم کرد.', 'شکایت‌نامه تنظیم کرده‌ام.', 'میرم پلیس فتا',
    ],
    wish: [
      'پولم را پس بدهید.', 'می‌خواهم کالا عوض شود.', 'لطفاً سفارش را لغو کنید و وجه را برگردانید.', 'انتظار دارم خسارتم جبران شود.', 'می‌خواهم با مدیر صحبت کنم.', 'لطفاً فردا با من تماس بگیرید.',
      'خواهشمندم تعمیرکار بفرستید.', 'فقط یک عذرخواهی می‌خواهم.', 'لطفا فاکتور را اصلاح کنید.', 'پولمو میخوام', 'یک کالای سالم برایم بفرستید.',
    ],
    thanks: [
      'خیلی ممنون از کمکتان.', 'سپاسگزارم.', 'مرسی، درست شد.', 'دستتون درد نکنه.', 'تشکر می‌کنم.', 'لطف کردید.', 'قدردان شما هستم.', 'دمت گرم',
    ],
    confusion: [
      'متوجه نمی‌شوم چه کار باید بکنم.', 'یعنی چه؟', 'گیج شدم.', 'کدام فرم را باید پر کنم؟', 'نمی‌فهمم.', 'میشه دوباره توضیح بدید؟', 'سر در نمی‌آورم.', 'نمی‌دونم چجوری باید این کار رو بکنم.',
      'منظورتان چیست؟', 'از کجا این شماره را پیدا کنم؟',
    ],
    insult: [
      'شما یه مشت احمقید.', 'خفه شو', 'بی‌شعور', 'گمشو بابا', 'مرتیکه عوضی', 'شماها آدم نیستید', 'کصکش', 'کسکش', 'پدرسگ', 'خاک تو سرتون', 'چقدر نفهمی', 'ا ح م ق', 'گوه نخور', 'لاشی', 'حرومزاده',
      'بی ناموس', 'سگ تو روحتون',
    ],
    threat: [
      'میام اونجا همه چیز رو خورد می‌کنم.', 'می‌دونم کجا کار می‌کنی.', 'پشیمونتون می‌کنم.', 'پای اون پیک رو می‌شکنم.', 'همتون رو می‌کشم.', 'مغازه‌تون رو آتیش می‌زنم.',
    ],
    self_harm: [
      'دیگه نمی‌خوام زنده باشم.', 'می‌خوام خودمو بکشم.', 'به خودکشی فکر می‌کنم.', 'کاش می‌مردم', 'از زندگی سیر شدم',
    ],
    upset: [
      'خیلی عصبانی‌ام، این افتضاحه!!!', 'دیگه خسته شدم از دروغاتون!!!', 'واقعا شرم‌آوره، سه هفته و هیچی!!', 'مسخره کردید ما رو؟!', 'این چه وضعشه، گندش رو درآوردید!',
    ],
    calm: [
      'سلام، بستهٔ من کی می‌رسد؟', 'می‌خواهم نشانی تحویل را عوض کنم.', 'مشکلی نیست، تا جمعه صبر می‌کنم.', 'لطفاً فاکتور را بفرستید.', 'غذای سگ رسید، ممنون.', 'گوشی‌ام خاموش شد.',
      'قیمت گوشت گاو چند است؟',
    ],
  },
}
