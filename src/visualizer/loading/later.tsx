import { createComponent, createSignal, type Component, type JSX } from 'solid-js';

/** A component whose code comes when it is first shown; until then `placeholder` takes its place. */
export function later<Props extends object>(
  load: () => Promise<Component<Props>>,
): Component<Props & { placeholder?: Element | null }> {
  const [Loaded, setLoaded] = createSignal<Component<Props>>();
  const [failed, setFailed] = createSignal(false);
  let asked: Promise<unknown> | undefined;
  return (props) => {
    asked ??= load().then(
      (component) => setLoaded(() => component),
      () => setFailed(true),
    );
    return (() => {
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
