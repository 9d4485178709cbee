import { segmentsOf, type Trace } from '../../trace/index.ts';
import type { MachineStates } from '../../visualizer/run/figure-data.ts';
import type { Refusal } from './reading.ts';
import type { VerdictSources } from './show-verdict.ts';
import { readInWorker, type Phase } from './read-in-worker.ts';

/** Key of the query that names one of the site's recordings. */
const RECORDING = 'open';
/** Key of the query that names a file on the same site. */
const FILE = 'file';
/** What is pasted has no name. */
const PASTED = 'pasted.jsonl';
const recordingName = /^[a-z0-9][a-z0-9._-]{0,120}$/i;

/**
 * Opens what the recorder wrote, or a trace file, that the reader chooses, drops or pastes, or a file of this site that
 * the address names, and mounts a figure over it. Nothing leaves the page. A file that is refused leaves what is open.
 */
export class TraceViewer extends HTMLElement {
  #reading: AbortController | undefined;
  #close: (() => void) | undefined;
  /** What is open. */
  #trace: Trace | undefined;
  #endAnonymous: (() => void) | undefined;
  #endComparison: (() => void) | undefined;
  /** The name of the file that is open. */
  #open: string | undefined;
  /** The opening of what was read last: one at a time. */
  #opening: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) void this.#read(file, file.name);
    });
    this.addEventListener('dragover', (event) => {
      event.preventDefault();
      this.classList.add('is-over');
    });
    this.addEventListener('dragleave', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.classList.remove('is-over');
    });
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      this.classList.remove('is-over');
      const [file, other] = event.dataTransfer?.files ?? [];
      if (file) void this.#read(file, file.name).then(() => other && this.#compareWith(other));
    });
    this.#takePastes();
    this.#part('.cancel').addEventListener('click', () => {
      this.#reading?.abort();
      this.#say(this.#open === undefined ? 'Stopped reading.' : `Stopped reading. ${this.#open} stays open.`);
      this.#part('.cancel').hidden = true;
      input.value = '';
      input.focus();
    });
    this.#part('.refusal button').addEventListener('click', () => {
      this.#part('.refusal').hidden = true;
      input.value = '';
      input.focus();
    });
    const other = this.#part('.compare input') as HTMLInputElement;
    other.addEventListener('change', () => {
      const [file] = other.files ?? [];
      if (file) void this.#compareWith(file);
      other.value = '';
    });
    this.#part('.anonymise').addEventListener('click', () => void this.#anonymise());
    void this.#openAddressed();
  }

  /** The file that is open stays open, and is A. */
  async #compareWith(file: File): Promise<void> {
    const [trace, name] = [this.#trace, this.#open];
    if (!trace || name === undefined) return;
    this.#part('.refusal').hidden = true;
    const stop = new AbortController();
    const read = await readInWorker({ file, name: nameOfRun(file.name) }, stop.signal, () => undefined);
    if (this.#trace !== trace) return;
    if ('refusal' in read) {
      this.#refuse(read.refusal, file.name);
      return;
    }
    const { showComparison } = await import('./show-comparison.ts');
    this.#endComparison?.();
    const place = this.#part('.comparison');
    const both = [
      { name, trace },
      { name: file.name, trace: read.trace },
    ] as const;
    const { words, end } = await showComparison(place, both, () => {
      this.#endComparison?.();
      this.#part('.compare input').focus();
    });
    const [title, lede] = document.querySelectorAll('#main > h1, #main > .lede');
    const before = [title?.textContent ?? '', lede?.textContent ?? ''] as const;
    if (title) title.textContent = words.title;
    if (lede) lede.textContent = `A ${name} and B ${file.name}. ${words.rest}`;
    this.#endAnonymous?.();
    this.classList.add('is-comparing');
    place.hidden = false;
    this.#say(`${name} and ${file.name} are open.`);
    this.#endComparison = () => {
      end();
      place.hidden = true;
      this.classList.remove('is-comparing');
      if (title) title.textContent = before[0];
      if (lede) lede.textContent = before[1];
      this.#say(`${name} is open.`);
      this.#endComparison = undefined;
    };
  }

  /** Shows the way to an anonymous copy in the place of what is open, or that again. */
  async #anonymise(): Promise<void> {
    const trace = this.#trace;
    if (this.#endAnonymous) this.#endAnonymous();
    else if (trace) {
      this.#endComparison?.();
      const { showAnonymous } = await import('./show-verdict.ts');
      const end = await showAnonymous(this.#part('.anonymous'), trace, this.#sources(), (copy) => {
        void this.#read(new Blob([copy]), 'anonymous-recording.json');
      });
      const button = this.#part('.anonymise');
      button.textContent = 'Back to the recording';
      this.classList.add('is-anonymous');
      this.#endAnonymous = () => {
        end();
        button.textContent = 'Make it anonymous';
        this.classList.remove('is-anonymous');
        this.#endAnonymous = undefined;
      };
    }
  }

  #sources(): VerdictSources {
    return JSON.parse(this.dataset.sources ?? '{}') as VerdictSources;
  }

  /** Takes what is pasted anywhere on the page but into a field. */
  #takePastes(): void {
    document.addEventListener('paste', (event) => {
      const isField = event.target instanceof Element && event.target.matches('input, textarea, select');
      const { clipboardData } = event;
      if (isField || !clipboardData) return;
      const [file] = clipboardData.files;
      if (!file && clipboardData.getData('text') === '') return;
      event.preventDefault();
      void (file ? this.#read(file, file.name) : this.#readText(clipboardData.getData('text')));
    });
    const button = this.#part('.paste');
    // A browser without a clipboard, or a page that came without encryption, has none to read.
    if (!('clipboard' in navigator)) {
      button.hidden = true;
      return;
    }
    button.addEventListener('click', () => {
      navigator.clipboard.readText().then(
        (text) => this.#readText(text),
        () => {
          this.#say('The browser does not give the clipboard to this page. Press Ctrl+V or ⌘V instead.');
        },
      );
    });
  }

  #readText(text: string): Promise<void> {
    return this.#read(new Blob([text]), PASTED);
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The trace viewer has no ${selector}.`);
    return part;
  }

  #say(words: string): void {
    this.#part('.status').textContent = words;
  }

  async #openAddressed(): Promise<void> {
    const query = new URLSearchParams(location.search);
    const [recording, file] = [query.get(RECORDING), query.get(FILE)];
    if (recording !== null) await this.#openRecording(recording);
    else if (file !== null) await this.#openFile(file);
  }

  async #openFile(path: string): Promise<void> {
    const url = URL.canParse(path, location.href) ? new URL(path, location.href) : undefined;
    if (url?.origin !== location.origin) {
      const what =
        'The address names a file on another site. This page opens only files of the site that it is on.';
      this.#refuse({ what, where: [], todo: 'Save that file and choose it here.' });
      return;
    }
    const name = url.pathname.split('/').at(-1) ?? '';
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) await this.#read(await response.blob(), name, true);
    else this.#refuse({ what: 'This site has no such file.', where: [url.pathname], todo: 'Choose a file.' });
  }

  async #openRecording(name: string): Promise<void> {
    const refuse = (what: string) => {
      this.#refuse({ what, where: [], todo: 'Choose a file, or one of the recordings below.' });
    };
    if (!recordingName.test(name)) {
      refuse('The address asks for a recording by a name that none can have.');
      return;
    }
    const response = await fetch(`${this.dataset.recordings ?? ''}${name}.json`).catch(() => undefined);
    if (!response?.ok) {
      refuse(`This site has no recording “${name}”.`);
      return;
    }
    await this.#read(await response.blob(), `${name}.json`, true);
  }

  async #read(file: Blob, name: string, isRecording = false): Promise<void> {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    this.#part('.refusal').hidden = true;
    this.#part('.cancel').hidden = false;
    this.#say(`Reading ${name}${sizeOf(file)}…`);
    const read = await readInWorker({ file, name: nameOfRun(name) }, reading.signal, (phase) => {
      if (!reading.signal.aborted) this.#say(`${phases[phase]} ${name}…`);
    });
    await this.#opening;
    if (reading.signal.aborted) return;
    this.#part('.cancel').hidden = true;
    if ('refusal' in read) {
      this.#refuse(read.refusal, name);
      return;
    }
    this.#opening = this.#show(read, name, isRecording, reading.signal);
    await this.#opening;
  }

  async #show(
    { trace, notes }: { readonly trace: Trace; readonly notes: readonly string[] },
    name: string,
    isRecording: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const root = this.#part('.figure');
    // A step of the trace that was open has no meaning in this one.
    if (!isRecording) history.replaceState(null, '', location.pathname);
    this.#close?.();
    this.#close = undefined;
    this.#open = undefined;
    this.#trace = undefined;
    this.#endAnonymous?.();
    this.#endComparison?.();
    this.#part('.figure b').textContent = trace.scenario;
    this.#part('.figure .name').textContent = name.startsWith(`${trace.scenario}.`) ? '' : name;
    this.#part('.figure .head').textContent = headOf(trace);
    const list = this.#part('.notes');
    list.replaceChildren(...notes.map((note) => itemOf(note)));
    list.hidden = notes.length === 0;
    this.#part('.shown').hidden = false;
    try {
      const machines = JSON.parse(this.dataset.machines ?? '{}') as MachineStates;
      const [{ openTrace }, { showVerdict }] = await Promise.all([
        import('../../visualizer/mount/open-trace.ts'),
        import('./show-verdict.ts'),
      ]);
      const opened = await openTrace(root, trace, machines);
      const places = { verdict: this.#part('.verdict'), around: this.#part('.around'), figure: root };
      const { verdict, end } = await showVerdict(places, opened, this.#sources());
      this.#close = () => {
        end();
        opened.close();
      };
      this.#head(verdict.words, summaryOf(trace, name));
    } catch (error) {
      this.#part('.shown').hidden = true;
      const reason = error instanceof Error ? error.message : String(error);
      this.#refuse(
        { what: 'The trace cannot be drawn.', where: [reason], todo: 'Choose another file.' },
        name,
      );
      return;
    }
    this.#open = name;
    this.#trace = trace;
    this.#part('.compare').hidden = false;
    this.#part('.anonymise').hidden = trace.source !== 'recorded';
    // Another file may be on its way.
    if (signal.aborted) return;
    this.#say(`${name} is open.`);
    if (!isRecording) root.focus();
  }

  /** The verdict takes the place of the page's title: it is what the page is about now. */
  #head(words: string, summary: string): void {
    const [title, lede] = document.querySelectorAll<HTMLElement>('#main > h1, #main > .lede');
    if (title) title.textContent = words;
    if (lede) lede.textContent = summary;
    this.classList.add('is-open');
    const choose = this.#part('.chooser .button');
    choose.textContent = 'Another file';
    choose.classList.remove('filled');
    this.#part('.verdict').hidden = false;
  }

  #refuse({ what, where, todo }: Refusal, name?: string): void {
    this.#say(this.#open === undefined ? '' : `${this.#open} is open.`);
    const kept = this.#open !== undefined ? 'What was open stays open.' : 'Nothing was opened.';
    this.#part('.refusal .what').replaceChildren(...said(name === undefined ? what : `${name}: ${what}`));
    this.#part('.refusal ul').replaceChildren(...where.map((line) => itemOf(line)));
    this.#part('.refusal .todo').replaceChildren(...said(`${kept} ${todo}`));
    this.#part('.refusal').hidden = false;
  }
}

