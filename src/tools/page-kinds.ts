/** A page that others are like, with what a reader's browser may load for it until the page has nothing to do. */
export interface PageKind {
  readonly name: string;
  readonly path: string;
  readonly requests: number;
  /** Of all files on their way (bytes): texts with brotli. */
  readonly bytes: number;
}

export const pageKinds: readonly PageKind[] = [
  { name: 'Home', path: '', requests: 15, bytes: 90_000 },
  { name: 'Lessons', path: 'lessons/', requests: 8, bytes: 29_000 },
  { name: 'A lesson', path: 'lessons/event-targets/', requests: 26, bytes: 106_000 },
  { name: 'Scenarios', path: 'scenarios/', requests: 7, bytes: 36_000 },
  { name: 'A scenario', path: 'scenarios/invoke-denied-by-window/', requests: 13, bytes: 88_000 },
  { name: 'Errors', path: 'errors/', requests: 16, bytes: 96_000 },
  { name: 'An error', path: 'errors/command-not-allowed-by-acl/', requests: 16, bytes: 86_000 },
  { name: 'Denied', path: 'denied/', requests: 14, bytes: 159_000 },
  { name: 'A recording', path: 'trace/', requests: 15, bytes: 101_000 },
  { name: 'Glossary', path: 'glossary/', requests: 4, bytes: 27_500 },
  { name: 'Proof', path: 'fidelity/', requests: 4, bytes: 27_500 },
  { name: 'A frame', path: 'embed/invoke-denied-by-window/', requests: 14, bytes: 86_000 },
];
