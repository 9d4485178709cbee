import { describe, expect, it } from 'vitest';
import { runTool } from './run-tool.ts';

const explain = (args: readonly string[], input?: string) => runTool('explain', args, input);

describe('npm run explain', () => {
  it('prints the page’s name, the names in the text, whether it ran, and the fix', () => {
    const { stdout, status } = explain(['Uncaught (in promise) Command save_note not allowed by ACL']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^command-not-allowed-by-acl: Refused at the permission gate\n {2}command: save_note\n/,
    );
    expect(stdout).toContain('Did my Rust function run? No. It is behind the gate.');
    expect(stdout).toContain('   +     "allow-save-note",');
    expect(stdout).toContain('   Put in yours for main (window).');
  });

  it('reads standard input, and every text in it', () => {
    const { stdout, status } = explain([], 'a\nCommand one not found\nb\nCommand two not allowed by ACL\n');
    expect(status).toBe(0);
    expect(stdout).toContain('command: one');
    expect(stdout).toContain('command: two');
  });

  it('says so where nothing is known, with the symptom that is described, its fixes, and others', () => {
    const { stdout, status } = explain(['blocking_pick_file in a command, and the window freezes']);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^No text of Tauri’s IPC is known in this\.\nBy its words it is nearest to: The window freezes\n/,
    );
    expect(stdout).toContain('   + async fn word_count(');
    expect(stdout).toMatch(/\nIf that is not what happens:\n(?: {2}[a-z-]+: .+\n?){5}/);
  });

  it('answers a text that is nearly a known one, and claims no proof', () => {
    const { stdout, status } = explain(['MutexGuard<T> cannot be sent between threads safely']);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^No text of Tauri’s IPC is known in this\.\nIt is nearly a known text: future cannot be sent between threads safely\n/,
    );
    expect(stdout).toContain('1. A lock is held over an await. The text speaks for it.');
  });

  it('names symptoms only where the words fit none', () => {
    expect(explain(['a violet umbrella sings']).stdout).toMatch(
      /^No text of Tauri’s IPC is known in this\.\nWhat happens in the app\?\n(?: {2}[a-z-]+: .+\n?){5}$/,
    );
  });

  it.each(['the-window-freezes', '/errors/the-window-freezes/', 'The window freezes'])(
    'opens the entry that “%s” names',
    (name) => {
      const { stdout, status } = explain([name]);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^the-window-freezes: Something holds the main thread\n/);
    },
  );

  it('names words of the IPC in what is not known, and guesses nothing', () => {
    const { stdout, status } = explain(['the capability of plugin:store|load is wrong']);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'It has words of Tauri’s IPC: capability, plugin:store|load. Paste the whole message, with the lines around it.',
    );
    expect(explain(['await never returns']).stdout).not.toContain('words of Tauri’s IPC');
  });
});
