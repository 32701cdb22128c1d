// English sentences for what is wrong with a handbook: for the command line, and where a page has
// no words of its own.
import type { Finding, FindingCode } from './finding.ts'

type Params = Finding['params']
const meant = (p: Params): string => (p.meant ? ` Did you mean "${p.meant}"?` : '')

const SHAPES: Record<string, string> = {
  id: 'an id such as late-delivery: small letters, digits and single hyphens',
  rule: 'the id of a legal rule such as PL-CONS-7A',
  market: 'a country such as PL, or a part of one such as US-CA',
  calendar: 'the id of a calendar such as GB-ENG',
  mail: 'a mail address',
  duration: 'a duration such as 30 min, 4 wh, 72 h, 2 wd, 3 d, 2 weeks or 1 months',
  day: 'a real date such as 2026-12-24',
  'time zone': 'a time zone such as Europe/Warsaw',
  span: 'an opening span such as 09:00-17:00',
  JSON: 'plain data of moderate depth',
  condition: 'one question such as cue: shouting, or all, any or not of others',
  site: 'the address of a site such as https://shop.example, without a path',
  number: 'a number to dial such as 112 or +48 61 222 05 00',
}

const SENTENCES: Record<FindingCode, (p: Params) => string> = {
  'file.unreadable': () => 'This cannot be read.',
  'file.missing': () => 'This file is missing; a handbook needs it.',
  'file.unexpected': (p) => `A handbook has no file of this name.${meant(p)}`,
  'file.outside': () => "This link leads out of the handbook's folder and was not followed.",
  'file.too_large': (p) => `Too large: a file may have ${p.most} bytes, all together twice that.`,
  'file.too_many': (p) => `More than ${p.most} files.`,
  'file.not_text': () => 'This is not text in UTF-8.',
  'file.name': (p) =>
    `The category is called "${p.id}" but its file "${p.named}.yaml"; both must be the same.`,
  'file.folder': (p) => `The brand is called "${p.id}" but its folder "${p.folder}".`,
  'yaml.syntax': (p) => `Not valid YAML: ${p.says}.`,
  'yaml.duplicate_key': (p) => `"${p.key}" stands twice in the same mapping.`,
  'yaml.alias': (p) =>
    `Aliases are not used in a handbook${p.alias ? ` (*${p.alias})` : ''}; write the value out.`,
  'yaml.key': (p) => `A key cannot be used: ${p.says}.`,
  'yaml.too_deep': (p) => `Nested deeper than ${p.most} levels.`,
  'yaml.too_much': (p) => `More than ${p.most} marks and words of YAML in one file.`,
  'field.missing': (p) => (p.field ? `"${p.field}" is missing or empty.` : 'The file is empty.'),
  'field.unknown': (p) => `"${p.field}" is not known here.${meant(p)}`,
  'field.type': (p) =>
    `"${p.field}" must be a ${p.expected}, not a ${p.found}.${p.expected === 'text' && (p.found === 'number' || p.found === 'boolean') ? ' Put it in quotation marks.' : ''}`,
  'field.choice': (p) =>
    `"${p.given}" is not a choice for "${p.field}".${meant(p) || ` Choices: ${p.choices}.`}`,
  'field.too_big': (p) =>
    `"${p.field}" is too big: at most ${p.most}${p.of === 'value' ? '' : ` ${p.of}`}.`,
  'field.too_small': (p) =>
    `"${p.field}" is too small: at least ${p.least}${p.of === 'value' ? '' : ` ${p.of}`}.`,
  'field.shape': (p) =>
    `"${p.field}" must be ${SHAPES[String(p.shape)] ?? p.shape}${p.given ? `, not "${p.given}"` : ''}.`,
  'field.characters': (p) => `"${p.field}" has control characters or broken letters in it.`,
  'field.repeated': (p) => `"${p.value}" stands twice in the list.`,
  'span.order': (p) => `${p.span} ends before it begins.`,
  'span.overlap': (p) => `${p.span} begins before ${p.before} is over.`,
  'id.duplicate': (p) => `"${p.id}" is used twice.`,
  'text.missing': (p) => `No translation: "${p.text}" has no text in language "${p.language}".`,
  'calendar.unknown': (p) => `There is no calendar "${p.calendar}".`,
  'overlay.moved_day': (p) =>
    `The government's order for ${p.year} moves the working day of ${p.from} to ${p.to}, and the overlay names not both; without them working days are counted differently. Close the one and open the other, or name them as your house works.`,
  'overlay.order_unknown': (p) =>
    `The order that moves working days of ${p.year} (calendar ${p.calendar}) should be out and is not known here; look it up and put its days into the overlay.`,
  'position.unknown': (p) => `There is no position "${p.position}".${meant(p)}`,
  'position.vacant': (p) => `Nobody holds the position "${p.position}".`,
  'position.reserved': (p) =>
    `"${p.position}" is reserved: in a ladder it means whoever owns the case.`,
  'role.vacant': (p) => `Nobody has the role "${p.role}".`,
  'category.nobody': (p) =>
    `The category "${p.category}" has nobody: neither "${p.owner}" nor "${p.substitute}" is held.`,
  'category.same_substitute': (p) =>
    `Owner and substitute of "${p.category}" are the same position "${p.position}".`,
  'category.no_clock': (p) => `The category "${p.category}" has no house clock "${p.clock}".`,
  'category.empty': (p) => `"${p.list}" of the category "${p.category}" is empty.`,
  'fallback.unknown': (p) => `There is no category "${p.category}" to fall back on.${meant(p)}`,
  'weight.range': (p) => `The judgement "${p.judgement}" is ${p.is}, not 1 to 5.`,
  'ladder.unknown': (p) => `There is no ladder "${p.ladder}".${meant(p)}`,
  'ladder.unreachable': (p) =>
    `The ladder "${p.ladder}" cannot be reached: no category, promise or other ladder leads to it.`,
  'ladder.circular': (p) => `The ladder "${p.ladder}" goes in a circle through "${p.through}".`,
  'rung.repeated': (p) => `The ladder "${p.ladder}" asks "${p.position}" twice in a row.`,
  'rung.no_silence': (p) => `Rung ${p.rung} of the ladder "${p.ladder}" leaves no time to answer.`,
  'ladder.asks_owner_twice': (p) =>
    `The ladder "${p.ladder}" asks "${p.position}" twice in a row: it already owns "${p.category}".`,
  'safety.slow_ladder': (p) =>
    `"${p.category}" says act now, but its ladder "${p.ladder}" waits ${p.silence} before the next is asked; at most 60 real minutes are expected.`,
  'class.unknown': (p) => `There is no legal class "${p.class}".${meant(p)}`,
  'class.unused': (p) => `No category uses the legal class "${p.class}".`,
  'class.other_customer': (p) =>
    `The legal class "${p.class}" is for ${p.customers} customers, whom "${p.category}" does not take.`,
  'rule.unknown': (p) => `There is no legal rule "${p.rule}".${meant(p)}`,
  'rule.not_in_force': (p) =>
    `The legal rule ${p.rule} is not in force today (from ${p.from}${p.to ? ` to ${p.to}` : ''}).`,
  'rule.other_market': (p) =>
    `The legal rule ${p.rule} is not one of ${p.market}; it applies in ${p.markets}.`,
  'rule.other_customer': (p) =>
    `The legal rule ${p.rule} of the class "${p.class}" is for ${p.customers} customers, who do not come here.`,
  'clock.longer_than_law': (p) =>
    `The house clock "${p.clock}" of ${p.duration} is longer than the law allows by ${p.rule}: received on ${p.receivedOn} it ends on ${p.houseOn}, the law's last day is ${p.lawOn}.`,
  'checklist.rule_unknown': (p) =>
    `The item "${p.item}" names the legal rule "${p.rule}", which does not exist.${meant(p)}`,
  'checklist.uncovered': (p) =>
    `The checklist of "${p.category}" has no item for ${p.rule}, which asks for ${p.items} in the answer.`,
  'fact.unused': (p) =>
    `No sentence of the guide says "${p.fact}", and no condition asks for it.${meant(p)}`,
  'fact.not_days': (p) => `"${p.fact}" must be a whole number of days, 1 or more.`,
  'promise.unknown': (p) => `There is no promise "${p.promise}".${meant(p)}`,
  'promise.longer_than_answer': (p) =>
    `The promise "${p.promise}" may take ${p.longest}, longer than the answer of "${p.category}" (${p.answer}).`,
  'guide.unknown': (p) => `The default guide has no "${p.id}" here.${meant(p)}`,
  'guide.step_unknown': (p) => `The guide has no step "${p.step}".${meant(p)}`,
  'guide.move_unknown': (p) => `The guide has no move "${p.move}".${meant(p)}`,
  'guide.approach_unknown': (p) => `The guide has no approach "${p.approach}".`,
  'guide.slot_unknown': (p) => `There is no slot {${p.slot}}.${meant(p)}`,
  'guide.forms': (p) =>
    `The forms of this sentence cannot be read (${p.problem}): {customer, select, m {…} f {…} many {…} other {…}} or {self, select, …}.`,
  'guide.no_words': (p) =>
    `The move "${p.move}" has nothing to ${p.kind}: a "say" needs levels or a text, "do" and "avoid" a text.`,
  'guide.no_way_out': (p) => `The step "${p.step}" can never be left: its "leave" cannot hold.`,
  'guide.unreachable': (p) => `The step "${p.step}" can never be entered: its "enter" cannot hold.`,
  'guide.no_step': () => 'No step can be entered without an interruption.',
  'guide.no_warning': (p) =>
    `The contact may be ended after ${p.warnings} warnings, but no move counts as a warning.`,
  'guide.no_safety': () => 'The way to safety has no move that everybody may make.',
  'wording.rule_unknown': (p) => `The default wording has no rule "${p.rule}".${meant(p)}`,
  'wording.finds_nothing': (p) => `The rule "${p.rule}" has neither patterns nor a check.`,
  'wording.too_many': (p) => `More than ${p.most} patterns in all rules of wording together.`,
  'wording.pattern': (p) =>
    `The pattern "${p.pattern}" of the rule "${p.rule}" cannot be read (${p.problem}); docs/how/wording.md explains the form.`,
  'alarm.number_unknown': (p) => `The default numbers have no "${p.number}".${meant(p)}`,
  'alarm.incident_unknown': (p) =>
    `There is no category "${p.category}" for an incident.${meant(p)}`,
  'alarm.no_security': () =>
    'The brand has no number of its own security: in danger there is nobody of the house to call. Add one of kind "security" to alarm.yaml.',
  'alarm.no_emergency': (p) =>
    `No emergency number is known for ${p.market}. Add one of kind "emergency" to alarm.yaml.`,
  'alarm.no_crisis': (p) =>
    `No crisis line is known for ${p.market}: somebody who speaks of harming themselves cannot be given one. Add one of kind "crisis" to alarm.yaml.`,
  'alarm.unconfirmed': (p) =>
    `Nobody has confirmed the number ${p.number}: it has no "reviewedOn". Compare it with who publishes it and write down the day.`,
}

export const sayFinding = (finding: Finding): string => SENTENCES[finding.code](finding.params)
