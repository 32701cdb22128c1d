// The guide a contact is held by: the brand's handbook as of now, never the one that was in force when it began.
import type { Guide } from '../../domain/guide/type.ts'
import { getHandbook } from '../brand/handbook.ts'
import type { Room } from './room.ts'

export const guideOf = async (room: Pick<Room, 'ctx' | 'tx' | 'brand'>): Promise<Pick<Guide, 'transcripts'>> => {
  const { handbook } = await getHandbook(room.ctx, room.tx, room.brand)
  return (handbook.guide as Guide | undefined) ?? { transcripts: false }
}
