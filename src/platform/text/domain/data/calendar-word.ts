// Made of src/platform/text/data/calendar-word.yaml by `npm run data`: a change belongs there.
export const PACKED_CALENDAR = {
  en: {
    months: "January::januar,jan February::februar,feb March April::april,apr May June::june,jun July::july,jul August::august,aug September::septem,sep,sept October::octob,oct November::novem,nov December::decem,dec",
    weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
  },
  pl: {
    months: "styczeń::styczn,styczen:stycz luty::lut:luty,lutego marzec::marc,marzec:marzec,marca kwiecień::kwie:kwiecień,kwietnia maj czerwiec::czerw:czerw lipiec::lipc,lipiec:lipiec,lipca sierpień::sierp:sierp wrzesień::wrze:wrześ,wrzes październik::pazdz:październ listopad::listop grudzień::grud:grud",
    weekdays: "poniedziałek:poniedziałku:poniedzial:poniedział* wtorek:wtorku:wtor:wtor* środa:środy:srod:środ* czwartek:czwartku:czwart:czwartek,czwartku piątek:piątku:piat:piątek,piątku sobota:soboty:sobot:sobot* niedziela:niedzieli:niedziel:niedziel*",
  },
  lv: {
    months: "janvāris:janvārim:janvar:janvār februāris:februārim:februar:februār marts:martam:mart:marts,martā,marta aprīlis:aprīlim:april:aprīl maijs:maijam:maij:maij,mais,maiā jūnijs:jūnijam:junij:jūni jūlijs:jūlijam:julij:jūli augusts:augustam:august:august septembris:septembrim:septem:septembr oktobris:oktobrim:oktob:okto novembris:novembrim:novem:novembr decembris:decembrim:decem:decembr",
    weekdays: "pirmdiena:pirmdienai:pirmdien:pirmdien* otrdiena:otrdienai:otrdien:otrdien* trešdiena:trešdienai:tresdien:trešdien* ceturtdiena:ceturtdienai:ceturtdien:ceturtdien* piektdiena:piektdienai:piektdien:piektdien* sestdiena:sestdienai:sestdien:sestdien* svētdiena:svētdienai:svetdien:svētdien*",
  },
  fa: {
    months: "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
    weekdays: "دوشنبه:::دوشنبه,دو‌شنبه سه‌شنبه:::سهشنبه,سه‌شنبه چهارشنبه:::چهارشنبه,چهار‌شنبه پنجشنبه:::پنجشنبه,پنج‌شنبه جمعه شنبه یکشنبه:::یکشنبه,یک‌شنبه",
  },
}
