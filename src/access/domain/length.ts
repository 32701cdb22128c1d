// How long a password is; apart from what judges it, which pages do not load.

export const LEAST_PASSWORD = 12
/** Longer ones prove nothing more and cost time. */
export const MOST_PASSWORD = 256
