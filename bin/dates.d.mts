// The shape of what tests use of the dates on which the server is started.
export declare const DATES: readonly { name: string; at: string; isMarked?: boolean }[]
