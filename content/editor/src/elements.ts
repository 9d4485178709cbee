/** The element with this id, of the type the page gives it. */
export function element<T extends HTMLElement>(
  id: string,
): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element #${id}`);
  return found as T;
}

export function show(id: string, words: string): void {
  element(id).textContent = words;
}
