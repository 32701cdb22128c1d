// The sentences of a handbook's findings, as the command line prints them.
export { sayFinding } from '../domain/handbook/message.ts'
