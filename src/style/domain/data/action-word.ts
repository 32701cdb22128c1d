// Made of src/style/data/action-word.yaml by `npm run data`: a change belongs there.
export const ACTION_STEMS: readonly (readonly [action: string, stems: readonly string[]])[] = [
  ["answer", ["answer","repl","respon","decision","decid","odpow","odpis","decyzj","atbild","lemum","پاسخ","جواب","تصمیم","نتیجه"]],
  ["tell", ["writ","email","mail","inform","update","know","contact","back","pisz","odez","kontakt","znac","powiadom","rakst","zino","sazin","pazino","اطلاع","خبر","ایمیل","مینویس","بنویس"]],
  ["call", ["call","phone","ring","telephon","dzwon","zadzwon","oddzwon","telefon","zvan","piezvan","تماس","تلفن","زنگ"]],
  ["send", ["send","sent","ship","post","dispatch","deliver","wysl","wysyl","przesl","nada","dostarcz","doslem","nosut","suti","piegad","ارسال","بفرست","میفرست","تحویل"]],
  ["pay", ["refund","pay","paid","transfer","credit","money","zwroc","zwrot","przelew","przelej","wyplac","pieniadz","atmaks","parskait","naud","izmaks","بازپرداخت","واریز","پرداخت","وجه","مبلغ"]],
  ["replace", ["replac","exchang","swap","wymien","wymian","apmain","nomain","تعویض","جایگزین"]],
  ["mend", ["repair","fix","mend","napraw","labo","salabo","remont","تعمیر","اصلاح"]],
  ["come", ["visit","come","technician","collect","pick","przyjed","przyjdz","wizyt","odbier","odbior","technik","atbrauk","ierad","meistar","izbrauk","مراجعه","تکنسین","بازدید"]],
  ["check", ["check","look","investigat","examin","sprawdz","zbada","wyjasn","parbaud","noskaidr","بررسی","پیگیری"]],
  ["arrange", ["book","reserv","arrang","umow","umawia","rezerw","zarezerw","norun","rezerv","رزرو","هماهنگ"]],
  ["voucher", ["voucher","discount","bon","rabat","kupon","znizk","atlaid","تخفیف","کوپن"]],
]
