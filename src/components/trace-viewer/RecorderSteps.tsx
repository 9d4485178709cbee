import { CopyButton } from '../diagnose/CopyButton.tsx';
import { FileDiff } from '../diagnose/FileDiff.tsx';
import type { RecorderLines } from './recorder-lines.ts';

/** The two lines of the recorder, each below the line of a new project that it follows. */
export function RecorderSteps(props: RecorderLines) {
  return (
    <>
      <FileDiff
        path="src-tauri/Cargo.toml"
        lines={[
          { kind: 'same', text: '[dependencies]' },
          { kind: 'added', text: props.dependency },
        ]}
        button={<CopyButton text={() => props.dependency} words="Copy the line" isFilled={false} />}
      />
      <FileDiff
        path="src-tauri/src/lib.rs"
        lines={[
          { kind: 'same', text: '    tauri::Builder::default()' },
          { kind: 'added', text: `        ${props.plugin}` },
        ]}
        button={<CopyButton text={() => props.plugin} words="Copy the line" isFilled={false} />}
      />
    </>
  );
}
