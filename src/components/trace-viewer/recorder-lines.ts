/** The two lines with which an app records itself: of `Cargo.toml`, and of its `lib.rs`. */
export interface RecorderLines {
  readonly dependency: string;
  readonly plugin: string;
}

/** Where Cargo finds the recorder: the address of this repository, or a folder. */
export type RecorderPlace = { readonly git: string } | { readonly path: string };

/** The two lines as the recorder's README gives them, with a place. Throws where the README does not give them. */
export function recorderLines(readme: string, place: RecorderPlace): RecorderLines {
  const [, name] = /^ *([\w-]+) = \{ git = "[^"]+" \}$/m.exec(fenced(readme, 'toml')) ?? [];
  const plugin = fenced(readme, 'rust').trim();
  if (name === undefined || !/^\.plugin\(.+\)$/.test(plugin))
    throw new Error('recorder/README.md: its first blocks of toml and rust are not the two lines.');
  const [[key, value] = []] = Object.entries(place);
  return { dependency: `${name} = { ${key ?? ''} = "${value ?? ''}" }`, plugin };
}

/** The first block of code in a language; an empty text if there is none. */
const fenced = (markdown: string, language: string): string =>
  new RegExp(`^ *\`\`\`${language}\\n([^]*?)^ *\`\`\`$`, 'm').exec(markdown)?.[1] ?? '';
