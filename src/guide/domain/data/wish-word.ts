// Made of src/guide/data/wish-word.yaml by `npm run data`: a change belongs there.
import type { WishKind } from '../type.ts'

export const WISH_WORDS: readonly (readonly [WishKind, readonly string[]])[] = [
  ["money", ["refund*","money back","reimburs*","compensat*","credit*","pay me back","my money","discount*","voucher*","zwrot*","zwróc*","pieniądz*","pieniędz*","kasę","odda*","rekompensat*","odszkodowani*","rabat*","upust*","bon","umorz*","atmaks*","naud*","atgriezt naudu","kompens*","atlīdz*","atlaid*","kupon*","پول*","بازگشت وجه","وجه*","مسترد*","پس بده*","خسارت*","جبران*","تخفیف*","عودت*"]],
  ["replacement", ["replace*","new one","another one","exchange*","swap*","new card","wymian*","wymieni*","nowy egzemplarz","nowy","nową","nowe","inny egzemplarz","apmain*","nomain*","jaunu","jauns","citu","aizvieto*","تعویض*","عوض*","جایگزین*","نو","جدید*"]],
  ["repair", ["repair*","fix*","mend*","working again","engineer*","napraw*","serwis*","technik*","żeby działał*","salabo*","remont*","meistar*","saremont*","lai strādā*","تعمیر*","درست کن*","درستش*","تکنسین*","کارشناس*"]],
  ["delivery", ["deliver*","parcel*","arrive*","courier*","send it","package*","dostaw*","dostarcz*","paczk*","przesyłk*","kurier*","wysł*","przysł*","piegād*","paciņ*","sūtījum*","kurjer*","atsūt*","ارسال*","تحویل*","بسته*","مرسوله*","پیک*","برسه","برسد"]],
  ["correction", ["correct*","amend*","put right","right bill","invoice*","remove the charge","korekt*","skorygo*","popraw*","faktur*","sprostowani*","izlabo*","labo*","korekcij*","rēķin*","precizē*","اصلاح*","فاکتور*","صورتحساب*","تصحیح*"]],
  ["cancelling", ["cancel*","terminate*","end the contract","withdraw*","close my account","anulowa*","anuluj*","odstąpi*","wypowiedz*","rezygn*","rozwiązać umowę","atcel*","lauzt*","izbeigt līgumu","atteik*","لغو*","فسخ*","انصراف*","کنسل*"]],
  ["contact", ["call me","call back","ring me","speak to*","phone call","oddzwon*","zadzwon*","telefon*","rozmow*","rozmawia*","atzvan*","piezvan*","zvan*","parunā*","تماس*","زنگ*","تلفن*"]],
  ["word", ["explanation*","explain*","answer*","apolog*","sorry","know why","find out","wyjaśni*","przepros*","przeprosin*","odpowied*","wiedzie*","ustal*","paskaidro*","atvain*","atbild*","zināt","noskaidro*","توضیح*","عذرخواهی*","جواب*","پاسخ*","بدونم","بدانم"]],
]
