// Persian for react-aria's own texts, by area: JavaScript source put beside its other languages
// when the pages are built.
export const ariaPersian: Record<string, string> = {
  calendar: `
    "previous": "قبلی", "next": "بعدی", "minimumDate": "نخستین روز ممکن", "maximumDate": "آخرین روز ممکن",
    "selectedDateDescription": (a)=>"تاریخ انتخاب‌شده: " + a.date, "selectedRangeDescription": (a)=>"بازهٔ انتخاب‌شده: " + a.dateRange,
    "todayDate": (a)=>"امروز، " + a.date, "todayDateSelected": (a)=>"امروز، " + a.date + " انتخاب شده است", "dateSelected": (a)=>a.date + " انتخاب شده است",
    "startRangeSelectionPrompt": "برای شروع بازه کلیک کنید", "finishRangeSelectionPrompt": "برای پایان بازه کلیک کنید", "dateRange": (a)=>a.startDate + " تا " + a.endDate`,
  combobox: `
    "focusAnnouncement": (a)=>(a.isGroupChange === "true" || a.isGroupChange === true ? "گروه " + a.groupTitle + ". " : "") + a.optionText + (a.isSelected === "true" || a.isSelected === true ? "، انتخاب شده" : ""),
    "countAnnouncement": (a, f)=>f.number(a.optionCount) + " گزینه موجود است.", "selectedAnnouncement": (a)=>a.optionText + "، انتخاب شد",
    "buttonLabel": "نمایش پیشنهادها", "listboxLabel": "پیشنهادها"`,
  datepicker: `
    "era": "دوره", "year": "سال", "month": "ماه", "day": "روز", "hour": "ساعت", "minute": "دقیقه", "second": "ثانیه", "dayPeriod": "ق.ظ./ب.ظ.",
    "calendar": "تقویم", "startDate": "تاریخ شروع", "endDate": "تاریخ پایان", "weekday": "روز هفته", "timeZoneName": "منطقهٔ زمانی",
    "selectedDateDescription": (a)=>"تاریخ انتخاب‌شده: " + a.date, "selectedRangeDescription": (a)=>"از " + a.startDate + " تا " + a.endDate, "selectedTimeDescription": (a)=>"ساعت انتخاب‌شده: " + a.time`,
  dateerror: `
    "rangeUnderflow": (a)=>"باید " + a.minValue + " یا پس از آن باشد.", "rangeOverflow": (a)=>"باید " + a.maxValue + " یا پیش از آن باشد.",
    "rangeReversed": "شروع باید پیش از پایان باشد.", "unavailableDate": "این روز قابل انتخاب نیست."`,
  menu: `"longPressMessage": "برای باز کردن فهرست، نگه دارید یا Alt و پیکان پایین را بزنید"`,
  overlays: `"dismiss": "بستن"`,
  spinbutton: `"Empty": "خالی"`,
}
