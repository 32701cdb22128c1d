// The options of `npm run bench` and `npm run seed`, as Node reads them; what is not understood is
// named in one line.
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** `refuse` ends the program: it is told the first sentence of what Node says. */
export function readCommandLine<const T extends ParseArgsOptionsConfig>(
  command: string,
  refuse: (why: string) => never,
  options: T,
) {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    const [what = ''] = error instanceof Error ? error.message.split(/\.\s/, 1) : []
    return refuse(`${what.replace(/\.$/, '')}; npm run ${command} -- --help tells the options.`)
  }
}
