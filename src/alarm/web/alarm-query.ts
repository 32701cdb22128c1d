// What calls this person now, and doing something about it; read at load, so that whoever opens a
// page later is called too.
import { mayAnywhere } from '../../access/web/may.ts'
import { ANSWER_ALARM } from '../domain/policy.ts'
import { queryOptions } from '@tanstack/react-query'
import type { AlarmCall, AlarmList } from '../contract/alarm.ts'
import type { Me } from '../../access/contract/people.ts'
import { get, send } from '../../platform/web/api.ts'
import { queryClient } from '../../access/web/query.ts'

/** A net below the live line: a call is seen within so long even where news do not get through. */
const LOOK_MS = 20_000

/** `ahead`: by how much the desk's clock is before this device's. */
export type Alarms = AlarmList & { ahead: number }
const take = (list: AlarmList): Alarms => ({ ...list, ahead: Date.parse(list.now) - Date.now() })

export const alarmsQuery = queryOptions({
  queryKey: ['alarms'],
  queryFn: async ({ signal }) => take(await get<AlarmList>('alarms', signal)),
  staleTime: 5_000,
  refetchInterval: LOOK_MS,
  refetchIntervalInBackground: true,
  retry: 3,
})

export const mayAnswer = (me: Me): boolean => mayAnywhere(me, ANSWER_ALARM)

/** @throws {ApiError} */
export async function answerAlarm(
  call: Pick<AlarmCall, 'brand' | 'id'>,
  how: 'confirm' | 'clear',
): Promise<void> {
  queryClient.setQueryData(
    alarmsQuery.queryKey,
    take(
      await send<AlarmList>(
        'POST',
        `alarms/${encodeURIComponent(call.brand)}/${call.id}/${how}`,
        {},
      ),
    ),
  )
}
