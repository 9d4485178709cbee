import { describe, expect, it } from 'vitest';
import { citedInComments } from '../../../../src/tools/recheck/cited-in-comments.ts';

describe('citedInComments', () => {
  it('finds package, version, file and each name', () => {
    const source = `const a = 1;

/**
 * Reads it. Source: tauri 2.12.5, \`src/ipc/protocol.rs\`, \`handle_ipc_message\` and
 * \`get\`; \`src/error.rs\`, \`Error::Json\`; tauri-utils 2.10.2, \`src/pattern/isolation.js\`.
 */
`;
    const [tauri, utils] = [
      { package: 'tauri', version: '2.12.5' },
      { package: 'tauri-utils', version: '2.10.2' },
    ];
    expect(citedInComments(source)).toEqual([
      { citation: { ...tauri, file: 'src/ipc/protocol.rs', symbol: 'handle_ipc_message' }, line: 4 },
      { citation: { ...tauri, file: 'src/ipc/protocol.rs', symbol: 'get' }, line: 5 },
      { citation: { ...tauri, file: 'src/error.rs', symbol: 'Error::Json' }, line: 5 },
      { citation: { ...utils, file: 'src/pattern/isolation.js' }, line: 5 },
    ]);
  });

  it('reads lines of comments, and the implementation of a trait', () => {
    const source =
      '  // As tauri-utils 2.10.2, `src/acl/capability.rs`,\n  // `Deserialize for CapabilityFile`.\n';
    expect(citedInComments(source)).toEqual([
      {
        citation: {
          package: 'tauri-utils',
          version: '2.10.2',
          file: 'src/acl/capability.rs',
          symbol: 'Deserialize for CapabilityFile',
        },
        line: 2,
      },
    ]);
  });

  it('takes no name that a sentence has between', () => {
    const source = '/** Tauri 2.12.5, `src/app.rs`, `run`. The file `src/main.rs` calls `setup`. */\n';
    expect(citedInComments(source)).toEqual([
      { citation: { package: 'tauri', version: '2.12.5', file: 'src/app.rs', symbol: 'run' }, line: 1 },
    ]);
  });

  it('takes nothing from code', () => {
    expect(citedInComments("const rule = 'tauri 2.12.5, `src/app.rs`, `run`';\n")).toEqual([]);
  });
});
