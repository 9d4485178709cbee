import { describe, expect, it } from 'vitest';
import { programOf, type Command, type Scenario } from '../../../../src/simulation/index.ts';

/** The Rust of an app with one command. */
function rustOf(command: Command): string {
  const scenario: Scenario = {
    id: 'types',
    title: '',
    question: '',
    app: { windows: { main: {} }, capabilities: {}, commands: { go: command } },
    script: [{ at: 0, page: 'main', operation: { type: 'invoke', command: 'go' } }],
    knobs: [],
  };
  return (programOf(scenario).core ?? []).map(({ text }) => text).join('\n');
}

describe('the Rust of a command', () => {
  it('has its types, and the definitions that they need, each once and before its use', () => {
    const point = { struct: { x: 'f64', type: 'char' }, name: 'Point' } as const;
    const mode = {
      enum: {
        Quiet: 'unit',
        Loud: { newtype: 'u8' },
        Pair: { tuple: ['i8', 'bool'] },
        At: { struct: { point, r: { option: 'u128' } } },
      },
      name: 'Mode',
    } as const;
    const parameters = {
      mode,
      points: { vec: point },
      by_name: { map: { tuple: ['usize', 'String'] } },
      one: { tuple: ['f32'] },
      type: 'Value',
      on_event: 'Channel',
      window: 'WebviewWindow',
    } as const;
    expect(rustOf({ parameters, body: [{ type: 'return', value: { arg: 'mode' } }] })).toBe(
      `#[derive(Deserialize, Serialize)]
struct Point {
  x: f64,
  r#type: char,
}

#[derive(Deserialize, Serialize)]
enum Mode {
  Quiet,
  Loud(u8),
  Pair(i8, bool),
  At {
    point: Point,
    r: Option<u128>,
  },
}

#[tauri::command]
fn go(
  mode: Mode,
  points: Vec<Point>,
  by_name: HashMap<String, (usize, String)>,
  one: (f32,),
  r#type: Value,
  on_event: Channel,
  window: WebviewWindow,
) -> Mode {
  mode
}`,
    );
  });

  it('uses the app that it is given, and the JSON of what is no text', () => {
    const emit = { type: 'emit', event: 'done', payload: { n: { size: 'count' } } } as const;
    expect(rustOf({ parameters: { handle: 'AppHandle', count: 'u32' }, body: [emit] })).toContain(
      'handle.emit("done", json!({ "n": json!(count).to_string().len() }))',
    );
    expect(rustOf({ parameters: {}, body: [{ type: 'emit', event: 'done' }] })).toContain(
      'fn go(\n  app: AppHandle,\n)',
    );
  });
});
