// What is surely no mail address is told before anything is sent. The server reads the rest, and its
// word on it is told as well: to read addresses as it does is as much code as the whole form.

const HIDDEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\ufffc]/gu
const SHAPE = /[^\s@]\s*@\s*[\p{L}\p{M}\p{N}-]+[.\u3002\uff61][\p{L}\p{M}\p{N}]/u

/** Whether something in it has the shape of an address; never false for what `isMails` takes. */
export const mayBeMails = (text: string): boolean =>
  SHAPE.test(text.normalize('NFKC').replace(HIDDEN, ''))
