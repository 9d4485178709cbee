/** Marks a text as code; only its first line, since a sentence has no line breaks. */
export function code(text: string): string {
  const [line = '', ...more] = text.split('\n');
  const shown = more.length > 0 ? `${line} …` : line;
  return shown.includes('`') ? `\`\` ${shown} \`\`` : `\`${shown}\``;
}
