// Words of the remarks on a draft.
export const wording = {
  'wording.count': '{n, plural, one {# remark on the wording} other {# remarks on the wording}}',
  'wording.none': 'No remarks on the wording',
  'wording.private': 'Only you see this. Nothing of it is kept.',
  'wording.show': 'Show in the text',
  'wording.whole': 'The whole message',
  'wording.instead': 'Instead',
  'wording.use': 'Use this',
  'wording.ignore': 'Ignore',
  'wording.used': 'The words were replaced.',
  'wording.ignored': 'The remark is hidden for this draft.',
  'wording.more': '{n, plural, one {Show # more} other {Show # more}}',
} as const
