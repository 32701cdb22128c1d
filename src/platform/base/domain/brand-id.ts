// The form of a brand's id, which leads the keys of its rows, its tokens and its links.

/** As a part of a longer expression. */
export const BRAND_ID = '[a-z][a-z0-9-]{1,39}'
const WHOLE = new RegExp(`^${BRAND_ID}$`)

export const isBrandId = (text: string): boolean => WHOLE.test(text)
