import { describe, expect, it } from 'vitest';
import { lessonText } from '../../../../src/components/markdown/lesson.ts';

const lesson = 'capabilities-and-permissions';

describe('lessonText', () => {
  it('replaces components by what they show', async () => {
    const source = [
      'A <Term id="label">label</Term>. <Source rule="acl.deny" />',
      '<Belief id="C8" claim="My `x` covers it.">',
      'Not so.',
      '</Belief>',
      '<Code sample="src-tauri/capabilities/preview.json" />',
    ].join('\n\n');
    const text = await lessonText(source, lesson);
    expect(text).toMatch(/^A \[label\]\(https:\/\/\S+\/glossary\/#label\)\. \(Rule: \[tauri 2\.12\.5\]\(/);
    expect(text).toContain(
      '**Belief: “My `x` covers it.”**\n\nNot so.\n\n`src-tauri/capabilities/preview.json`:',
    );
    expect(text).toContain('```json\n{\n  "identifier": "preview-cap",');
  });

  it('shows a figure as its run, with each message as it travels', async () => {
    const text = await lessonText('<Visualizer figure="denied" />', lesson);
    expect(text).toContain('4. **Core, main thread:** The permission gate refuses:');
    expect(text).toContain('   POST ipc://localhost/save_file\n   Content-Type: application/json');
    expect(text).toContain('- In `preview-cap`, `allow-save-file`: off (or: on)');
    expect(text).toContain('The command does not run. **This happens.**');
  });

  it('leaves code alone that looks like a component', async () => {
    const source = '`<Autosave>` and\n\n```rust\nfn f() -> Result<Doc, String> { [a](b) }\n```';
    expect(await lessonText(source, lesson)).toBe(source);
  });

  it('makes whole addresses of links to other pages, and keeps those to other hosts', async () => {
    expect(
      await lessonText('[a](../../scenarios/x/?run.step=c1) [b](https://v2.tauri.app/)', lesson),
    ).toMatch(/^\[a\]\(https:\/\/[^/]+\/scenarios\/x\/\?run\.step=c1\) \[b\]\(https:\/\/v2\.tauri\.app\/\)$/);
  });

  it('stops at a component that it does not know, with the file', async () => {
    await expect(lessonText('<Chart />', lesson)).rejects.toThrow(
      'content/lessons/capabilities-and-permissions/index.mdx: what <Chart> shows is not known as Markdown.',
    );
  });

  it('stops at a component that is not closed as it should be', async () => {
    await expect(lessonText('<Quiz>', lesson)).rejects.toThrow('<Quiz> has content, or lacks it.');
    await expect(lessonText('a </Belief>', lesson)).rejects.toThrow('</Belief> closes nothing.');
    await expect(lessonText('<Version of="a">', lesson)).rejects.toThrow('<Version> is not closed.');
  });
});
