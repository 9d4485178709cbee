/**
 * The script `embed.js` for other sites: `<tauri-talk scenario="…" step="…" set="knob=value&amp;other=value">` shows a
 * figure of this site in a frame as high as the figure. `theme` may be `light` or `dark`.
 */
import { embedAddress } from './address.ts';
import { heightIn } from './height.ts';

const script = document.currentScript;
if (!(script instanceof HTMLScriptElement))
  throw new Error('embed.js is no module: load it with <script src="…/embed.js" async></script>.');
const folder = new URL('embed/', script.src);

/** Until the figure posts its own (CSS pixels). */
const FIRST_HEIGHT = '720';

class TauriTalk extends HTMLElement {
  static readonly observedAttributes = ['scenario', 'step', 'set', 'theme'];

  readonly #frame = document.createElement('iframe');

  readonly #resize = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== this.#frame.contentWindow || origin !== folder.origin) return;
    const height = heightIn(data);
    if (height !== undefined) this.#frame.height = String(height);
  };

  connectedCallback(): void {
    this.#frame.loading = 'lazy';
    this.#frame.allow = 'clipboard-write';
    this.#frame.height = FIRST_HEIGHT;
    this.#frame.style.cssText = 'display:block;width:100%;border:0';
    this.#show();
    addEventListener('message', this.#resize);
    this.replaceChildren(this.#frame);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#resize);
  }

  attributeChangedCallback(): void {
    if (this.#frame.isConnected) this.#show();
  }

  #show(): void {
    const value = (name: string) => this.getAttribute(name) ?? undefined;
    const scenario = value('scenario');
    if (!scenario)
      throw new Error(
        '<tauri-talk> needs the attribute scenario: the last part of a scenario’s address, as in scenario="invoke-success".',
      );
    this.#frame.title = this.title || `See Tauri Talk: ${scenario}`;
    this.#frame.src = embedAddress(folder.href, {
      scenario,
      set: new URLSearchParams(value('set')),
      step: value('step'),
      theme: value('theme'),
    }).href;
  }
}

customElements.define('tauri-talk', TauriTalk);
