/** What an embedded page posts to the page around it, so that its frame needs no scrollbar. */
interface HeightMessage {
  readonly type: 'tauri-talk-height';
  /** Of all that the page shows, in CSS pixels. */
  readonly height: number;
}

/** Posts the height of this page to the page around it, at first and whenever it changes; without a frame, nothing. */
export function postHeight(): void {
  if (parent === window) return;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // Any site may embed the page, and its height is no secret.
    parent.postMessage({ type: 'tauri-talk-height', height } satisfies HeightMessage, '*');
  }).observe(document.body);
}

/** The height in a message's data; undefined if it is of another kind. */
export function heightIn(data: unknown): number | undefined {
  const { type, height } = (data ?? {}) as Partial<HeightMessage>;
  return type === 'tauri-talk-height' && Number.isFinite(height) ? height : undefined;
}
