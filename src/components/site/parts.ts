/** The parts of the site that its header leads to. */
export const parts = [
  { id: 'lessons', path: '/lessons/', text: 'Lessons' },
  { id: 'scenarios', path: '/scenarios/', text: 'Scenarios' },
  { id: 'diagnose', path: '/errors/', text: 'Diagnose' },
] as const;

export type Part = (typeof parts)[number]['id'];

/** What the menu offers besides, before the lessons. */
export const morePages = [
  { path: '/glossary/', text: 'Glossary' },
  { path: '/progress/', text: 'Your progress' },
] as const;
