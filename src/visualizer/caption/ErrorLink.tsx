import { createEffect, createSignal, onCleanup, Show } from 'solid-js';
import { href } from '../../site.ts';

/** Leads from a text that a run shows to its error page, once it is known to have one. */
export function ErrorLink(props: { text: string }) {
  const [slug, setSlug] = createSignal<string>();
  createEffect(() => {
    const { text } = props;
    let isShown = true;
    onCleanup(() => (isShown = false));
    setSlug(undefined);
    void errorPageOf(text).then((found) => {
      if (isShown) setSlug(found);
    });
  });
  return (
    <Show when={slug()}>
      {(known) => (
        <a class="to-error-page small" href={href(`/errors/${known()}/`)}>
          Cause and smallest fix
        </a>
      )}
    </Show>
  );
}

/** Slug of the page of a text. Without what recognises texts, such as off the network, none is known. */
async function errorPageOf(text: string): Promise<string | undefined> {
  try {
    const { loadKnownTexts } = await import('../loading/known-texts.ts');
    return (await loadKnownTexts())(text)[0]?.slug;
  } catch {
    return undefined;
  }
}
