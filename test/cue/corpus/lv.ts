// Latvian sentences of customers by cue: what must be caught, and what only looks like it.
import type { CueCorpus } from './type.ts'

export const LV: CueCorpus = {
  insult: {
    caught: ['Jūs esat idioti!', 'Tu debils', 'ej dirst', 'Aizver muti!', 'Kādi muļķi tur strādā', 'Vai jūs esat stulbi?', 'Jūsu kurjers ir pilnīgs kretīns', 'esat krāpnieki', 'stulbā govs', 'vācies ellē', 'slims uz galvu', 'jums nav kauna', 'banda idiotu', 'ej pakārties'],
    quiet: ['Kurjers mani nosauca par idiotu.', 'Jūs neesat muļķi.', 'Jūtos kā muļķis, atvainojos par kļūdu.', 'Zaglis nozaga manu karti.', 'Vēlos pasūtīt cūkas gaļu.', 'Suņu barība pienāca saplīsusi.', 'Maize ar sviestu.', 'Mans suns ir slims.', 'Kazas siers, lūdzu.', 'Darbinieks apsaukāja mani par debilu.', 'Tas taisnība.', 'Ass nazis.', 'Man tas nav ienācis prātā.'],
  },
  threat: {
    caught: ['Es tevi nogalināšu.', 'Es zinu, kur tu dzīvo.', 'Dabūsi pa purnu', 'nodedzināšu jūsu biroju', 'Atbraukšu ar cirvi', 'Kaut jūs nosprāgtu', 'Jūs to nožēlosiet', 'salauzīšu tev rokas', 'jūs visus vajag nošaut', 'tu esi līķis', 'es jūs atradīšu', 'ielikšu bumbu jūsu bankā'],
    quiet: ['Šī gaidīšana mani nogalinās.', 'Sieva mani nositīs, ja uzzinās.', 'Negribu nevienam draudēt.', 'Lauzīšu līgumu.', 'Kurjers draudēja mani piekaut.', 'Zinu, kur ir jūsu veikals.', 'Atradīšu čeku mājās.', 'Salauzīju krēslu.', 'Nodeg spuldze.', 'Atbraukšu ar auto.', 'Kā jūs atrast?', 'Nositu laiku, gaidot.'],
  },
  discrimination: {
    caught: ['Brauc atpakaļ uz Krieviju!', 'stulbie krievi', 'sievietei vieta virtuvē', 'nēģeris', 'sasodītie žīdi', 'pidars', 'čemodāns, stacija, Krievija', 'nerunāšu ar čigānu'],
    quiet: ['Vai varat atbildēt krievu valodā?', 'Mana sieva ir ukrainiete.', 'Vai ieeja ir invalīdiem ērta?', 'Melnās kurpes ir par mazu.', 'Vācu ražotājs neatbild.', 'Latviešu virtuve patīk.', 'Sievietes labprāt pērk šo.', 'Pasūtījums uz Poliju.'],
  },
  self_harm: {
    caught: ['Es vairs negribu dzīvot.', 'es pakāršos', 'gribu mirt', 'domāju par pašnāvību', 'nav jēgas dzīvot', 'izdarīšu pašnāvību', 'izlēkšu pa logu', 'nogalināšu sevi'],
    quiet: ['Telefons nomira pēc nedēļas.', 'Iegriezu pirkstā ar kārbu.', 'Dzīve ir skaista.', 'Gribu mierīgi dzīvot.', 'Pakāru jaku skapī.', 'Nav laika.', 'Mirst no smiekliem.', 'Izlēca kļūda.'],
  },
  legal_threat: {
    caught: ['Ziņošu PTAC.', 'Tiekamies tiesā.', 'Mans advokāts ar jums sazināsies', 'sūdzēšu jūs tiesā', 'vērsīšos Patērētāju tiesību aizsardzības centrā', 'Iesniegšu prasību tiesā', 'rakstīšu tiesībsargam', 'tiesāšos ar jums', 'zvanīšu policijai'],
    quiet: ['Tas tiesa.', 'Esmu jurists un vajag rēķinu.', 'Dzīvoju Tiesas ielā.', 'Man ir autovadītāja tiesības.', 'Tieši tā.', 'Sūtījums ir klāt.', 'Taisnība jums.', 'Lieta ir steidzama.'],
  },
  going_public: {
    caught: ['Publicēšu to Facebook.', 'Visi uzzinās.', 'iešu pie žurnālistiem', 'atstāšu sliktu atsauksmi', 'ielikšu video internetā', 'pastāstīšu visiem draugiem', 'viena zvaigzne', 'rakstīšu par šo delfos', 'brīdināšu citus'],
    quiet: ['Redzēju akciju Facebook.', 'Man vajag internetu.', 'Vai jūs esat Instagramā?', 'Nosūtīšu bildi pa pastu.', 'Televīzija nerāda kopš rīta.', 'Nopirku avīzi.', 'Zvaigznes rādās ekrānā.', 'Vai jums ir veikala blogs?'],
  },
  leaving: {
    caught: ['Eju pie konkurentiem.', 'Nekad vairs pie jums nepirkšu', 'jūs zaudējāt klientu', 'lauzīšu līgumu', 'mainīšu operatoru', 'atsakos no jūsu pakalpojumiem', 'nekad vairs', 'pēdējo reizi pie jums pasūtu', 'pāriešu uz citu banku'],
    quiet: ['Eju gar veikalu katru dienu.', 'Vēlos mainīt adresi.', 'Pēdējo reizi zvanīju maijā.', 'Līgums beidzas martā.', 'Vilciens atiet astoņos.', 'Mainu paroli.', 'Nekad tur neesmu bijis.', 'Man ir cita krāsa.'],
  },
  repetition: {
    caught: ['Zvanu jau trešo reizi.', 'Es jau teicu jūsu kolēģei.', 'Cik reižu man jāatkārto?', 'Kā jau rakstīju, nestrādā.', 'Atkal tas pats', 'rakstīju jums piecas reizes', 'atkārtoju vēlreiz', 'visu laiku viens un tas pats', 'vairākkārt zvanīju'],
    quiet: ['Zvanu pirmo reizi.', 'Jau samaksāju.', 'Divas kafijas, lūdzu.', 'Otrs telefona numurs ir 200.', 'Reizi mēnesī.', 'Dzīvoju trešajā stāvā.', 'Runāju latviski.', 'Vienreiz.'],
  },
  wish: {
    caught: ['Gribu naudu atpakaļ.', 'Pieprasu atvainošanos', 'Lūdzu apmainīt preci', 'Atdodiet manu naudu', 'gribu runāt ar vadītāju', 'vēlos kompensāciju', 'prasu naudas atmaksu', 'Lūdzu atgrieziet naudu'],
    quiet: ['Gribu nopirkt biļeti.', 'Divas kafijas, lūdzu.', 'Nauda pienāca, paldies.', 'Gribēju pajautāt cenu.', 'Cik tas maksā?', 'Esmu veikala vadītājs.', 'Man ir jauna adrese.', 'Dzīvoju Rīgā.'],
  },
  thanks: {
    caught: ['Paldies!', 'liels paldies', 'Paldies par palīdzību', 'pateicos', 'esmu pateicīga', 'Paldies, jauku dienu', 'Pateicamies par atbildi', 'paldies jums'],
    quiet: ['Paldies par neko.', 'Labdien.', 'Palīdziet, lūdzu.', 'Jā.', 'Lūdzu.', 'Nav par ko.', 'Uz redzēšanos.', 'Palete pienāca.'],
  },
  confusion: {
    caught: ['Es nesaprotu.', 'Ko tas nozīmē?', 'esmu apjukusi', 'nav skaidrs', 'man nav ne jausmas', 'Nezinu, ko darīt', 'nevaru saprast', 'neko nesaprotu', 'paskaidrojiet, lūdzu'],
    quiet: ['Sapratu, paldies.', 'Skaidrs.', 'Zinu, ko darīt.', 'Kur ir veikals?', 'Tas ir par rēķinu.', 'Kāda ir adrese?', 'Viss saprotams.', 'Saprotu.'],
  },
  upset: {
    caught: ['Esmu nikns, tas ir skandāls!', 'Man pietiek, kāds kauns', 'Bļeģ, cik var gaidīt, ārprāts', 'Bezkaunīga krāpšana, jūs apzogat cilvēkus', 'sliktākā firma, ņirgāšanās par klientu!!!', 'šausmīga attieksme, esmu sašutusi'],
    quiet: ['Kur ir mana paka?', 'Pasūtījums vēl nav pienācis.', 'Lūdzu palīdziet ar paroli.', 'Vēlos atdot kurpes.', 'Jā', 'Man ir neliela problēma ar rēķinu.', 'Labdien, kad būs piegāde?', 'Šausmīgi garšīgi, paldies.'],
  },
}
