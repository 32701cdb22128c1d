// Reads the trained cue model that lies beside the code, once a process.
import { readFileSync } from 'node:fs'
import { makeReader } from '../domain/reader.ts'
import { type CueModel, readModel } from '../domain/model.ts'
import { errorCode } from '../../platform/base/domain/narrow.ts'

export const CUE_MODEL_FILE = new URL('../../../data/cue-model.bin', import.meta.url)

let reader: ReturnType<typeof makeReader> | null = null

/**
 * The reader of customers' words, with the shipped model; with patterns alone where the file is
 * missing. Throws when the file is broken.
 */
export function loadReader(): ReturnType<typeof makeReader> {
  reader ??= makeReader(loadModel())
  return reader
}

function loadModel(): CueModel | null {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(CUE_MODEL_FILE)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
  return readModel(bytes)
}
