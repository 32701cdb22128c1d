// Words that people of our four languages make passwords of; the long lists of leaked ones are zxcvbn's.
export const COMMON_WORDS: readonly string[] = [
  // English
  'password', 'passphrase', 'letmein', 'welcome', 'welcometo', 'changeme', 'secret', 'default', 'service', 'support', 'customer', 'complaint', 'complaints', 'desk', 'admin', 'administrator', 'company',
  'spring', 'summer', 'autumn', 'winter', 'monday', 'friday', 'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
  // Polish
  'hasło', 'mojehasło', 'tajne', 'witaj', 'zaloguj', 'reklamacja', 'reklamacje', 'klient', 'obsługa', 'polska', 'warszawa', 'kraków', 'kocham', 'kochanie', 'kociak', 'dupa',
  'wiosna', 'lato', 'jesień', 'zima', 'poniedziałek', 'piątek', 'styczeń', 'luty', 'marzec', 'kwiecień', 'czerwiec', 'lipiec', 'sierpień', 'wrzesień', 'październik', 'listopad', 'grudzień',
  // Latvian
  'parole', 'manaparole', 'slepens', 'sveiki', 'sūdzība', 'sūdzības', 'klients', 'latvija', 'rīga', 'mīlu', 'mīlestība', 'pavasaris', 'vasara', 'rudens', 'ziema',
  'pirmdiena', 'piektdiena', 'janvāris', 'februāris', 'marts', 'aprīlis', 'maijs', 'jūnijs', 'jūlijs', 'augusts', 'septembris', 'oktobris', 'novembris', 'decembris',
  // Persian
  'رمز', 'رمزعبور', 'گذرواژه', 'پسورد', 'سلام', 'ایران', 'تهران', 'مشتری', 'شکایت', 'عشق', 'دوستت', 'دارم', 'بهار', 'تابستان', 'پاییز', 'زمستان', 'شنبه', 'جمعه',
  'ramz', 'ramzobour', 'salam', 'iran', 'tehran', 'eshgh',
]
