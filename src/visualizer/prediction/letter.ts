/** The letter of an option: A for the first. */
export const letter = (option: number): string => String.fromCharCode(65 + option);
