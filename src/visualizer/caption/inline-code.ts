/** Characters of code that stay on one line, on a phone too. */
const UNBROKEN = 21;

/** The class of code within a sentence: only where it is long may it break. */
export const codeClass = (text: string): string | undefined => (text.length > UNBROKEN ? 'long' : undefined);