function itemOf(text: string): HTMLElement {
  const item = document.createElement('li');
  item.append(...said(text));
  return item;
}

/** A run that has no name is called after its file. */
const nameOfRun = (file: string) => file.replace(/\.(?:jsonl?|ndjson|txt)$/, '');

const phases: Readonly<Record<Phase, string>> = { checking: 'Checking', drawing: 'Drawing' };

/** The size of a file that takes a while to read. */
const sizeOf = ({ size }: Blob) => (size < 5_000_000 ? '' : `, ${(size / 1_000_000).toFixed(0)} MB`);

/** What was read, in a line; without what was before it, as in the verdict. */
function summaryOf({ moments, actors, calls }: Trace, name: string): string {
  const windows = actors.filter(({ kind }) => kind === 'page').length;
  const from = moments.find(({ before }) => !before)?.at ?? 0;
  const seconds = (((moments.at(-1)?.at ?? from) - from) / 1000).toFixed(1);
  const made = calls.filter(({ before }) => !before).length;
  const count = (number: number, noun: string) =>
    `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
  return `${name}: ${seconds} s, ${count(windows, 'window')}, ${count(made, 'call')}. Read in this page. Nothing is sent.`;
}

/** Where the trace comes from, in a line. */
function headOf({ source, versions, platform, profile, pattern }: Trace): string {
  const { tauri, wry, engine } = versions;
  const parts = [
    `Tauri ${tauri}`,
    wry === undefined ? [] : `wry ${wry}`,
    engine ?? [],
    platform,
    profile,
    pattern,
  ];
  return [source === 'recorded' ? 'Recorded' : 'Simulated', ...parts.flat()].join(', ');
}

/** A sentence with its code marked. */
function said(text: string): readonly Node[] {
  return segmentsOf(text).map((segment) => {
    if (!segment.isCode) return document.createTextNode(segment.text);
    const code = document.createElement('code');
    code.textContent = segment.text;
    return code;
  });
}
