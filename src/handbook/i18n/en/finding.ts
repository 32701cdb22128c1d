// English: what is wrong with a handbook, for the person who publishes it; names in quotes stand so
// in its files.
export const finding = {
  'finding.file.unreadable': 'This file cannot be read.',
  'finding.file.missing': 'This file is missing; a handbook needs it.',
  'finding.file.unexpected': 'A handbook has no file of this name.',
  'finding.file.outside': 'This link leads out of the handbook’s folder and was not followed.',
  'finding.file.too_large':
    'The file is too large: a file may have {size}, all together twice that.',
  'finding.file.too_many': 'There are more than {most, number} files.',
  'finding.file.not_text': 'This is not text in UTF-8.',
  'finding.file.name':
    'The category is called “{id}” but its file “{named}.yaml”; both must be the same.',
  'finding.file.folder': 'The handbook is for the brand “{id}”, but it was given to “{folder}”.',
  'finding.yaml.syntax': 'This is not valid YAML: {says}',
  'finding.yaml.duplicate_key': '“{key}” stands twice in the same place.',
  'finding.yaml.alias': 'References such as *name are not used in a handbook; write the value out.',
  'finding.yaml.key': 'A key cannot be used: {says}',
  'finding.yaml.too_deep': 'There are more than {most, number} levels inside one another.',
  'finding.yaml.too_much':
    'There are more than {most, number} marks and words of YAML in one file.',
  'finding.field.missing':
    '{whole, select, yes {The file is empty.} other {“{field}” is missing or empty.}}',
  'finding.field.unknown': '“{field}” is not known here.',
  'finding.field.type': '“{field}” must be {expected}, not {found}.',
  'finding.field.choice': '“{given}” is not a choice for “{field}”. Choices: {choices}.',
  'finding.field.too_big':
    '{of, select, characters {“{field}” is too long: at most {most, plural, one {# character} other {# characters}}.} entries {“{field}” has too many entries: at most {most, number}.} other {“{field}” is too big: at most {most, number}.}}',
  'finding.field.too_small':
    '{of, select, characters {“{field}” is too short: at least {least, plural, one {# character} other {# characters}}.} entries {“{field}” has too few entries: at least {least, number}.} other {“{field}” is too small: at least {least, number}.}}',
  'finding.field.shape': '“{field}” must be {shape}.',
  'finding.field.characters': '“{field}” has control characters or broken letters in it.',
  'finding.field.repeated': '“{value}” stands twice in the list.',
  'finding.span.order': '{span} ends before it begins.',
  'finding.span.overlap': '{span} begins before {before} is over.',
  'finding.id.duplicate': '“{id}” is used twice.',
  'finding.text.missing': '“{text}” has no text in {language}.',
  'finding.calendar.unknown': 'There is no calendar “{calendar}”.',
  'finding.overlay.moved_day':
    'The government’s order for {year} moves the working day of {from} to {to}, and the overlay does not name both days. Close the one and open the other, or name them as your company works.',
  'finding.overlay.order_unknown':
    'The order that moves working days in {year} should be out, and its days are not known here. Look it up and enter its days in the overlay.',
  'finding.position.unknown': 'There is no position “{position}”.',
  'finding.position.vacant': 'Nobody holds the position “{position}”.',
  'finding.position.reserved':
    'The name “{position}” is reserved: in a ladder it means whoever owns the case.',
  'finding.role.vacant': 'Nobody has this role: {role}.',
  'finding.category.nobody':
    'The category “{category}” has nobody: neither “{owner}” nor “{substitute}” is held.',
  'finding.category.same_substitute':
    'Owner and substitute of “{category}” are the same position, “{position}”.',
  'finding.category.no_clock': 'The category “{category}” has no internal deadline for “{clock}”.',
  'finding.category.empty': '“{list}” of the category “{category}” is empty.',
  'finding.fallback.unknown': 'There is no category “{category}” to fall back on.',
  'finding.weight.range': 'The judgement “{judgement}” is {is}, not 1 to 5.',
  'finding.ladder.unknown': 'There is no ladder “{ladder}”.',
  'finding.ladder.unreachable':
    'The ladder “{ladder}” cannot be reached: no category, promise or other ladder leads to it.',
  'finding.ladder.circular': 'The ladder “{ladder}” goes in a circle through “{through}”.',
  'finding.rung.repeated': 'The ladder “{ladder}” asks “{position}” twice in a row.',
  'finding.rung.no_silence':
    'Rung {rung, number} of the ladder “{ladder}” leaves no time to answer.',
  'finding.ladder.asks_owner_twice':
    'The ladder “{ladder}” asks “{position}” twice in a row: it already owns “{category}”.',
  'finding.safety.slow_ladder':
    '“{category}” says act now, but its ladder “{ladder}” waits {silence} before the next person is asked; 60 minutes at most are expected, by day and night.',
  'finding.class.unknown': 'There is no legal class “{class}”.',
  'finding.class.unused': 'No category uses the legal class “{class}”.',
  'finding.class.other_customer':
    'The legal class “{class}” is for other customers ({customers}), whom “{category}” does not take.',
  'finding.rule.unknown': 'There is no legal rule “{rule}”.',
  'finding.rule.not_in_force':
    'The legal rule {rule} is not in force today (from {from}{until, select, yes { to {to}} other {}}).',
  'finding.rule.other_market':
    'The legal rule {rule} does not hold in the market {market}; it holds in {markets}.',
  'finding.rule.other_customer':
    'The legal rule {rule} of the class “{class}” is for other customers ({customers}), who do not come here.',
  'finding.clock.longer_than_law':
    'The internal deadline “{clock}” ({duration}) is longer than {rule} allows: received on {receivedOn}, it ends on {houseOn}; the law’s last day is {lawOn}.',
  'finding.checklist.rule_unknown':
    'The item “{item}” names the legal rule “{rule}”, which does not exist.',
  'finding.checklist.uncovered':
    'The checklist of “{category}” has no item for {rule}, which asks for {items, plural, one {# thing} other {# things}} in the answer.',
  'finding.fact.unused': 'No sentence of the guide says “{fact}”, and no condition asks for it.',
  'finding.fact.not_days': '“{fact}” must be a whole number of days, 1 or more.',
  'finding.promise.unknown': 'There is no promise “{promise}”.',
  'finding.promise.longer_than_answer':
    'The promise “{promise}” may take {longest}, longer than the answer of “{category}” ({answer}).',
  'finding.guide.unknown': 'The default guide has no “{id}” here.',
  'finding.guide.step_unknown': 'The guide has no step “{step}”.',
  'finding.guide.move_unknown': 'The guide has no move “{move}”.',
  'finding.guide.approach_unknown': 'The guide has no approach “{approach}”.',
  'finding.guide.slot_unknown': 'There is no slot “{slot}”.',
  'finding.guide.forms': 'The forms of this sentence cannot be read: {problem}',
  'finding.guide.no_words': 'The move “{move}” has no words.',
  'finding.guide.no_way_out': 'The step “{step}” can never be left: its “leave” cannot hold.',
  'finding.guide.unreachable': 'The step “{step}” can never be entered: its “enter” cannot hold.',
  'finding.guide.no_step': 'No step can be entered without an interruption.',
  'finding.guide.no_warning':
    'The contact may be ended after {warnings, number} {warnings, plural, one {warning} other {warnings}}, but no move counts as one.',
  'finding.guide.no_safety': 'The way to safety has no move that everybody may make.',
  'finding.wording.rule_unknown': 'The default wording has no rule “{rule}”.',
  'finding.wording.finds_nothing': 'The rule “{rule}” has neither patterns nor a check.',
  'finding.wording.too_many':
    'All rules of wording together have more than {most, number} patterns.',
  'finding.wording.pattern':
    'The pattern “{pattern}” of the rule “{rule}” cannot be read ({problem}).',
  'finding.alarm.number_unknown': 'The default numbers have no “{number}”.',
  'finding.alarm.incident_unknown': 'There is no category “{category}” for an incident.',
  'finding.alarm.no_security':
    'The brand has no number of its own security. Add one of the kind “security” to alarm.yaml.',
  'finding.alarm.no_emergency':
    'No emergency number is known for {market}. Add one of the kind “emergency” to alarm.yaml.',
  'finding.alarm.no_crisis':
    'No crisis line is known for {market}. Add one of the kind “crisis” to alarm.yaml.',
  'finding.alarm.unconfirmed':
    'Nobody has confirmed the number {number}: it has no “reviewedOn”. Compare it with who publishes it and write down the day.',
  'finding.meant': 'Did you mean “{meant}”?',
  'finding.given': 'It says “{given}”.',
  'finding.type':
    '{type, select, mapping {a group of fields} list {a list} text {text} number {a number} whole {a whole number} boolean {yes or no} nothing {nothing} other {{type}}}',
  'finding.shape':
    '{shape, select, id {a name such as late-delivery: small letters, digits and single hyphens} rule {the name of a legal rule such as PL-CONS-7A} market {a country such as PL, or a part of one such as US-CA} calendar {the name of a calendar such as GB-ENG} mail {an e-mail address} duration {a length such as 30 min, 4 wh, 72 h, 2 wd, 3 d, 2 weeks or 1 months} day {a real date such as 2026-12-24} time_zone {a time zone such as Europe/Warsaw} span {opening hours such as 09:00-17:00} JSON {plain data, not too deep} condition {one question such as cue: shouting, or all, any or not of others} site {the address of a site such as https://shop.example, without a path} number {a number to dial such as 112} other {another value}}',
} as const
