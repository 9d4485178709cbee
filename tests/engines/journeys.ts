/** What readers do on the site. Each journey has an address that no other has, so it finds nothing that one has stored. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inRoot } from '../../src/tools/run.ts';
import type { StaticServer } from '../../src/tools/static-server.ts';
import type { Reader } from './reader.ts';

export interface Journey {
  readonly name: string;
  /** Rejects at the first thing that is not as the reader was to find it. */
  readonly run: (reader: Reader, site: StaticServer) => Promise<void>;
}

const lesson = 'lessons/capabilities-and-permissions/';
const [light, dark] = ['rgb(255, 255, 255)', 'rgb(17, 20, 23)'];

const slider = (within: string) => ({ role: 'slider', name: 'Step', within }) as const;

const isAt = (reader: Reader, within: string, step: string) =>
  reader.sees(slider(within), step, ({ valueText }) => valueText === step);

async function hasBackground(reader: Reader, colour: string): Promise<void> {
  const shown = await reader.call(() => getComputedStyle(document.body).backgroundColor, null);
  if (shown !== colour) throw new Error(`The page was to be ${colour}, and is ${shown}`);
}

/** Goes to the end of a run that asks a prediction, without an answer. */
async function skipToEnd(reader: Reader, within: string, step: string): Promise<void> {
  await reader.focus(slider(within));
  await reader.press('End');
  await reader.click({ role: 'button', name: 'Skip', within });
  await reader.isWithout({ role: 'button', name: 'Skip', within });
  await reader.focus(slider(within));
  await reader.press('End');
  await isAt(reader, within, step);
}

