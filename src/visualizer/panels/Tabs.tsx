import { For, type JSX } from 'solid-js';

export const tabs = ['Sequence', 'Messages', 'Code', 'States', 'Transcript'] as const;
export type Tab = (typeof tabs)[number];

/** ARIA tabs: arrows, Home and End move and select; only the selected tab is in the page's tab order. */
export function Tabs(props: {
  figure: string;
  tabs: readonly Tab[];
  selected: Tab;
  onSelect: (tab: Tab) => void;
  children: JSX.Element;
}) {
  const elements: Partial<Record<Tab, HTMLButtonElement>> = {};
  const onKeyDown = (event: KeyboardEvent) => {
    const to = tabAfter(event.key, props.tabs.indexOf(props.selected), props.tabs.length);
    const tab = to === undefined ? undefined : props.tabs[to];
    if (!tab) return;
    event.preventDefault();
    event.stopPropagation();
    props.onSelect(tab);
    elements[tab]?.focus();
  };
  return (
    <div class="panel">
      <div class="tabs" role="tablist" aria-label="Views of this run" onKeyDown={onKeyDown}>
        <For each={props.tabs}>
          {(tab) => (
            <button
              ref={(element) => (elements[tab] = element)}
              type="button"
              role="tab"
              id={`${props.figure}-${tab}`}
              aria-controls={`${props.figure}-panel`}
              aria-selected={props.selected === tab}
              tabindex={props.selected === tab ? 0 : -1}
              onClick={() => {
                props.onSelect(tab);
              }}
            >
              {tab}
            </button>
          )}
        </For>
      </div>
      <div
        role="tabpanel"
        id={`${props.figure}-panel`}
        aria-labelledby={`${props.figure}-${props.selected}`}
        tabindex="0"
      >
        {props.children}
      </div>
    </div>
  );
}

function tabAfter(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowLeft':
      return (from + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
