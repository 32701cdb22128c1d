// Notes that everybody who opens the case must see: above its story, with who wrote them and when.
import { IconPinnedOff } from '@tabler/icons-react'
import { useEffect, useRef, type RefObject } from 'react'
import type { PressEvent } from 'react-aria-components/Button'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { useQuick } from '../../record/web/act.ts'
import type { CaseView } from '../../record/contract/case.ts'
import type { PartProps } from '../../record/web/part.ts'

export function Pinned({ view, act, may }: Pick<PartProps, 'view' | 'act' | 'may'>) {
  const say = usePhrase()
  const format = useFormat()
  const quick = useQuick()
  const list = useRef<HTMLUListElement>(null)
  const keepKeyboard = useKeyboard(view.pins, list)
  if (view.pins.length === 0) return null
  const unpin = (entry: string, by: PressEvent['pointerType']) => {
    keepKeyboard(entry, by)
    quick(
      () => act.act('unpin', { entry }),
      say('timeline.case.unpinned'),
      () => act.act('pin', { entry }),
    )
  }
  return (
    <Panel title={say('case.pinned')}>
      <ul ref={list} className="plain-list">
        {view.pins.map(({ entry, text, by, at }) => (
          <li key={entry}>
            <p className="pre" dir="auto">
              {text}
            </p>
            <p className="timeline-foot">
              {by && (
                <>
                  <bdi>{by}</bdi> ·{' '}
                </>
              )}
              <time dateTime={at}>{format.shortDateTime(at, view.timeZone)}</time>
            </p>
            {may('unpin') && (
              <p className="row no-print">
                <Button
                  size="small"
                  look="quiet"
                  icon={IconPinnedOff}
                  onPress={({ pointerType }) => unpin(entry, pointerType)}
                >
                  {say('case.unpin')}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

type Gone = { entry: string; index: number; isPointer: boolean }

/**
 * The button that unpins goes with its note: the keyboard goes on to the next note of the panel or,
 * when none is left, to the note in the timeline, instead of the beginning of the page.
 */
function useKeyboard(pins: CaseView['pins'], list: RefObject<HTMLUListElement | null>) {
  const pressed = useRef<Gone | null>(null)
  useEffect(() => {
    const gone = pressed.current
    if (!gone || pins.some(({ entry }) => entry === gone.entry)) return
    pressed.current = null
    if (document.activeElement !== document.body) return
    const buttons = list.current?.querySelectorAll('button') ?? []
    const next =
      buttons[Math.min(gone.index, buttons.length - 1)] ??
      document.querySelector<HTMLElement>(`[data-entry="${gone.entry}"] button`) ??
      // A long timeline, or one of which a part is chosen, may not show the note.
      document.querySelector<HTMLElement>('.panel:has(> .timeline) h2')
    if (next instanceof HTMLHeadingElement) next.tabIndex = -1
    // Under a pointer the page stays where it is.
    next?.focus({ preventScroll: gone.isPointer })
  }, [pins, list])
  return (entry: string, by: PressEvent['pointerType']) => {
    const index = pins.findIndex((pin) => pin.entry === entry)
    pressed.current = { entry, index, isPointer: by !== 'keyboard' && by !== 'virtual' }
  }
}
