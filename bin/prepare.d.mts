// The shape of what tests use of the commands' preparation.
export declare function buildWeb(runtime: string): Promise<void>
