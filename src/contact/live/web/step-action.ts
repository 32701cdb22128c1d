// What the agent's hand does with the step in the middle.
import { isWritten } from '../../../guide/domain/condition.ts'
import type { Advice } from '../../../guide/domain/state.ts'
import type { Sentence } from '../../core/web/sentence.ts'
import type { ContactSession } from '../../core/web/session.ts'
import type { Shown } from '../../core/web/session.ts'

export type StepActions = {
  /**
   * The sentence was read aloud, or the thing was done; in a chat it goes into the reply; the
   * sentence that ends by right ends.
   */
  said: () => void
  did: (advice: Advice) => void
  done: () => void
  /** Absent on the first step. */
  back: (() => void) | undefined
}

export function makeStepActions(
  session: ContactSession,
  { view, guide, guidance: { state } }: Shown,
  sentence: Sentence,
  ways: { intoReply: (words: string) => void; end: () => void },
): StepActions {
  const { current } = sentence
  const at = guide.steps.findIndex((step) => step.id === state.step)
  const before = guide.steps.slice(0, Math.max(0, at)).findLast((step) => !step.interrupts)
  return {
    said: () => {
      if (!current) return
      // Written words count as said when they are sent.
      if (isWritten(view.channel) && current.kind === 'say') return ways.intoReply(current.text)
      session.add({ kind: 'said', move: current.move })
      if (current.counts === 'end') ways.end()
    },
    did: (advice) => void session.add({ kind: 'said', move: advice.move }),
    done: () => void session.add({ kind: 'done', step: state.step }),
    back: before && (() => void session.add({ kind: 'go', step: before.id })),
  }
}
