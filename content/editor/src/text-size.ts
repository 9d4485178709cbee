import { element } from './elements.ts';

const key = 'text-size';

export function textSize(): number {
  return Number(localStorage.getItem(key) ?? 16);
}

export function setTextSize(size: number): void {
  localStorage.setItem(key, String(size));
  apply();
}

/** The windows share one origin, so also its storage. */
export function followTextSize(): void {
  apply();
  window.addEventListener('storage', apply);
}

function apply(): void {
  element('text').style.fontSize = `${textSize()}px`;
}
