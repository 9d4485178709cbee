import { batch, createComponent, createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import type { ProjectFile } from '../../schemas/project/read-source.ts';
import type { AccessApp } from '../../diagnosis/access/index.ts';
import type { Target } from '../../schemas/index.ts';
import { fragmentValue, setFragmentValue } from './fragment.ts';
import type { ProjectQuestion } from './QuestionFields.tsx';
import { filesOfEntries, filesOfList, type FoundFile, readFiles, singleFiles } from './read-files.ts';
import { filesOfProject, projectFolders } from '../../schemas/project/locate.ts';

/** What reads and decides; it comes once the page is there, so that it also works with the network off. */
type Engine = typeof import('./engine.ts');

/** Keeps zod from trying whether it may make functions out of text: the page's policy forbids it, and reports the try. */
const withoutEval = { __zod_globalConfig: { jitless: true } };

/** What a browser gives for a dropped folder; taken at once, since the list is empty after the drop. */
const entriesIn = (data: DataTransfer): readonly FileSystemEntry[] =>
  [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);

const plural = (count: number, word: string) =>
  `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;

/** The page that reads a project: by drop, by choice, by paste. Nothing leaves it. */
export class DeniedPage extends HTMLElement {
  #engine: Promise<Engine> | undefined;
  #stop = new AbortController();
  /** Files that came one by one. */
  #single = new Map<string, ProjectFile>();
  /** Reads what was dropped again. */
  #again: (() => AsyncIterable<FoundFile>) | undefined;
  #dispose: (() => void) | undefined;

  connectedCallback(): void {
    const folder = this.#input('folder');
    const hasFolders = 'webkitdirectory' in folder && matchMedia('(pointer: fine)').matches;
    folder.webkitdirectory = hasFolders;
    this.#part('choose-folder').hidden = !hasFolders;
    this.classList.toggle('without-folders', !hasFolders);
    this.#onPress('choose-folder', () => {
      folder.click();
    });
    folder.addEventListener('change', () => {
      const list = [...(folder.files ?? [])];
      folder.value = '';
      if (list.length > 0) void this.#read(() => filesOfList(list));
    });
    const files = this.#input('files');
    this.#onPress('choose-files', () => {
      files.click();
    });
    files.addEventListener('change', () => {
      const list = [...(files.files ?? [])];
      files.value = '';
      void this.#add(singleFiles(list));
    });
    this.#onPress('add-pasted', () => {
      this.#addPasted();
    });
    this.#onPress('sample', () => void this.#openSample());
    this.#onPress('stop', () => {
      this.#stop.abort();
    });
    this.#listenForDrops();
    // So that a drop needs no network any more.
    setTimeout(() => void this.#load().catch(() => undefined));
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    this.#dispose?.();
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part=${name}]`);
    if (!part) throw new Error(`The page has a part “${name}”.`);
    return part;
  }

  #input(name: string): HTMLInputElement {
    const input = this.querySelector<HTMLInputElement>(`input[data-part=${name}]`);
    if (!input) throw new Error(`The page has an input “${name}”.`);
    return input;
  }

  #pasted(): HTMLTextAreaElement {
    const field = this.querySelector('textarea');
    if (!field) throw new Error('The page has a field for the text of a file.');
    return field;
  }

  #onPress(name: string, does: () => void): void {
    this.#part(name).addEventListener('click', does);
  }

  #load(): Promise<Engine> {
    Object.assign(globalThis, withoutEval);
    this.#engine ??= import('./engine.ts').catch((reason: unknown) => {
      this.#engine = undefined;
      throw reason;
    });
    return this.#engine;
  }

  #listenForDrops(): void {
    const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    let depth = 0;
    const over = (by: number) => {
      depth = Math.max(0, depth + by);
      this.classList.toggle('is-over', depth > 0);
    };
    // The whole page takes a drop.
    document.addEventListener('dragenter', (event) => {
      if (isFiles(event)) over(1);
    });
    document.addEventListener('dragleave', (event) => {
      if (isFiles(event)) over(-1);
    });
    document.addEventListener('dragover', (event) => {
      if (isFiles(event)) event.preventDefault();
    });
    document.addEventListener('drop', (event) => {
      if (!event.dataTransfer || !isFiles(event)) return;
      event.preventDefault();
      over(-depth);
      this.#drop(event.dataTransfer);
    });
  }

  #drop(data: DataTransfer): void {
    const entries = entriesIn(data);
    if (entries.some(({ isDirectory }) => isDirectory)) {
      this.#again = () => filesOfEntries(entries);
      void this.#read(this.#again);
    } else void this.#add(singleFiles([...data.files]));
  }

  async #read(found: () => AsyncIterable<FoundFile> | Iterable<FoundFile>): Promise<void> {
    this.#stop = new AbortController();
    this.#say('Reading', true);
    try {
      const { files, unreadable, seen } = await readFiles(found(), {
        signal: this.#stop.signal,
        onProgress: (progress) => {
          this.#say(`Reading: ${plural(progress.seen, 'file')} seen, ${progress.read} read`, true);
        },
      });
      const [folder, ...others] = projectFolders(files.map(({ path }) => path));
      if (folder === undefined) {
        const what =
          files.length === 0
            ? plural(seen, 'file')
            : files
                .slice(0, 5)
                .map(({ path }) => path)
                .join(', ');
        this.#refuse(`No tauri.conf.json in this. It holds ${what}.`);
        return;
      }
      const notes = [
        ...unreadable.map((path) => `${path} could not be read`),
        ...(others.length > 0 ? [`other projects here: ${others.join(', ')}`] : []),
      ];
      await this.#open(filesOfProject(files, folder), notes);
    } catch (error) {
      if (!this.#stop.signal.aborted) throw error;
      this.#say('Stopped. Nothing was kept.');
    }
  }

  async #add(coming: Promise<readonly ProjectFile[]>): Promise<void> {
    this.#again = undefined;
    for (const file of await coming) this.#single.set(file.path, file);
    const files = [...this.#single.values()];
    const names = files.map(({ path }) => path).join(', ');
    if (projectFolders(files.map(({ path }) => path)).length === 0) {
      this.#say(`Read so far: ${names}. Add tauri.conf.json: it says which capabilities are in use.`);
      return;
    }
    await this.#open(files, []);
  }

  #addPasted(): void {
    const path = this.#input('pasted-path').value.trim() || 'tauri.conf.json';
    const text = this.#pasted().value;
    if (text.trim() === '') {
      this.#say('Paste the text of the file first.');
      return;
    }
    this.#pasted().value = '';
    void this.#add(Promise.resolve([{ path, text }]));
  }

  async #openSample(): Promise<void> {
    this.#say('Reading');
    try {
      const response = await fetch(this.dataset.sample ?? '');
      const files = (await response.json()) as readonly ProjectFile[];
      await this.#open(files, []);
    } catch {
      this.#say('The sample did not come. Is the network off?');
    }
  }

  async #open(files: readonly ProjectFile[], notes: readonly string[]): Promise<void> {
    const engine = await this.#load().catch(() => undefined);
    if (!engine) {
      this.#say('A part of this page did not come. Reload it, and try again.');
      return;
    }
    const [question, setQuestion] = createSignal<ProjectQuestion>(
      askedInAddress(engine.thisPlatform(navigator.userAgent)),
    );
    const [app, setApp] = createSignal<AccessApp>(engine.askFiles(files, question()));
    this.#dispose?.();
    const place = this.#part('result');
    this.#show(true);
    this.#dispose = render(
      () =>
        createComponent(engine.ProjectView, {
          isStatic: false,
          get app() {
            return app();
          },
          get question() {
            return question();
          },
          get actions() {
            return [];
          },
          onQuestion: (next) => {
            keepInAddress(next);
            batch(() => {
              setQuestion(next);
              setApp(engine.askFiles(files, next));
            });
          },
        }),
      place,
    );
    this.#say(notes.length > 0 ? `${notes.join('. ')}.` : '');
    this.#part('result-head').hidden = false;
    this.#part('check-again').hidden = this.#again === undefined;
    this.#part('check-again').onclick = () => {
      if (this.#again) void this.#read(this.#again);
    };
    this.#part('another').onclick = () => {
      this.#single.clear();
      this.#show(false);
    };
    place.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  #show(hasResult: boolean): void {
    this.classList.toggle('has-result', hasResult);
    this.#part('empty').hidden = hasResult;
    this.#part('result').hidden = !hasResult;
    this.#part('result-head').hidden = !hasResult;
    if (!hasResult) this.#say('');
  }

  #say(words: string, isReading = false): void {
    this.#part('says').textContent = words;
    this.#part('says').classList.remove('is-wrong');
    this.#part('stop').hidden = !isReading;
  }

  #refuse(words: string): void {
    this.#say(words);
    this.#part('says').classList.add('is-wrong');
  }
}

const names = (key: string) => fragmentValue(key).split(',').filter(Boolean);

/** The question that a link asks, or what a reader most likely means. */
function askedInAddress(target: Target): ProjectQuestion {
  const platforms: readonly Target[] = ['linux', 'macOS', 'windows', 'android', 'iOS'];
  const page = fragmentValue('page');
  const asked = page === 'local' ? ({ kind: 'local' } as const) : ({ kind: 'own' } as const);
  return {
    target: platforms.find((each) => each === fragmentValue('platform')) ?? target,
    source: fragmentValue('app') === 'dev' ? 'dev' : 'built',
    page: URL.canParse(page) ? { kind: 'url', url: page } : asked,
    windows: names('windows'),
    commands: names('commands'),
  };
}

function keepInAddress({ target, source, page, windows, commands }: ProjectQuestion): void {
  setFragmentValue('platform', target);
  setFragmentValue('app', source === 'dev' ? 'dev' : '');
  setFragmentValue('page', page.kind === 'url' ? page.url : page.kind === 'local' ? 'local' : '');
  setFragmentValue('windows', windows.join(','));
  setFragmentValue('commands', commands.join(','));
}
