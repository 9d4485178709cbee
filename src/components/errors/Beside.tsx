import { For, Show } from 'solid-js';
import { href } from '../../site.ts';
import { Sentence } from '../../visualizer/caption/Sentence.tsx';
import type { AnswerProps } from './Answer.tsx';
import { Filled } from './Filled.tsx';
import { seenWords } from './words.ts';

export type BesideProps = Pick<AnswerProps, 'slug' | 'entry' | 'extras' | 'isPage'>;

/** Beside the answer, under the map: the step that decides, the lesson, and the sources. */
export function Beside(props: BesideProps) {
  return (
    <>
      <Show when={props.extras.run}>
        {(run) => (
          <div class="decides">
            <p>
              <b>
                Step {run().number} of {run().steps} decides, in a run of the sample app
              </b>
            </p>
            <p>
              <Sentence text={run().words} />
            </p>
            <p>
              <a href={href(run().path)}>Open the run, step by step</a>
            </p>
          </div>
        )}
      </Show>
      <SourcesOf {...props} />
    </>
  );
}

function SourcesOf(props: BesideProps) {
  return (
    <div class="sources-of">
      <Show when={props.entry.unseen}>
        {(unseen) => (
          <p>
            No run of this site shows it. <Filled text={unseen()} names={{}} />
          </p>
        )}
      </Show>
      <Show when={props.extras.lesson}>
        {(lesson) => (
          <p>
            Lesson: <a href={href(lesson().path)}>{lesson().title}</a>, {lesson().minutes} minutes
          </p>
        )}
      </Show>
      <For each={props.extras.sources}>
        {({ text, url, file, symbol }) => (
          <p>
            Source:{' '}
            <Show when={url} fallback={text}>
              <a href={url}>{text}</a>
            </Show>
            <Show when={file}>
              , <code class="long">{file}</code>, <code class="long">{symbol}</code>
            </Show>
          </p>
        )}
      </For>
      <p>
        {seenWords[props.entry.seen]}
        <Show when={!props.isPage}>
          {' '}
          <a href={href(`/errors/${props.slug}/`)}>Page of this text</a>
        </Show>
      </p>
    </div>
  );
}
