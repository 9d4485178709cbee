import { createComponent, createMemo, createSignal, type Component, type JSX } from 'solid-js';

/**
 * A component of that name in a file which comes when it is first shown; until then `placeholder` takes its place. The
 * file is handed in whole, since what takes one of its exports out is longer once it is bundled.
 */
export function later<Name extends string, Props extends object>(
  load: () => Promise<Readonly<Record<Name, Component<Props>>>>,
  name: Name,
): Component<Props & { placeholder?: Element | null }> {
  const [Loaded, setLoaded] = createSignal<Component<Props>>();
  const [failed, setFailed] = createSignal(false);
  let asked: Promise<unknown> | undefined;
  return (props) => {
    asked ??= load().then(
      (file) => setLoaded(() => file[name]),
      () => setFailed(true),
    );
    // Kept, since what is beside it may be looked at again, which would make the component a second time.
    return createMemo(() => {
      const component = Loaded();
      if (component) return createComponent(component, props);
      return failed() ? (
        <p class="small">This part could not be loaded. Reload the page.</p>
      ) : (
        props.placeholder
      );
    }) as unknown as JSX.Element;
  };
}
