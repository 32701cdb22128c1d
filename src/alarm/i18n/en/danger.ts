// English: an alarm on the page of whoever raised it, and what the wrap-up makes of it.
export const danger = {
  'danger.sending': 'The alarm is on its way to the desk',
  'danger.untold':
    'There is no connection: act as if nobody had been told. Dial now. The alarm goes out when the line is back, with the time of your tap.',
  'danger.unanswered':
    'The desk has not answered, so perhaps nobody has been told. Dial now. The alarm is tried again by itself.',
  'danger.raised':
    'Alarm raised at {when}. {n, plural, one {It calls # person of this brand.} other {It calls # people of this brand.}}',
  'danger.hear': '{n, plural, one {# of them has Opoka open.} other {# of them have Opoka open.}}',
  'danger.hear_none': 'None of them has Opoka open. Dial now.',
  'danger.hear_none_help': 'None of them has Opoka open. Ask somebody near you.',
  'danger.nobody': 'There is nobody else in this brand whom the desk could call. Dial now.',
  'danger.unconfirmed': 'Nobody has confirmed yet.',
  'danger.minute':
    'Nobody has confirmed for {n, plural, one {a minute} other {# minutes}}. Dial now.',
  'danger.climbed': '{n, plural, one {It now calls # person.} other {It now calls # people.}}',
  'danger.top': 'Nobody further can be asked. It goes on ringing.',
  'danger.confirmed': '{name} has seen it and is on it, {when}',
  'danger.also': 'Also seen by {names}.',
  'danger.mistake': 'Raised by mistake',
  'danger.raise': 'Raise the alarm',
  'danger.on': 'Alarm is on',
  'danger.none': 'No alarm is on. This step alone tells nobody.',
  'danger.ended': 'Alarm ended by {name}, {when}',
  'danger.taken_back': 'Alarm taken back, {when}. Whoever was called can see it.',
  'danger.dial': 'Dial',
  'danger.dial_crisis':
    '{channel, select, chat {Stay in the chat.} visit {Stay with them.} other {Stay on the line.}} Give a crisis line first',
  'danger.dial_none': 'The handbook names no number here. Call somebody near you.',
  'danger.help_sent': 'Help was asked for at {when}.',
  'danger.do': 'Do, for you, not to be read aloud',
  'danger.say': 'Say',
  'danger.help_raised':
    'Help was asked for at {when}. {n, plural, one {It calls # person of this brand.} other {It calls # people of this brand.}}',
  'danger.help_nobody':
    'Help was asked for at {when}, but there is nobody else in this brand to call. Ask somebody near you.',
  'danger.help_unseen': 'Nobody has seen it yet.',
  'danger.help_minute': 'Nobody has seen it for a minute. Ask somebody near you.',
  'danger.help_seen': '{name} has seen it, {when}',
  'danger.help_withdraw': 'No longer needed',
  'danger.event': 'Alarm',
  'danger.wrap': 'An alarm was raised in this contact, so a case about the incident is proposed.',
} as const
