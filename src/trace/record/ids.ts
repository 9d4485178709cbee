/** `page(main)`, `iso(main)`, `frame(ads)`, `core/main`, `core/async`, `engine` or `user`. */
export type ActorId = string;
/** Counted from 1 over the run. */
export type MomentId = number;
export type MessageId = string;
export type CallId = string;
