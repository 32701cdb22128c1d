// How long a password is; apart from what judges it, which pages do not load.

export const MIN_PASSWORD = 12
/** Longer ones prove nothing more and cost time. */
export const MAX_PASSWORD = 256
