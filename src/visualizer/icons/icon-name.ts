/** Every icon of the site; each is drawn once, around 0 0, and used everywhere. */
export type IconName =
  | 'request'
  | 'answer'
  | 'answer-ok'
  | 'answer-error'
  | 'eval'
  | 'fallback'
  | 'frame'
  | 'lock'
  | 'key'
  | 'request-seal'
  | 'fallback-seal'
  | 'frame-seal'
  | 'request-sealed'
  | 'fallback-sealed'
  | 'frame-sealed'
  | 'ball'
  | 'resolved'
  | 'rejected'
  | 'refused'
  | 'before'
  | 'passed-before'
  | 'waiting'
  | 'never'
  | 'other'
  | 'listens'
  | 'heard'
  | 'open'
  | 'answered';

/** Where its drawing is; what is refused and what is rejected is one shape. */
export const hrefOf = (name: IconName) => `#m-${name === 'rejected' ? 'refused' : name}`;
