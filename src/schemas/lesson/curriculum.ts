/**
 * The lessons in reading order, with the wrong beliefs of readers that each refutes, by the number they have in the
 * project's list. A lesson is named here before it is written, so that a term may name it and a belief waits for it.
 */
const lessons = {
  'why-tauri': [],
  'setting-up': [],
  'project-folders': ['C22', 'C23'],
  'core-and-webview-processes': [],
  'messages-not-calls': ['C17'],
  'life-of-an-invoke': [],
  commands: ['C3', 'C16', 'C25'],
  'command-errors': ['C13'],
  'async-commands': ['C1', 'C4', 'C20'],
  events: ['C12', 'C21'],
  'event-targets': ['C6'],
  channels: ['C19'],
  'raw-bytes': ['C14'],
  'content-security-policy': ['C2'],
  'reloads-and-closing': ['C7'],
  'where-a-page-comes-from': ['C5', 'C9'],
  'what-a-message-costs': [],
  'capabilities-and-permissions': ['C8', 'C15', 'C24'],
  scopes: ['C11'],
  'where-a-request-is-filtered': [],
  'brownfield-and-isolation': ['C10'],
  'inside-isolation': ['C10'],
  'security-practices': [],
  'from-tauri-1-to-2': ['C18'],
  'testing-the-boundary': ['C5'],
  'the-editor': [],
} as const satisfies Readonly<Record<string, readonly `C${number}`[]>>;

export type LessonSlug = keyof typeof lessons;
export type BeliefId = (typeof lessons)[LessonSlug][number];

export const lessonSlugs = Object.keys(lessons) as readonly LessonSlug[];

export const beliefIds = [...new Set(Object.values(lessons).flat())] as readonly BeliefId[];

/** The beliefs that a lesson has to refute. */
export const beliefsOf = (slug: LessonSlug): readonly BeliefId[] => lessons[slug];
