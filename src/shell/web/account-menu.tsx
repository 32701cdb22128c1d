// The person's own menu: language, appearance, spacing, account, the way out.
import { IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Me } from '../../access/contract/people.ts'
import { LANGUAGES } from '../../platform/base/domain/language.ts'
import { ApiError, send, setCsrf } from '../../platform/web/api.ts'
import { useErrorText } from '../../platform/web/error-text.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { Menu, type MenuGroup } from '../../platform/web/parts/menu.tsx'
import { toast } from '../../platform/web/parts/toast.tsx'
import { useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import {
  DENSITIES,
  storedDensity,
  storedTheme,
  setDensity,
  setTheme,
  THEMES,
} from '../../platform/web/preference.ts'
import { putMe, queryClient } from '../../access/web/query.ts'
import type { Place } from '../../access/web/place.ts'

const OWN_NAMES = { en: 'English', pl: 'Polski', lv: 'Latviešu', fa: 'فارسی' } as const

/** Language, appearance and spacing, each with what is chosen now. */
function usePreferenceGroups(): MenuGroup[] {
  const say = usePhrase()
  const { language, chooseLanguage } = useLanguage()
  const [theme, changeTheme] = useState(storedTheme())
  const [density, changeDensity] = useState(storedDensity())
  const speak = async (next: (typeof LANGUAGES)[number]) => {
    chooseLanguage(next)
    // The account remembers it too, so that the next device starts in it; when that fails, this
    // device still does.
    const changed = await send<Me>('PATCH', 'me', { language: next }).catch(() => null)
    if (changed) putMe(changed)
  }
  return [
    {
      title: say('common.language'),
      items: LANGUAGES.map((item) => ({
        id: `language-${item}`,
        label: OWN_NAMES[item],
        chosen: item === language,
        onAction: () => void speak(item),
      })),
    },
    {
      title: say('common.theme'),
      items: THEMES.map((item) => ({
        id: `theme-${item}`,
        label: say(`common.theme_${item}`),
        chosen: item === theme,
        onAction: () => {
          setTheme(item)
          changeTheme(item)
        },
      })),
    },
    {
      title: say('common.density'),
      items: DENSITIES.map((item) => ({
        id: `density-${item}`,
        label: say(`common.density_${item}`),
        chosen: item === density,
        onAction: () => {
          setDensity(item)
          changeDensity(item)
        },
      })),
    },
  ]
}

function useSignOut(): () => Promise<void> {
  const say = usePhrase()
  const errorText = useErrorText()
  const go = useNavigate()
  return async () => {
    try {
      await send('DELETE', 'session')
    } catch (error) {
      // Without a session there is nothing left to end; all else leaves somebody signed in, and has
      // to say so.
      if (!(error instanceof ApiError && error.status === 401)) {
        toast(
          error instanceof ApiError && error.code === 'request.csrf'
            ? `${say('common.sign_out_failed')} ${errorText(error)}`
            : say('common.sign_out_failed'),
        )
        return
      }
    }
    setCsrf('')
    queryClient.clear()
    await go({ to: '/sign-in' })
  }
}

export function AccountMenu({ me, seconds }: { me: Me; seconds: readonly Place[] }) {
  const say = usePhrase()
  const go = useNavigate()
  const signOut = useSignOut()
  const preferences = usePreferenceGroups()
  const isPhone = window.matchMedia('(max-width: 760px)').matches
  return (
    <div className="rail-account">
      <Menu
        label={say('common.account')}
        button={
          <Button look="quiet" icon={IconUserCircle}>
            <span className="rail-long">{me.person.name}</span>
            <span className="rail-short">{say('common.account')}</span>
          </Button>
        }
        groups={[
          {
            items: (isPhone ? seconds : []).map(({ to, key, icon }) => ({
              id: to,
              label: say(key),
              icon,
              onAction: () => void go({ to }),
            })),
          },
          ...preferences,
          {
            items: [
              {
                id: 'account',
                label: say('common.account_settings'),
                icon: IconUserCircle,
                onAction: () => void go({ to: '/account' }),
              },
              {
                id: 'leave',
                label: say('common.sign_out'),
                icon: IconLogout,
                onAction: () => void signOut(),
              },
            ],
          },
        ]}
      />
    </div>
  )
}
