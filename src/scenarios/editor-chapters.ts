import type { Scenario } from '../schemas/index.ts';

/** The parts of `editor-session`, with the editor's code that runs in each. */
export const chapters: NonNullable<Scenario['chapters']> = [
  {
    at: 'open',
    title: 'Open',
    code: {
      page: [
        {
          region: 'src/open.ts#open',
          runs: [
            { from: 'const doc = await invoke', part: 'call', of: 'open_file' },
            { from: 'editor.value', to: "show('file-state'", part: 'resolved', of: 'open_file' },
            { from: "show('file-state', `Not opened", part: 'rejected', of: 'open_file' },
          ],
        },
      ],
      core: [
        {
          region: 'src-tauri/src/commands.rs#open_file',
          runs: [
            { from: 'pub async fn', part: 'parameters', of: 'open_file' },
            { from: 'let read', to: 'let text', part: 'body', of: 'open_file' },
            { from: 'Ok(', part: 'returned', of: 'open_file' },
          ],
        },
      ],
    },
  },
  {
    at: 'count',
    title: 'Type',
    code: {
      page: [
        { region: 'src/typing.ts#after_typing', runs: [] },
        {
          region: 'src/main.ts#tell',
          runs: [{ from: 'const words', part: 'call', of: 'word_count' }],
        },
        {
          region: 'src/count.ts#count',
          runs: [
            { from: 'const words', to: '});', part: 'call', of: 'word_count' },
            { from: "show('words'", to: 'return words', part: 'resolved', of: 'word_count' },
          ],
        },
      ],
      core: [
        {
          region: 'src-tauri/src/commands.rs#word_count',
          runs: [
            { from: 'pub fn', part: 'parameters', of: 'word_count' },
            { from: 'let words', part: 'body', of: 'word_count' },
            { from: 'words.count', part: 'returned', of: 'word_count' },
          ],
        },
      ],
    },
  },
  {
    at: 'tell',
    title: 'Preview',
    code: {
      page: [
        {
          region: 'src/changes.ts#emit',
          runs: [
            { from: 'await emit', part: 'call', of: 'plugin:event|emit' },
            { from: 'show(', part: 'resolved', of: 'plugin:event|emit' },
          ],
        },
        {
          region: 'src/preview.ts#listen',
          runs: [
            { from: "show('text'", part: 'heard', of: 'doc:changed' },
            { from: 'void count', part: 'call', of: 'word_count' },
          ],
        },
      ],
      core: [
        {
          region: 'src-tauri/src/lib.rs#listen',
          runs: [{ from: 'let change', to: '}', part: 'heard', of: 'core doc:changed' }],
        },
        {
          region: 'src-tauri/src/commands.rs#word_count',
          runs: [
            { from: 'pub fn', part: 'parameters', of: 'word_count' },
            { from: 'let words', part: 'body', of: 'word_count' },
            { from: 'words.count', part: 'returned', of: 'word_count' },
          ],
        },
      ],
    },
  },
  {
    at: 'draft',
    title: 'Save',
    code: {
      page: [
        {
          region: 'src/autosave.ts#listen',
          runs: [{ from: 'const time', to: "show('draft'", part: 'heard', of: 'autosave:saved' }],
        },
        {
          region: 'src/save.ts#save',
          runs: [
            { from: 'const bytes', to: '});', part: 'call', of: 'save_file' },
            { from: "show('file-state', `Saved", part: 'resolved', of: 'save_file' },
            { from: "show('file-state', `Not saved", part: 'rejected', of: 'save_file' },
          ],
        },
      ],
      core: [
        {
          region: 'src-tauri/src/autosave.rs#emit',
          runs: [{ from: 'app.emit', part: 'emits', of: 'autosave:saved' }],
        },
        {
          region: 'src-tauri/src/commands.rs#save_file',
          runs: [
            { from: 'path: String', to: 'scope:', part: 'parameters', of: 'save_file' },
            { from: 'if !scope', part: 'body', of: 'save_file' },
            { from: 'return Err', part: 'failed', of: 'save_file' },
            { from: 'fs::write', part: 'body', of: 'save_file' },
            { from: 'Ok(', part: 'returned', of: 'save_file' },
          ],
        },
      ],
    },
  },
  {
    at: 'export',
    title: 'Export',
    code: {
      page: [
        {
          region: 'src/export.ts#export',
          runs: [
            { from: "if ('pct'", to: '}', part: 'streamed', of: 'export_doc' },
            { from: 'await invoke', part: 'call', of: 'export_doc' },
            { from: "show('file-state', 'Exported')", part: 'resolved', of: 'export_doc' },
            { from: "show('file-state', why", part: 'rejected', of: 'export_doc' },
          ],
        },
      ],
      core: [
        {
          region: 'src-tauri/src/commands.rs#export_doc',
          runs: [
            { from: 'path: String', to: 'on_progress:', part: 'parameters', of: 'export_doc' },
            { from: 'tell(Progress::Done { pct: 10 })', part: 'streams', of: 'export_doc' },
            { from: 'let read', to: 'let html', part: 'body', of: 'export_doc' },
            { from: 'tell(Progress::Preview', part: 'streams', of: 'export_doc' },
            { from: 'tell(Progress::Done { pct: 90 })', part: 'streams', of: 'export_doc' },
            { from: 'let path', to: 'fs::write', part: 'body', of: 'export_doc' },
            { from: 'Ok(())', part: 'returned', of: 'export_doc' },
          ],
        },
      ],
    },
  },
  {
    at: 'close',
    title: 'Close',
    code: {
      page: [
        {
          region: 'src/close.ts#listen',
          runs: [{ from: 'await keep', part: 'heard', of: 'tauri://close-requested' }],
        },
        {
          region: 'src/snapshot.ts#keep',
          runs: [
            { from: 'await invoke', to: '});', part: 'call', of: 'save_raw' },
            { from: "show('file-state', 'Snapshot kept')", part: 'resolved', of: 'save_raw' },
            { from: "show('file-state', `No snapshot", part: 'rejected', of: 'save_raw' },
          ],
        },
      ],
      core: [
        {
          region: 'src-tauri/src/commands.rs#save_raw',
          runs: [
            { from: 'app: AppHandle', to: 'request:', part: 'parameters', of: 'save_raw' },
            { from: 'let InvokeBody', to: 'let path', part: 'body', of: 'save_raw' },
            { from: 'fs::write', part: 'returned', of: 'save_raw' },
          ],
        },
      ],
    },
  },
];
