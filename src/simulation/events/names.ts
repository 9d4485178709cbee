/** The message of a page's bad event name. Source: tauri 2.12.5, `src/event/event_name.rs`. */
export const eventNameError = 'Event name must include only alphanumeric characters, `-`, `/`, `:` and `_`.';

/** Source: tauri 2.12.5, `src/event/event_name.rs`, `is_event_name_valid`. */
export function isEventName(name: string): boolean {
  return /^[\p{Alphabetic}\p{N}\-/:_]*$/u.test(name);
}

/** What a window emits when the user asks to close it. */
export const CLOSE_REQUESTED = 'tauri://close-requested';
