// Polskie słowa uwag do szkicu.
import type { wording as english } from '../en/wording.ts'

export const wording: Record<keyof typeof english, string> = {
  'wording.count':
    '{n, plural, one {# uwaga do sformułowań} few {# uwagi do sformułowań} many {# uwag do sformułowań} other {# uwagi do sformułowań}}',
  'wording.none': 'Brak uwag do sformułowań',
  'wording.private': 'Widzisz to tylko Ty. Nic z tego nie jest zapisywane.',
  'wording.show': 'Pokaż w tekście',
  'wording.whole': 'Cała wiadomość',
  'wording.instead': 'Zamiast tego',
  'wording.use': 'Wstaw',
  'wording.ignore': 'Pomiń',
  'wording.used': 'Słowa zamieniono.',
  'wording.ignored': 'Uwaga jest ukryta w tym szkicu.',
  'wording.more':
    '{n, plural, one {Pokaż jeszcze #} few {Pokaż jeszcze #} many {Pokaż jeszcze #} other {Pokaż jeszcze #}}',
}
