// Persian: what is wrong with a handbook, for the person who publishes it; names in quotes stand so
// in its files.
import type { finding as en } from '../en/finding.ts'

export const finding: Record<keyof typeof en, string> = {
  'finding.file.unreadable': 'این فایل خوانده نمی‌شود.',
  'finding.file.missing': 'این فایل نیست؛ کتابچهٔ راهنما به آن نیاز دارد.',
  'finding.file.unexpected': 'در کتابچهٔ راهنما فایلی با این نام نیست.',
  'finding.file.outside': 'این پیوند به بیرون از پوشهٔ کتابچهٔ راهنما می‌رود و دنبال نشد.',
  'finding.file.too_large': 'فایل بزرگ است: هر فایل حداکثر {size} و همه با هم حداکثر دو برابر آن.',
  'finding.file.too_many': 'تعداد فایل‌ها زیاد است. حداکثر: {most, number}.',
  'finding.file.not_text': 'این متن UTF-8 نیست.',
  'finding.file.name': 'نام دسته «{id}» است اما نام فایل آن «{named}.yaml»؛ هر دو باید یکی باشد.',
  'finding.file.folder':
    'این کتابچهٔ راهنمای برند «{id}» است اما برای برند «{folder}» داده شده است.',
  'finding.yaml.syntax': 'این YAML درست نیست: {says}',
  'finding.yaml.duplicate_key': '«{key}» در یک جا دو بار آمده است.',
  'finding.yaml.alias':
    'در کتابچهٔ راهنما ارجاع‌هایی مانند *name به کار نمی‌رود؛ خود مقدار را بنویسید.',
  'finding.yaml.key': 'این کلید پذیرفته نیست: {says}',
  'finding.yaml.too_deep': 'لایه‌های تودرتو زیاد است. حداکثر: {most, number}.',
  'finding.yaml.too_much': 'نشانه‌ها و کلمه‌های YAML در این فایل زیاد است. حداکثر: {most, number}.',
  'finding.field.missing':
    '{whole, select, yes {فایل خالی است.} other {«{field}» نیامده یا خالی است.}}',
  'finding.field.unknown': '«{field}» در اینجا شناخته نیست.',
  'finding.field.type': '«{field}» باید {expected} باشد، نه {found}.',
  'finding.field.choice': '«{given}» از گزینه‌های «{field}» نیست. گزینه‌ها: {choices}.',
  'finding.field.too_big':
    '{of, select, characters {«{field}» بلند است: حداکثر {most, plural, one {# نویسه} other {# نویسه}}.} entries {«{field}» بیش از اندازه مورد دارد: حداکثر {most, number}.} other {«{field}» بزرگ است: حداکثر {most, number}.}}',
  'finding.field.too_small':
    '{of, select, characters {«{field}» کوتاه است: دست‌کم {least, plural, one {# نویسه} other {# نویسه}}.} entries {«{field}» کمتر از اندازه مورد دارد: دست‌کم {least, number}.} other {«{field}» کوچک است: دست‌کم {least, number}.}}',
  'finding.field.shape': '«{field}» باید {shape} باشد.',
  'finding.field.characters': '«{field}» نویسهٔ کنترلی یا حرف خراب دارد.',
  'finding.field.repeated': '«{value}» در فهرست دو بار آمده است.',
  'finding.span.order': 'پایان {span} پیش از آغاز آن است.',
  'finding.span.overlap': '{span} پیش از پایان {before} آغاز می‌شود.',
  'finding.id.duplicate': '«{id}» دو بار به کار رفته است.',
  'finding.text.missing': 'ترجمه ندارد: «{text}» به زبان {language} متن ندارد.',
  'finding.calendar.unknown': 'تقویم «{calendar}» وجود ندارد.',
  'finding.overlay.moved_day':
    'طبق مصوبهٔ دولت لتونی برای سال {year}، روز کاری {from} تعطیل و شنبه {to} روز کاری است، ولی overlay برند دست‌کم یکی از این دو را ندارد. در overlay اولی را تعطیل و دومی را باز کنید، یا هر دو را همان‌طور که خودتان کار می‌کنید بنویسید.',
  'finding.overlay.order_unknown':
    'مصوبهٔ دولت دربارهٔ جابه‌جایی روزهای کاری سال {year} باید تا حالا صادر شده باشد، ولی سامانه روزهایش را نمی‌شناسد. آن را پیدا کنید و روزهایش را در overlay برند بنویسید.',
  'finding.position.unknown': 'سمت «{position}» وجود ندارد.',
  'finding.position.vacant': 'کسی سمت «{position}» را بر عهده ندارد.',
  'finding.position.reserved':
    'نام «{position}» کنار گذاشته شده است: در مسیر ارجاع یعنی مسئول پرونده.',
  'finding.role.vacant': 'کسی این نقش را ندارد: {role}.',
  'finding.category.nobody':
    'دستهٔ «{category}» کسی را ندارد: نه «{owner}» عهده‌دار دارد نه «{substitute}».',
  'finding.category.same_substitute': 'مسئول و جانشین «{category}» یک سمت است: «{position}».',
  'finding.category.no_clock': 'دستهٔ «{category}» برای «{clock}» مهلت داخلی ندارد.',
  'finding.category.empty': '«{list}» در دستهٔ «{category}» خالی است.',
  'finding.fallback.unknown': 'دستهٔ پیش‌فرض «{category}» وجود ندارد.',
  'finding.weight.range': 'ارزیابی «{judgement}» برابر {is} است؛ باید از ۱ تا ۵ باشد.',
  'finding.ladder.unknown': 'مسیر ارجاع «{ladder}» وجود ندارد.',
  'finding.ladder.unreachable':
    'هیچ دسته، قول یا مسیر ارجاع دیگری به مسیر ارجاع «{ladder}» نمی‌رسد.',
  'finding.ladder.circular': 'مسیر ارجاع «{ladder}» از راه «{through}» به خودش برمی‌گردد.',
  'finding.rung.repeated': 'مسیر ارجاع «{ladder}» دو بار پیاپی از «{position}» می‌پرسد.',
  'finding.rung.no_silence':
    'مرحلهٔ {rung, number} از مسیر ارجاع «{ladder}» فرصتی برای پاسخ نمی‌گذارد.',
  'finding.ladder.asks_owner_twice':
    'مسیر ارجاع «{ladder}» دو بار پیاپی از «{position}» می‌پرسد: این سمت خود مسئول «{category}» است.',
  'finding.safety.slow_ladder':
    '«{category}» اقدام فوری می‌خواهد، اما مسیر ارجاع «{ladder}» تا نفر بعدی {silence} صبر می‌کند؛ حداکثر ۶۰ دقیقه، شب و روز، انتظار می‌رود.',
  'finding.class.unknown': 'ردهٔ حقوقی «{class}» وجود ندارد.',
  'finding.class.unused': 'هیچ دسته‌ای از ردهٔ حقوقی «{class}» استفاده نمی‌کند.',
  'finding.class.other_customer':
    'ردهٔ حقوقی «{class}» برای مشتریان دیگری است ({customers}) که در «{category}» نوشته نشده‌اند.',
  'finding.rule.unknown': 'قاعدهٔ قانونی «{rule}» وجود ندارد.',
  'finding.rule.not_in_force':
    'قاعدهٔ قانونی {rule} امروز جاری نیست (از {from}{until, select, yes { تا {to}} other {}}).',
  'finding.rule.other_market':
    'قاعدهٔ قانونی {rule} در بازار {market} جاری نیست؛ در این بازارها جاری است: {markets}.',
  'finding.rule.other_customer':
    'قاعدهٔ قانونی {rule} در ردهٔ «{class}» برای مشتریان دیگری است ({customers}) که اینجا نوشته نشده‌اند.',
  'finding.clock.longer_than_law':
    'مهلت داخلی «{clock}» ({duration}) از آنچه {rule} اجازه می‌دهد بلندتر است: با دریافت در {receivedOn} در {houseOn} تمام می‌شود؛ آخرین روز قانونی {lawOn} است.',
  'finding.checklist.rule_unknown':
    'مورد «{item}» به قاعدهٔ قانونی «{rule}» اشاره دارد که وجود ندارد.',
  'finding.checklist.uncovered':
    'چک‌لیست «{category}» برای {rule} موردی ندارد؛ این قاعده {items, plural, one {# چیز} other {# چیز}} را در پاسخ لازم می‌داند.',
  'finding.fact.unused': 'هیچ جملهٔ راهنما «{fact}» را نمی‌گوید و هیچ شرطی آن را نمی‌پرسد.',
  'finding.fact.not_days': '«{fact}» باید شمار روزها باشد: عددی صحیح، دست‌کم ۱.',
  'finding.promise.unknown': 'قول «{promise}» وجود ندارد.',
  'finding.promise.longer_than_answer':
    'قول «{promise}» تا {longest} زمان می‌برد؛ بلندتر از مهلت پاسخ «{category}» ({answer}).',
  'finding.guide.unknown': 'راهنمای پیش‌فرض اینجا «{id}» ندارد.',
  'finding.guide.step_unknown': 'راهنما گامی به نام «{step}» ندارد.',
  'finding.guide.move_unknown': 'راهنما حرکتی به نام «{move}» ندارد.',
  'finding.guide.approach_unknown': 'راهنما رویکردی به نام «{approach}» ندارد.',
  'finding.guide.slot_unknown': 'جای خالی «{slot}» وجود ندارد.',
  'finding.guide.forms': 'شکل‌های این جمله خوانده نمی‌شود: {problem}',
  'finding.guide.no_words': 'حرکت «{move}» متنی ندارد.',
  'finding.guide.no_way_out':
    'از گام «{step}» نمی‌توان بیرون رفت: شرط «leave» هیچ‌گاه برقرار نمی‌شود.',
  'finding.guide.unreachable': 'به گام «{step}» نمی‌توان رسید: شرط «enter» هیچ‌گاه برقرار نمی‌شود.',
  'finding.guide.no_step': 'به هیچ گامی بدون قطع گام دیگر نمی‌توان رسید.',
  'finding.guide.no_warning':
    'گفت‌وگو را می‌توان پس از {warnings, number} هشدار پایان داد، اما هیچ حرکتی هشدار شمرده نمی‌شود.',
  'finding.guide.no_safety': 'مسیر ایمنی حرکتی ندارد که همه بتوانند انجام دهند.',
  'finding.wording.rule_unknown': 'واژه‌گزینی پیش‌فرض قاعدهٔ «{rule}» را ندارد.',
  'finding.wording.finds_nothing': 'قاعدهٔ «{rule}» نه الگو دارد و نه بررسی.',
  'finding.wording.too_many':
    'الگوهای واژه‌گزینی در همهٔ قاعده‌ها روی هم زیاد است. حداکثر: {most, number}.',
  'finding.wording.pattern': 'الگوی «{pattern}» در قاعدهٔ «{rule}» خواندنی نیست ({problem}).',
  'finding.alarm.number_unknown':
    'در شماره‌های پیش‌فرض «{number}» نیست. یکی از شناسه‌های موجود را بنویسید.',
  'finding.alarm.incident_unknown':
    'دستهٔ «{category}» که برای حادثه نوشته شده است وجود ندارد. آن را بسازید یا دستهٔ دیگری بنویسید.',
  'finding.alarm.no_security':
    'شمارهٔ حراست برند نوشته نشده است. در alarm.yaml شماره‌ای از نوع «security» بیفزایید.',
  'finding.alarm.no_emergency':
    'برای {market} شمارهٔ اضطراری نوشته نشده است. در alarm.yaml شماره‌ای از نوع «emergency» بیفزایید.',
  'finding.alarm.no_crisis':
    'برای {market} شمارهٔ خط بحران نوشته نشده است. در alarm.yaml شماره‌ای از نوع «crisis» بیفزایید.',
  'finding.alarm.unconfirmed':
    'شمارهٔ {number} هنوز با منبعش تطبیق داده نشده است: «reviewedOn» ندارد. آن را تطبیق دهید و روزش را بنویسید.',
  'finding.meant': 'آیا منظورتان «{meant}» بود؟',
  'finding.given': 'نوشته شده است: «{given}».',
  'finding.type':
    '{type, select, mapping {گروهی از خانه‌ها} list {فهرست} text {متن} number {عدد} whole {عدد صحیح} boolean {آری یا نه} nothing {هیچ} other {{type}}}',
  'finding.shape':
    '{shape, select, id {نامی مانند late-delivery، از حروف کوچک، رقم و خط تیرهٔ تکی،} rule {نام قاعده‌ای قانونی مانند PL-CONS-7A} market {کشوری مانند PL یا بخشی از آن مانند US-CA} calendar {نام تقویمی مانند GB-ENG} mail {نشانی ایمیل} duration {مدتی مانند 30 min، 4 wh، 72 h، 2 wd، 3 d، 2 weeks یا 1 months} day {تاریخی واقعی مانند 2026-12-24} time_zone {منطقهٔ زمانی مانند Europe/Warsaw} span {ساعت کاری مانند 09:00-17:00} JSON {دادهٔ سادهٔ کم‌لایه} condition {یک پرسش مانند cue: shouting، یا all، any یا not از پرسش‌های دیگر} site {نشانی وبگاهی مانند https://shop.example، بدون مسیر} number {شماره‌ای برای تماس مانند 112} other {مقداری دیگر}}',
}
