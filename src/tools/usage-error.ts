/** Ends the command with what was wrong and what to do. */
export class UsageError extends Error {}