export const journeys: readonly Journey[] = [
  {
    name: 'opens a lesson, and steps to the end and back by keyboard',
    run: async (reader) => {
      await reader.open(lesson);
      await reader.sees({ role: 'heading', name: 'Capabilities and permissions' });
      await reader.focus(slider('#denied'));
      for (const step of [2, 3]) {
        await reader.press('ArrowRight');
        await isAt(reader, '#denied', `step ${String(step)} of 7`);
      }
      await skipToEnd(reader, '#denied', 'step 7 of 7');
      await reader.reads('save_file not allowed', '#denied');
      for (const step of [6, 5, 4, 3, 2, 1]) {
        await reader.press('ArrowLeft');
        await isAt(reader, '#denied', `step ${String(step)} of 7`);
      }
      await reader.reads('preview calls invoke', '#denied');
    },
  },
  {
    name: 'changes a setting of a run',
    run: async (reader) => {
      await reader.open('scenarios/invoke-success/');
      await skipToEnd(reader, '#run', 'step 9 of 9');
      await reader.choose('left out', '#run');
      await reader.reads('Changed by you', '#run');
      await reader.reads('refused at arguments', '#run');
    },
  },
  {
    name: 'answers a prediction',
    run: async (reader) => {
      await reader.open(lesson);
      await reader.focus(slider('#denied'));
      await reader.press('End');
      await isAt(reader, '#denied', 'step 3 of 7');
      await reader.choose('A rejection with a text. The command does not run.', '#denied');
      await reader.click({ role: 'button', name: 'Commit to C', within: '#denied' });
      await reader.reads('The permission is checked before the command is looked up.', '#denied');
    },
  },
  {
    name: 'solves a challenge',
    run: async (reader) => {
      await reader.open(`${lesson}#challenge`);
      await reader.canPress({ role: 'button', name: 'Run', within: '#challenge' });
      await reader.click({ role: 'textbox', name: 'capabilities/preview.json…', within: '#challenge' });
      await reader.press('Control', 'a');
      await reader.type(
        '{ "identifier": "preview-cap", "windows": ["preview"], "permissions": [' +
          '{ "identifier": "allow-save-file", "allow": [{ "path": "/home/u/notes/drafts/*" }] }] }',
      );
      await reader.press('Control', 'Enter');
      await reader.reads('Solved on your first try', '#challenge');
    },
  },
  {
    name: 'answers a question of a quiz',
    run: async (reader) => {
      await reader.open('lessons/events/');
      const within = '#q-ok-and-nobody';
      await reader.choose('B The event was handed to all listeners…', within);
      await reader.click({ role: 'button', name: 'Commit to B', within });
      await reader.reads('Your answer: B. It is right.', within);
      await reader.reads('Nothing is kept. A window that opens later does not get it.', within);
    },
  },
  {
    name: 'searches for a word, without a violation of the page’s policy',
    run: async (reader) => {
      await reader.open('lessons/');
      await reader.call(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          document.documentElement.dataset.violation = `${violatedDirective} ${blockedURI}`;
        });
      }, null);
      await reader.sees({ role: 'button', name: 'Search' });
      await reader.press('Control', 'k');
      const field = { role: 'searchbox', name: 'Search this site', within: 'dialog' } as const;
      await reader.sees(field, 'focused', ({ isFocused }) => isFocused);
      await reader.type('deadlock');
      const result = { role: 'link', name: 'deadlock', within: 'dialog' } as const;
      await reader.sees(result);
      const violation = await reader.call(() => document.documentElement.dataset.violation ?? '', null);
      if (violation !== '') throw new Error(`The policy was violated: ${violation}`);
      // More results may come above it.
      await reader.focus(result);
      await reader.press('Enter');
      await reader.sees({ role: 'heading', name: 'Glossary' });
    },
  },
  {
    name: 'chooses a theme, which the next page keeps',
    run: async (reader) => {
      await reader.open('');
      await hasBackground(reader, light);
      await reader.click({ role: 'button', name: 'Dark' });
      await reader.sees({ role: 'button', name: 'Light' });
      await hasBackground(reader, dark);
      await reader.open('lessons/');
      await hasBackground(reader, dark);
    },
  },
  {
    name: 'reads another page with the server gone',
    run: async (reader, site) => {
      await reader.open('offline/');
      await reader.reads('Ready: the whole site works without a network.');
      await site.close();
      await reader.open('lessons/channels/');
      await reader.sees({ role: 'heading', name: 'Channels' });
      await reader.open(lesson);
      await skipToEnd(reader, '#denied', 'step 7 of 7');
    },
  },
  {
    name: 'asks the sample project who may call a command',
    run: async (reader) => {
      await reader.open('denied/');
      await reader.click({ role: 'button', name: 'Try the sample…' });
      await reader.reads('3 windows, 172 commands, 2 capabilities in use');
      await reader.click({ role: 'gridcell', name: 'preview, save_file: refused' });
      await reader.sees({ role: 'heading', name: 'Refused at permission' });
      await reader.reads('Command save_file not allowed by ACL');
    },
  },
  {
    name: 'drops files of a project',
    run: async (reader) => {
      const files = [
        'tauri.conf.json',
        'build.rs',
        'capabilities/main.json',
        'capabilities/preview.json',
      ].map((path) => ({
        name: basename(path),
        text: readFileSync(inRoot('content/editor/src-tauri', path), 'utf8'),
      }));
      await reader.open('denied/');
      await reader.sees({ role: 'button', name: 'Try the sample…' });
      await reader.until(
        'what is dropped was to be taken by the page',
        (dropped) => {
          const dataTransfer = new DataTransfer();
          for (const { name, text } of dropped) dataTransfer.items.add(new File([text], name));
          return !document.dispatchEvent(
            new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
          );
        },
        files,
      );
      await reader.reads('3 windows, 172 commands, 2 capabilities in use');
      await reader.sees({ role: 'gridcell', name: 'main, save_file: allowed' });
      await reader.click({ role: 'gridcell', name: 'preview, save_file: refused' });
      await reader.sees({ role: 'heading', name: 'Refused at permission' });
    },
  },
];
