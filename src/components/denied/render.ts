/** A project as it is built into the page, before any script. */
import { createComponent } from 'solid-js';
import { renderToString } from 'solid-js/web';
import type { ProjectFile } from '../../schemas/project/read-source.ts';
import { askFiles } from './ask.ts';
import { ProjectView } from './ProjectView.tsx';

export function renderProject(files: readonly ProjectFile[]): string {
  const question = {
    target: 'linux',
    source: 'built',
    page: { kind: 'own' },
    windows: [],
    commands: [],
  } as const;
  const app = askFiles(files, question);
  return renderToString(() => createComponent(ProjectView, { app, question, isStatic: true }));
}
