/** The parts of the site that its header leads to. */
export const parts = [
  { id: 'lessons', path: '/lessons/', text: 'Lessons', inMenu: 'All lessons' },
  { id: 'scenarios', path: '/scenarios/', text: 'Scenarios', inMenu: 'All scenarios' },
  { id: 'diagnose', path: '/errors/', text: 'Diagnose', inMenu: 'Diagnose' },
] as const;

export type Part = (typeof parts)[number]['id'];
