// Made of src/signal/data/small-word.yaml by `npm run data`: a change belongs there.
export const SMALL_WORDS = {
  en: "the you your is are was were be been have has had do does did not dont cant wont and or but if to of for in on at with from this that it its i im my me we our they he she what why how when where who will would can could should please thank thanks hello hi no yes just get got order refund",
  pl: "nie jest to sie że ze się do na w z i a o po za od dla jak co czy jestem był była były mam masz mnie mi ja ty pan pani pana panu wy was wam wasz wasza tego ten ta te tylko już juz jeszcze bardzo dziękuję dziekuje proszę prosze dlaczego kiedy gdzie kto jesteś jestescie chcę chce mój moja moje przez bo ale tak kurwa",
  lv: "ir un nav es jūs jus tu man mani mans mana jums tev kas ko kā ka vai ar par no uz pie pēc pec bet ja jau tikai ļoti loti paldies lūdzu ludzu kāpēc kapec kur kad šis šī tas tā ta viņš vini viņi esmu esat esi nē labdien gribu varu var būs bija jūsu jusu savu",
}
