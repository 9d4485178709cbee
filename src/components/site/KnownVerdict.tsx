import { createComponent } from 'solid-js';
import { render } from 'solid-js/web';
import { EndMark } from '../diagnose/EndMark.tsx';
import { Filled } from '../errors/Filled.tsx';
import type { PastedText } from '../../visualizer/loading/known-texts.ts';

const ranWords: Readonly<Record<PastedText['ran'], string>> = {
  no: 'Your Rust function did not run.',
  yes: 'Your Rust function ran.',
  'maybe-twice': 'Your Rust function ran, perhaps twice.',
  unknown: '',
};

/** What a known text means, in a line. */
function KnownVerdict(props: { text: PastedText }) {
  return (
    <>
      <EndMark ends={props.text.ends} />
      <p>
        <b>
          <Filled text={props.text.verdict} names={props.text.names} />.
        </b>{' '}
        <span class="quiet">{ranWords[props.text.ran]}</span>
      </p>
    </>
  );
}

/** Puts it into a place; what is returned takes it away again. */
export const showKnownVerdict = (place: HTMLElement, text: PastedText): (() => void) =>
  render(() => createComponent(KnownVerdict, { text }), place);
