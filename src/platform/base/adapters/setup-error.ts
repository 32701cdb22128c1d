// An obstacle at start that a person can remove: the message is one plain sentence and is shown
// without a stack.
export class SetupError extends Error {
  override name = 'SetupError'
}
